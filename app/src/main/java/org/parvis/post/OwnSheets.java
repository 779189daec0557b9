package org.parvis.post;

import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters in the tray that a module keeps itself: printed from there, each time with a line in the
 * journal; a mailing that is taken back while nothing follows from it; a letter that comes back.
 * Each in the transaction and scene of the member who does it.
 */
@Component
class OwnSheets {
    private final PaperMail paper;
    private final Scenes scenes;
    private final List<MailedLetters> followers;
    private final Journal journal;
    private final InstantSource clock;
    private final ZoneId zone;

    OwnSheets(
            PaperMail paper,
            Scenes scenes,
            List<MailedLetters> followers,
            Journal journal,
            InstantSource clock,
            ZoneId zone) {
        this.paper = paper;
        this.scenes = scenes;
        this.followers = followers;
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What may be done with one.
     *
     * @param own whether a module keeps it itself
     * @param prints whether it is read still
     * @param takesBack whether its mailing may be taken back
     * @param returns whether somebody may say that it came back
     */
    record Turn(boolean own, boolean prints, boolean takesBack, boolean returns) {
        static final Turn NONE = new Turn(false, false, false, false);
    }

    /** Of those that are documents, nothing. */
    Turn turn(Actor.Agent agent, UUID id) {
        Outcome<Turn> turn =
                own(
                        agent,
                        id,
                        (sql, there, sheet, own) ->
                                Outcome.ok(
                                        new Turn(
                                                true,
                                                mailedOn(sheet) == null,
                                                own.takesBack(),
                                                out(sheet))));
        return turn instanceof Outcome.Ok<Turn>(Turn found) ? found : Turn.NONE;
    }

    private static @Nullable LocalDate mailedOn(PaperMail.Sheet sheet) {
        return sheet.message().mailedOn();
    }

    private static boolean out(PaperMail.Sheet sheet) {
        return sheet.message().status() == MessageStatus.MAILED;
    }

    /** The letter itself, for whoever prints it: the journal knows before they do. */
    Outcome<byte[]> pdf(Actor.Agent agent, UUID id) {
        return own(
                agent,
                id,
                (sql, there, sheet, own) ->
                        own.pdf()
                                .map(
                                        pdf -> {
                                            CaseFileId file =
                                                    Objects.requireNonNull(sheet.message().file());
                                            journal.note(
                                                    sql,
                                                    there,
                                                    Reading.of(
                                                            "letter",
                                                            "letter-with-code",
                                                            List.of(file.id()),
                                                            "letter"));
                                            return Outcome.ok(pdf);
                                        })
                                .orElseGet(() -> Outcome.refused("post.refused.absent")));
    }

    /** It was not mailed after all. */
    Outcome<UUID> takeBack(Actor.Agent agent, UUID id) {
        return own(
                agent,
                id,
                (sql, there, sheet, own) -> {
                    if (!out(sheet) || !own.takesBack()) {
                        return Outcome.refused("post.refused.settled");
                    }
                    own.takeBack();
                    settle(sql, sheet, MessageStatus.PRINTED, null);
                    takenBack(sql, Objects.requireNonNull(sheet.message().file()));
                    return Outcome.ok(id);
                });
    }

    /** It came back on that day. */
    Outcome<UUID> returned(Actor.Agent agent, UUID id, @Nullable LocalDate day) {
        if (day == null) {
            return Outcome.refused("post.refused.date");
        }
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return Outcome.refused("post.refused.return.future");
        }
        return own(
                agent,
                id,
                (sql, there, sheet, own) -> {
                    LocalDate mailed = mailedOn(sheet);
                    if (!out(sheet) || mailed == null) {
                        return Outcome.refused("post.refused.notOut");
                    }
                    if (day.isBefore(mailed)) {
                        return Outcome.refused("post.refused.return.before");
                    }
                    own.returned(day);
                    settle(sql, sheet, MessageStatus.BOUNCED, mailed);
                    return Outcome.ok(id);
                });
    }

    /** What one member does with a letter that a module keeps itself. */
    private interface Work<T> {
        Outcome<T> of(
                JdbcClient sql, Actor.Agent there, PaperMail.Sheet sheet, MailedLetters.Own own);
    }

    /** In their scene; nothing for a letter that is not theirs, or that is a document. */
    private <T> Outcome<T> own(Actor.Agent agent, UUID id, Work<T> work) {
        Actor.Agent there = paper.there(agent, id);
        return scenes.whole(
                paper.scene(there),
                sql ->
                        paper.find(sql, there, id)
                                .flatMap(
                                        sheet ->
                                                own(sql, sheet)
                                                        .map(
                                                                own ->
                                                                        work.of(
                                                                                sql, there, sheet,
                                                                                own)))
                                .orElseGet(() -> Outcome.refused("post.refused.absent")));
    }

    /** Every module is told whose task it may be. */
    private void takenBack(JdbcClient sql, CaseFileId file) {
        followers.forEach(follower -> follower.takenBack(sql, file));
    }

    private Optional<MailedLetters.Own> own(JdbcClient sql, PaperMail.Sheet sheet) {
        CaseFileId file = sheet.message().file();
        return file == null
                ? Optional.empty()
                : followers.stream()
                        .flatMap(f -> f.own(sql, file, sheet.message().key()).stream())
                        .findFirst();
    }

    private void settle(
            JdbcClient sql, PaperMail.Sheet sheet, MessageStatus status, @Nullable LocalDate on) {
        sql.sql(
                        """
                        update post.messages
                        set status = :status, mailed_on = :on, settled_at = :now
                        where id = :id and medium = 'letter'
                        """)
                .param("status", status.code())
                .param("on", on, Types.DATE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", sheet.message().id())
                .update();
    }
}
