package org.parvis.participation.hearings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests as those who asked reach them; each method is one statement of a job. */
@Component
class RequestTable {
    private final RequestSeal seal;

    RequestTable(RequestSeal seal) {
        this.seal = seal;
    }

    /**
     * Somebody who asks.
     *
     * @param digest of their address in that consultation
     * @param lang in which they are written to
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asked(
            Asking of,
            TypedRequest typed,
            byte[] digest,
            Reached reached,
            String lang,
            LocalDate on) {}

    /**
     * Adds one that waits for a yes. Of one that waits already what is sent now holds, so that
     * whoever goes back and corrects their address is reached at the corrected one; of one that was
     * confirmed nothing changes.
     *
     * @return who is written to now; nobody where nothing changed
     */
    Optional<Reached> ask(JdbcClient jobs, Asked one) {
        TypedRequest typed = one.typed();
        UUID id = typed.key();
        String token = one.reached().token();
        return jobs.sql(
                        """
                        insert into participation.hearing_requests as r (id, home, consultation, entry, name,
                          organization, lang, speaks, remote, needs, brief, address, sealed, token, write_in, asked_on)
                        values (:id, :home, :consultation, :entry, :name, :organization, :lang, :speaks, :remote,
                          :needs, :brief, :address, :sealed, :token, :write_in, :on)
                        on conflict (id) do update
                        set name = excluded.name, organization = excluded.organization, lang = excluded.lang,
                          speaks = excluded.speaks, remote = excluded.remote, needs = excluded.needs,
                          brief = excluded.brief, write_in = excluded.write_in, asked_on = excluded.asked_on,
                          address = excluded.address,
                          sealed = case when r.address = excluded.address then r.sealed else excluded.sealed end,
                          token = case when r.address = excluded.address then r.token else excluded.token end
                        where r.state = 'unconfirmed' and r.home = excluded.home
                          and r.consultation = excluded.consultation
                        returning sealed
                        """)
                .param("id", id)
                .param("home", one.of().home().id())
                .param("consultation", one.of().consultation())
                .param("entry", RequestSeal.entry(token))
                .param("name", typed.field("name"))
                .param("organization", typed.field("organization"))
                .param("lang", typed.lang())
                .param("speaks", typed.speech().speaks())
                .param("remote", typed.speech().remote())
                .param("needs", typed.field("needs"))
                .param("brief", typed.brief())
                .param("address", one.digest())
                .param("sealed", seal.seal(id, one.reached().address(), token))
                .param("token", RequestSeal.token(token))
                .param("write_in", one.lang())
                .param("on", one.on())
                .query((row, n) -> seal.open(id, row.getBytes("sealed")))
                .optional();
    }

    /**
     * A request as whoever asked sees it.
     *
     * @param needs that the body sees to
     * @param twice whether another one of the same address speaks in that consultation
     * @param readBy by which day the body reads it; none before the yes
     * @param rule for which it was refused
     */
    record Own(
            Request request,
            String needs,
            Asking of,
            boolean twice,
            LocalDate askedOn,
            @Nullable LocalDate readBy,
            @Nullable String rule,
            @Nullable String reason) {
        boolean is(String state) {
            return request.state().equals(state);
        }
    }

    Optional<Own> of(JdbcClient jobs, String token) {
        return jobs.sql(
                        """
                        select entry, home, consultation, name, organization, lang, speaks, remote, needs, brief, state, place,
                          session, starts_at, asked_on, read_by, rule, reason,
                          speaks and exists (select from participation.hearing_requests o
                            where o.address = r.address and o.id <> r.id and o.speaks
                              and o.state in ('waiting', 'accepted')) as twice
                        from participation.hearing_requests r where token = ?
                        """)
                .param(RequestSeal.token(token))
                .query(
                        (row, n) ->
                                new Own(
                                        request(row),
                                        row.getString("needs"),
                                        new Asking(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getString("consultation")),
                                        row.getBoolean("twice"),
                                        row.getObject("asked_on", LocalDate.class),
                                        row.getObject("read_by", LocalDate.class),
                                        row.getString("rule"),
                                        row.getString("reason")))
                .optional();
    }

    /** Sends it to whoever reads it for the body; said twice it changes nothing. */
    int confirm(JdbcClient jobs, String token, LocalDate readBy) {
        return jobs.sql(
                        """
                        update participation.hearing_requests r set state = 'waiting', read_by = :by
                        where token = :token and state = 'unconfirmed'
                          and not (speaks and exists (select from participation.hearing_requests o
                            where o.address = r.address and o.speaks and o.state in ('waiting', 'accepted')))
                        """)
                .param("by", readBy)
                .param("token", RequestSeal.token(token))
                .update();
    }

    /** Takes it back and forgets it; its place in the order stays empty. */
    int withdraw(JdbcClient jobs, String token) {
        return jobs.sql("delete from participation.hearing_requests where token = ?")
                .param(RequestSeal.token(token))
                .update();
    }

    /** What nobody said yes to in time. */
    int forgetUnconfirmed(JdbcClient jobs, LocalDate before) {
        return jobs.sql(
                        """
                        delete from participation.hearing_requests where state = 'unconfirmed' and asked_on < ?
                        """)
                .param(before)
                .update();
    }

    /**
     * Once nobody is heard any more there is nobody to write to, and no need to see to.
     *
     * @param heard consultations in which everybody was heard
     * @param hearing those in which somebody still is
     * @param before who asked before that day is forgotten in any other one
     */
    int forgetHeard(JdbcClient jobs, Set<String> heard, Set<String> hearing, LocalDate before) {
        return jobs.sql(
                        """
                        update participation.hearing_requests
                        set sealed = null, needs = '', decision_untold = false, place_untold = false
                        where sealed is not null and state <> 'unconfirmed'
                          and (consultation = any (:heard) or consultation <> all (:hearing) and asked_on < :before)
                        """)
                .param("heard", heard.toArray(String[]::new))
                .param("hearing", hearing.toArray(String[]::new))
                .param("before", before)
                .update();
    }

    static Request request(ResultSet row) throws SQLException {
        int place = row.getInt("place");
        return new Request(
                row.getString("entry"),
                new Request.Who(
                        row.getString("name"),
                        row.getString("organization"),
                        row.getString("lang")),
                new Request.Speech(row.getBoolean("speaks"), row.getBoolean("remote")),
                row.getString("brief"),
                row.getString("state"),
                place == 0
                        ? null
                        : new Request.Seat(
                                place,
                                row.getString("session"),
                                row.getObject("starts_at", LocalTime.class)));
    }
}
