package org.parvis.participation.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/** How it is said where a commitment or a promise stands. */
public record StandingWords(Words w) {
    Status tag(Standing it) {
        return switch (it) {
            case Standing.Kept kept -> Status.of(say("kept"), Tone.GOOD).withIcon("check");
            case Standing.GivenUp up -> Status.of(say("given-up"), Tone.NEUTRAL);
            case Standing.Due due -> Status.of(say("due", due.days()), Tone.WAIT);
            case Standing.Late late -> Status.of(say("late", late.days()), Tone.BAD);
        };
    }

    /** The same in a few words, for the drawing and its table. */
    String brief(Standing it) {
        return switch (it) {
            case Standing.Kept kept when kept.early() > 0 -> say("keptEarly", kept.early());
            case Standing.Kept kept when kept.early() < 0 -> say("keptLate", -kept.early());
            case Standing.Kept kept -> say("keptOn");
            case Standing.GivenUp up -> say("givenUp");
            case Standing.Due due -> moved(say("dueIn", due.days()), due.moved());
            case Standing.Late late -> moved(say("lateBy", late.days()), late.moved());
        };
    }

    private String moved(String said, @Nullable LocalDate moved) {
        return moved == null ? said : say("moved", said, w.date(moved));
    }

    private String say(String key, Object... args) {
        return w.say("participation.standing." + key, args);
    }

    /** What became of the promise to answer. */
    String promise(Promise it) {
        return switch (it) {
            case Promise.Kept kept ->
                    w.say("participation.promise.kept", w.date(kept.by()), w.date(kept.on()));
            case Promise.KeptLate late ->
                    w.say("participation.promise.kept", w.date(late.by()), w.date(late.on()));
            case Promise.Running running ->
                    w.say("participation.promise.running", running.missing(), w.date(running.by()));
            case Promise.Overdue late ->
                    w.say("participation.promise.overdue", late.missing(), w.date(late.by()));
            case Promise.None none -> w.say("participation.promise.none", none.missing());
        };
    }

    /** Whether it was kept; none while it can be, or where there is none. */
    public @Nullable Status kept(Promise it) {
        return switch (it) {
            case Promise.Kept kept -> tag(new Standing.Kept(kept.on(), 0));
            case Promise.KeptLate late -> tag(new Standing.Late(late.by(), late.days(), null));
            case Promise.Overdue late -> tag(new Standing.Late(late.by(), late.days(), null));
            case Promise.Running running -> null;
            case Promise.None none -> null;
        };
    }

    public Status verdict(Verdict it) {
        String said = w.say("participation.verdict." + it.word());
        return switch (it) {
            case RETAINED -> Status.of(said, Tone.GOOD).withIcon("check");
            case PARTLY -> Status.of(said, Tone.WARN);
            case NOT -> Status.of(said, Tone.NEUTRAL);
        };
    }
}
