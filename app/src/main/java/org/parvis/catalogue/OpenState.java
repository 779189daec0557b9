package org.parvis.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/** Whether a service takes requests now, and if not, why and until when: the same for everybody. */
public sealed interface OpenState {
    /** Requests are taken; perhaps until a day, perhaps while places are left. */
    record Open(@Nullable LocalDate until, @Nullable Integer left) implements OpenState {}

    /** All places are taken; a request goes on the waiting list. */
    record Waiting(int ahead) implements OpenState {}

    record NotYet(LocalDate from) implements OpenState {}

    record Ended(LocalDate until) implements OpenState {}

    record Paused(LocalizedText reason, @Nullable LocalDate back) implements OpenState {}

    record Full(int places) implements OpenState {}

    /** No version of the service is in force any more. */
    record Retired() implements OpenState {}

    /** Nobody asks for it: the body opens the file itself. */
    record ByBody() implements OpenState {}

    /** Whether somebody may begin, go on and send. */
    default boolean takes() {
        return this instanceof Open || this instanceof Waiting;
    }

    /** In one or two words, for a list; none when there is nothing to say. */
    default @Nullable String label(Words w) {
        return switch (this) {
            case Open(LocalDate until, Integer left) ->
                    left != null
                            ? w.say("catalogue.open.left", left)
                            : until == null ? null : w.say("catalogue.open.until", w.date(until));
            case Waiting waiting -> w.say("catalogue.open.waiting");
            case NotYet(LocalDate from) -> w.say("catalogue.open.not-yet", w.date(from));
            case Ended(LocalDate until) -> w.say("catalogue.open.ended", w.date(until));
            case Paused paused -> w.say("catalogue.open.paused");
            case Full full -> w.say("catalogue.open.full");
            case Retired retired -> w.say("catalogue.open.retired");
            case ByBody body -> w.say("catalogue.open.by-body");
        };
    }

    /** What it means for the person and what to do, in plain words. */
    default String text(Words w) {
        return switch (this) {
            case Open(LocalDate until, Integer left) -> open(until, left, w);
            case Waiting(int ahead) ->
                    ahead == 0
                            ? w.say("catalogue.open.waiting.first")
                            : w.say("catalogue.open.waiting.text", ahead);
            case NotYet(LocalDate from) -> w.say("catalogue.open.not-yet.text", w.date(from));
            case Ended(LocalDate until) -> w.say("catalogue.open.ended.text", w.date(until));
            case Paused(LocalizedText reason, LocalDate back) ->
                    reason.in(w.lang())
                            + " "
                            + (back == null
                                    ? w.say("catalogue.open.paused.unknown")
                                    : w.say("catalogue.open.paused.back", w.date(back)));
            case Full(int places) -> w.say("catalogue.open.full.text", places);
            case Retired retired -> w.say("catalogue.open.retired.text");
            case ByBody body -> w.say("catalogue.open.by-body.text");
        };
    }

    private static String open(@Nullable LocalDate until, @Nullable Integer left, Words w) {
        String last = until == null ? "" : w.say("catalogue.open.until.text", w.date(until));
        String place = left == null ? "" : w.say("catalogue.open.left.text");
        return (last + " " + place).strip();
    }

    default Tone tone() {
        return switch (this) {
            case Open open -> Tone.GOOD;
            case Waiting waiting -> Tone.WAIT;
            case NotYet soon -> Tone.INFO;
            case Paused paused -> Tone.WARN;
            case Ended ended -> Tone.NEUTRAL;
            case Full full -> Tone.NEUTRAL;
            case Retired retired -> Tone.NEUTRAL;
            case ByBody body -> Tone.NEUTRAL;
        };
    }
}
