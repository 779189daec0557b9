package org.parvis.cases.queue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.CourseAct;
import org.parvis.cases.acts.ReminderAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.admission.ReasonFirst;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.spi.Payload;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Does one thing in each file of a batch, as if the member had done it there. Beforehand it is
 * tried for good and taken back, so that what a preview says is what the rules of each file say.
 */
@Component
class BatchDeeds {
    static final String DONE = "done";
    static final String CHANGED = "changed";
    static final String REASON = "cases.refused.reasonFirst";

    private final Scenes scenes;
    private final CaseStore store;
    private final CaseWork work;
    private final FileReminders reminders;
    private final TeamRoster roster;
    private final ReasonFirst reason;

    BatchDeeds(
            Scenes scenes,
            CaseStore store,
            CaseWork work,
            FileReminders reminders,
            TeamRoster roster,
            ReasonFirst reason) {
        this.reason = reason;
        this.reminders = reminders;
        this.scenes = scenes;
        this.store = store;
        this.work = work;
        this.roster = roster;
    }

    /** Takes back a trial, and says how it went. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome<CaseFile> outcome;

        Tried(Outcome<CaseFile> outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    /** What would become of that file now. */
    String foresee(Actor.Agent there, CaseFileId file, Batch batch, int seen) {
        if (reason.asks(there, file)) {
            return REASON;
        }
        try {
            return scenes.in(
                    FileOpenings.scene(there),
                    sql -> {
                        throw new Tried(deed(ask(there, there, file, seen), batch));
                    });
        } catch (Tried tried) {
            return said(tried.outcome);
        }
    }

    /** Does it; a run that was cut short finds what it did already. */
    String perform(Actor.Agent member, Actor.Agent there, CaseFileId file, Batch batch, int seen) {
        if (reason.asks(there, file)) {
            return REASON;
        }
        String result = said(deed(ask(member, there, file, seen), batch));
        return result.equals(CHANGED) && already(there, file, batch, seen) ? DONE : result;
    }

    private CaseWork.Ask ask(Actor.Agent member, Actor.Agent there, CaseFileId file, int seen) {
        return new CaseWork.Ask(there, roster.name(member.member()), file, seen);
    }

    private Outcome<CaseFile> deed(CaseWork.Ask ask, Batch batch) {
        String text = batch.words().text();
        return switch (batch.how()) {
            case ASK -> work.ask(ask, text);
            case WRITE -> work.write(ask, Writing.of(text));
            case EXTEND -> work.extend(ask, batch.words().ground(), text);
            case REMIND -> reminders.set(ask, batch.words().day(), text);
            case CLOSE -> work.close(ask, text);
            case GIVE, IN_TURN, BY_LOAD, TAKE ->
                    throw new IllegalStateException("Files are given elsewhere");
            case null -> throw new IllegalStateException("A batch runs once it is planned");
        };
    }

    private boolean already(Actor.Agent there, CaseFileId file, Batch batch, int seen) {
        Optional<Payload> next =
                scenes.reading(
                        FileOpenings.scene(there), sql -> store.content(sql, file, seen + 1));
        String text = batch.words().text();
        return switch (next.orElse(null)) {
            case TalkAct.Asked asked -> batch.how() == Batch.How.ASK && asked.text().equals(text);
            case TalkAct.Wrote wrote -> batch.how() == Batch.How.WRITE && wrote.text().equals(text);
            case ClockAct.Extended extended ->
                    batch.how() == Batch.How.EXTEND && extended.explanation().equals(text);
            case ReminderAct.ReminderSet set ->
                    batch.how() == Batch.How.REMIND
                            && set.text().equals(text)
                            && set.on().equals(batch.words().day());
            case CourseAct.Closed closed ->
                    batch.how() == Batch.How.CLOSE && closed.reason().equals(text);
            case null, default -> false;
        };
    }

    /** An outcome as a batch keeps it: one word, or the key of a refusal and its arguments. */
    private static String said(Outcome<CaseFile> outcome) {
        return switch (outcome) {
            case Outcome.Ok<CaseFile> done -> DONE;
            case Outcome.Refused<CaseFile>(Refusal refusal) ->
                    refusal.key().equals(TeamReply.CONFLICT)
                            ? CHANGED
                            : Stream.concat(
                                            Stream.of(refusal.key()),
                                            refusal.args().stream().map(String::valueOf))
                                    .collect(Collectors.joining("|"));
        };
    }

    /** Why a file was left alone, in words. */
    static String why(String result, Words w) {
        String[] parts = result.split("\\|");
        return Refused.say(
                parts[0],
                Arrays.stream(parts).skip(1).map(BatchDeeds::argument).toArray(Object[]::new),
                w);
    }

    private static Object argument(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return text;
        }
    }
}
