package org.parvis.participation.told;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those who are told; each method is one statement, in the scene of a job. */
@Component
class ListenerTable {
    private final ListenerSeal seal;

    ListenerTable(ListenerSeal seal) {
        this.seal = seal;
    }

    /**
     * A theme of which somebody is told, or asked to be.
     *
     * @param confirmed whether they said yes
     */
    record Listened(String theme, boolean confirmed, LocalDate askedOn) {}

    /**
     * Whoever has that address: who was there before, else that one; locked, so that nobody takes
     * them away meanwhile. Whoever said yes once is written to in the language of that day:
     * somebody else who types their address changes nothing.
     */
    Listener known(JdbcClient jobs, byte[] address, Listener fresh) {
        return jobs.sql(
                        """
                        insert into participation.listeners (id, home, consultation, address, sealed, token, lang)
                        values (:id, :home, :consultation, :address, :sealed, :token, :lang)
                        on conflict (address) do update
                        set lang = case when exists (select from participation.listened l
                            where l.listener = listeners.id and l.confirmed)
                          then listeners.lang else excluded.lang end
                        returning id, home, consultation, sealed, lang
                        """)
                .param("id", fresh.id())
                .param("home", fresh.to().home().id())
                .param("consultation", fresh.to().consultation())
                .param("address", address)
                .param("sealed", seal.seal(fresh))
                .param("token", ListenerSeal.token(fresh.token()))
                .param("lang", fresh.lang())
                .query((row, n) -> seal.open(row))
                .single();
    }

    Optional<Listener> of(JdbcClient jobs, String token) {
        return jobs.sql(
                        """
                        select id, home, consultation, sealed, lang
                        from participation.listeners where token = ?
                        """)
                .param(ListenerSeal.token(token))
                .query((row, n) -> seal.open(row))
                .optional();
    }

    /** Notes that somebody asked; asked again, it is asked from then on until they say yes. */
    void asked(JdbcClient jobs, UUID listener, Collection<String> themes, LocalDate today) {
        jobs.sql(
                        """
                        insert into participation.listened (listener, theme, asked_on)
                        select :listener, theme, :today from unnest(cast(:themes as text[])) as t(theme)
                        on conflict (listener, theme) do update set asked_on = excluded.asked_on
                        where not listened.confirmed
                        """)
                .param("listener", listener)
                .param("themes", themes.toArray(String[]::new))
                .param("today", today)
                .update();
    }

    List<Listened> listened(JdbcClient jobs, UUID listener) {
        return jobs.sql(
                        """
                        select theme, confirmed, asked_on from participation.listened
                        where listener = ? order by theme
                        """)
                .param(listener)
                .query(
                        (row, n) ->
                                new Listened(
                                        row.getString("theme"),
                                        row.getBoolean("confirmed"),
                                        row.getObject("asked_on", LocalDate.class)))
                .list();
    }

    /** Says yes to all that waits for it; said twice it changes nothing. */
    int confirm(JdbcClient jobs, String token) {
        return jobs.sql(
                        """
                        update participation.listened set confirmed = true
                        where not confirmed
                          and listener = (select id from participation.listeners where token = ?)
                        """)
                .param(ListenerSeal.token(token))
                .update();
    }

    /** Forgets somebody and all of which they are told. */
    int forget(JdbcClient jobs, String token) {
        return jobs.sql("delete from participation.listeners where token = ?")
                .param(ListenerSeal.token(token))
                .update();
    }

    /** Who did not say yes to something since then, locked; without those who ask just now. */
    List<UUID> unconfirmed(JdbcClient jobs, LocalDate before) {
        return jobs.sql(
                        """
                        select l.id from participation.listeners l
                        where exists (select from participation.listened t
                          where t.listener = l.id and not t.confirmed and t.asked_on < ?)
                        for update of l skip locked
                        """)
                .param(before)
                .query(UUID.class)
                .list();
    }

    /** Forgets what those did not say yes to; whoever is told of nothing more is gone. */
    int forgetUnconfirmed(JdbcClient jobs, List<UUID> locked, LocalDate before) {
        return jobs.sql(
                        """
                        with gone as (delete from participation.listened
                          where listener = any(:locked) and not confirmed and asked_on < :before
                          returning listener, theme)
                        delete from participation.listeners l
                        where l.id in (select listener from gone)
                          and not exists (select from participation.listened t where t.listener = l.id
                            and (t.listener, t.theme) not in (select listener, theme from gone))
                        """)
                .param("locked", locked.toArray(UUID[]::new))
                .param("before", before)
                .update();
    }
}
