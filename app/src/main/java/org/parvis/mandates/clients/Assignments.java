package org.parvis.mandates.clients;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a firm sends to which client. All of it stands in the scene of whoever manages the firm, so
 * that the database itself keeps other firms out.
 */
@Component
class Assignments {
    private static final int MOST_STAFF = 200;

    private final Scenes scenes;
    private final Mandates mandates;
    private final InstantSource clock;

    Assignments(Scenes scenes, Mandates mandates, InstantSource clock) {
        this.scenes = scenes;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Somebody of the firm. */
    record Staff(UUID account, String name) {}

    /** One client of the firm, while the firm may act for them. */
    Optional<Mandate> client(Proposer firm, UUID mandate) {
        return scenes.reading(firm.scene(), sql -> MandateRows.find(sql, mandate))
                .filter(m -> firm.id().equals(m.firm()) && m.inForce(mandates.today()));
    }

    /** Who of the firm may be sent to clients, by name. */
    List<Staff> staff(Proposer firm) {
        return scenes.reading(
                firm.scene(),
                sql ->
                        sql.sql(
                                        """
                                        select holder, min(holder_name) as name
                                        from mandates.mandates
                                        where principal = :firm and standing = 'open'
                                          and 'represent' = any (acts) and firm is null
                                          and :today between from_day and until_day
                                        group by holder order by name, holder limit :most
                                        """)
                                .param("firm", firm.id())
                                .param("today", mandates.today())
                                .param("most", MOST_STAFF)
                                .query(
                                        (row, n) ->
                                                new Staff(
                                                        row.getObject("holder", UUID.class),
                                                        row.getString("name")))
                                .list());
    }

    /** Who is sent to these clients, by name. */
    List<Assignment> of(Proposer firm, Collection<UUID> clients) {
        return scenes.reading(
                firm.scene(),
                sql ->
                        sql.sql(
                                        """
                                        select a.id, a.mandate, a.account, a.acts,
                                          (select min(s.holder_name) from mandates.mandates s
                                            where s.principal = a.firm and s.holder = a.account) as name
                                        from mandates.assignments a
                                        where a.firm = :firm and a.mandate = any (:clients)
                                          and a.ended_at is null
                                        order by name, a.id
                                        """)
                                .param("firm", firm.id())
                                .param("clients", clients.toArray(UUID[]::new))
                                .query(
                                        (row, n) ->
                                                new Assignment(
                                                        row.getObject("id", UUID.class),
                                                        row.getObject("mandate", UUID.class),
                                                        row.getObject("account", UUID.class),
                                                        Objects.requireNonNullElse(
                                                                row.getString("name"), "—"),
                                                        Act.set(MandateRows.texts(row, "acts"))))
                                .list());
    }

    /**
     * Sends somebody of the firm to clients, for what is chosen among what each client gave; no
     * acts chosen means all of it. What they did there before is replaced.
     */
    Outcome<Integer> send(
            Proposer firm, UUID by, UUID account, Collection<UUID> clients, Set<Act> acts) {
        if (staff(firm).stream().noneMatch(one -> account.equals(one.account()))) {
            return Outcome.refused("mandates.firm.refused.staff");
        }
        int sent =
                scenes.in(
                        firm.scene(),
                        sql -> {
                            end(sql, by, account, clients);
                            return put(sql, firm, by, account, clients, acts);
                        });
        return sent == 0 ? Outcome.refused("mandates.firm.refused.clients") : Outcome.ok(sent);
    }

    private void end(JdbcClient sql, UUID by, UUID account, Collection<UUID> clients) {
        sql.sql(
                        """
                        update mandates.assignments set ended_at = :at, ended_by = :by
                        where mandate = any (:clients) and account = :account and ended_at is null
                        """)
                .param("at", now())
                .param("by", by)
                .param("clients", clients.toArray(UUID[]::new))
                .param("account", account)
                .update();
    }

    private int put(
            JdbcClient sql,
            Proposer firm,
            UUID by,
            UUID account,
            Collection<UUID> clients,
            Set<Act> acts) {
        return sql.sql(
                        """
                        insert into mandates.assignments
                          (id, mandate, firm, account, acts, made_by, made_at)
                        select t.id, m.id, m.firm, :account, given.acts, :by, :at
                        from unnest(:ids, :clients) as t (id, client)
                        join mandates.mandates m on m.id = t.client and m.firm = :firm
                          and m.standing = 'open' and :today between m.from_day and m.until_day
                        cross join lateral (
                          select array_agg(x order by x) as acts from unnest(m.acts) x
                          where x = any (:acts)) given
                        where given.acts is not null
                        on conflict do nothing
                        """)
                .param("account", account)
                .param("by", by)
                .param("at", now())
                .param("ids", clients.stream().map(c -> Ids.next()).toArray(UUID[]::new))
                .param("clients", clients.toArray(UUID[]::new))
                .param("firm", firm.id())
                .param("today", mandates.today())
                .param(
                        "acts",
                        (acts.isEmpty() ? EnumSet.allOf(Act.class) : acts)
                                .stream().map(Act::code).toArray(String[]::new))
                .update();
    }

    /** The firm sends them there no more, from the next request on. */
    Outcome<Integer> end(Proposer firm, UUID by, UUID mandate, UUID assignment) {
        int ended =
                scenes.in(
                        firm.scene(),
                        sql ->
                                sql.sql(
                                                """
                                                update mandates.assignments set ended_at = :at, ended_by = :by
                                                where id = :id and mandate = :mandate and ended_at is null
                                                """)
                                        .param("at", now())
                                        .param("by", by)
                                        .param("id", assignment)
                                        .param("mandate", mandate)
                                        .update());
        return ended == 1 ? Outcome.ok(ended) : Outcome.refused("mandates.refused.gone");
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
