package org.parvis.mandates.clients;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;

/** A firm with as many clients as one likes, written at once. */
record FirmRows(Scenes scenes, UUID id, LocalDate today) {
    private static final AtomicInteger NUMBER = new AtomicInteger(7100);

    static FirmRows of(Scenes scenes, LocalDate today) {
        return new FirmRows(scenes, Ids.next(), today);
    }

    /** Somebody of the firm: the mandate under which they act for it. */
    UUID staff(UUID account, String name, String ground, String... acts) {
        UUID mandate = Ids.next();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into mandates.mandates (id, principal, principal_kind,
                                          principal_name, holder, holder_name, ground, acts, from_day,
                                          until_day, standing, proposed_by, made_at, opened_at)
                                        values (:id, :firm, 'business', 'Comptables de la Rivière',
                                          :account, :name, :ground, :acts, :today, :until, 'open',
                                          :firm, now(), now())
                                        """)
                                .param("id", mandate)
                                .param("firm", id)
                                .param("account", account)
                                .param("name", name)
                                .param("ground", ground)
                                .param("acts", acts)
                                .param("today", today)
                                .param("until", today.plusMonths(6))
                                .update());
        return mandate;
    }

    /** Businesses that gave it an access; their numbers begin alike and are not those of others. */
    String clients(int many, String standing) {
        String beginning = "99" + NUMBER.incrementAndGet();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with business as (
                                          insert into mandates.principals
                                            (id, kind, name, number, made_by, made_at)
                                          select gen_random_uuid(), 'business',
                                            case n when 7 then 'Épicerie de l’Œuvre inc.'
                                              when 8 then '9123-4567 Québec inc.'
                                              else 'Commerce ' || lpad(n::text, 3, '0') end,
                                            :beginning || lpad(n::text, 4, '0'), :firm, now()
                                          from generate_series(1, :many) n
                                          returning id, name)
                                        insert into mandates.mandates (id, principal, principal_kind,
                                          principal_name, holder, holder_name, firm, ground, acts,
                                          from_day, until_day, standing, proposed_by, made_at, opened_at)
                                        select gen_random_uuid(), b.id, 'business', b.name, :firm,
                                          'Comptables de la Rivière', :firm, 'accountant',
                                          '{receive,send}', :today, :until, :standing, b.id, now(), now()
                                        from business b
                                        """)
                                .param("beginning", beginning)
                                .param("many", many)
                                .param("firm", id)
                                .param("standing", standing)
                                .param("today", today)
                                .param("until", today.plusMonths(3))
                                .update());
        return beginning;
    }
}
