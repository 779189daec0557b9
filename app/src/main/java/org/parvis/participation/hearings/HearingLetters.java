package org.parvis.participation.hearings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.hearings.RequestTable.Asked;
import org.parvis.platform.Digests;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written to those who asked: to say yes, what was decided, and when they speak. */
@Component
class HearingLetters {
    private static final int BATCH = 50;

    private final Post post;
    private final MessageCatalogue messages;
    private final RequestSeal seal;
    private final HeldConsultations consultations;
    private final String site;

    HearingLetters(
            Post post,
            MessageCatalogue messages,
            RequestSeal seal,
            HeldConsultations consultations,
            Settings settings) {
        this.post = post;
        this.messages = messages;
        this.seal = seal;
        this.consultations = consultations;
        this.site = settings.publicUrl();
    }

    /**
     * Asks whether whoever reads that address asks to be heard.
     *
     * @param commitment the digest of the seed, which the letter keeps outside this site
     */
    void confirm(
            JdbcClient jobs,
            Asked one,
            Reached to,
            Consultation of,
            String commitment,
            Instant now) {
        Words w = messages.forLanguage(one.lang());
        String name = of.name().in(w.lang());
        String letter = Digests.hex(RequestSeal.token(to.token()));
        post.send(
                jobs,
                Message.email(
                        "hearing-asked",
                        null,
                        to.address(),
                        w.lang(),
                        w.say("participation.hearing.mail.asked.subject", name),
                        w.say(
                                "participation.hearing.mail.asked.text",
                                name,
                                site + HearingPaths.own(to.token(), w.lang()),
                                HearingRequests.YES,
                                commitment),
                        Message.pressed("hearing-asked:" + letter, now)));
    }

    private record Written(UUID row, List<Message> messages) {}

    /** Writes to some of those who were not told yet; whether there may be more. */
    boolean write(JdbcClient jobs) {
        List<Written> some =
                jobs.sql(
                                """
                                select r.id, r.consultation, r.sealed, r.write_in, r.state, r.session, r.starts_at,
                                  r.place, r.decision_untold, r.place_untold, l.list_digest
                                from participation.hearing_requests r
                                left join participation.hearing_lots l
                                  on l.home = r.home and l.consultation = r.consultation
                                where r.decision_untold or r.place_untold
                                order by r.id limit :batch for update of r skip locked
                                """)
                        .param("batch", BATCH)
                        .query((row, n) -> written(row))
                        .list();
        post.send(jobs, some.stream().flatMap(one -> one.messages().stream()).toList());
        jobs.sql(
                        """
                        update participation.hearing_requests
                        set decision_untold = false, place_untold = false where id = any(?)
                        """)
                .param(some.stream().map(Written::row).toArray(UUID[]::new))
                .update();
        return !some.isEmpty();
    }

    private Written written(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Consultation of = consultations.find(row.getString("consultation")).orElse(null);
        byte[] sealed = row.getBytes("sealed");
        List<Message> written = new ArrayList<>();
        if (of != null && sealed != null) {
            Reached to = seal.open(id, sealed);
            for (String what : untold(row)) {
                written.add(message(row, what, to, of));
            }
        }
        return new Written(id, written);
    }

    /** Each is told once; whoever is refused has no use for an hour. */
    private static List<String> untold(ResultSet row) throws SQLException {
        String state = row.getString("state");
        List<String> untold = new ArrayList<>();
        if (row.getBoolean("decision_untold")) {
            untold.add(state);
        }
        if (row.getBoolean("place_untold") && !state.equals("refused")) {
            untold.add("drawn");
        }
        return untold;
    }

    private Message message(ResultSet row, String what, Reached to, Consultation of)
            throws SQLException {
        Words w = messages.forLanguage(row.getString("write_in"));
        String session = row.getString("session");
        String said = what.equals("drawn") && session == null ? "waits" : what;
        return Message.email(
                "hearing-" + what,
                null,
                to.address(),
                w.lang(),
                w.say("participation.hearing.mail." + said + ".subject", of.name().in(w.lang())),
                w.say(
                        "participation.hearing.mail." + said + ".text",
                        of.name().in(w.lang()),
                        site + HearingPaths.own(to.token(), w.lang()),
                        Optional.ofNullable(session)
                                .flatMap(of.hearings()::session)
                                .map(it -> new SessionWords(w).when(it))
                                .orElse(""),
                        Optional.ofNullable(row.getObject("starts_at", LocalTime.class))
                                .map(w::time)
                                .orElse(""),
                        row.getInt("place"),
                        Optional.ofNullable(row.getString("list_digest")).orElse(""),
                        site + HearingPaths.hearing(of.code(), w.lang())),
                "hearing:" + row.getObject("id", UUID.class) + ":" + what);
    }
}
