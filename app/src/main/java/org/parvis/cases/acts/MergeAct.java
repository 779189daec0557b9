package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.State.CLOSED;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Resuming;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;

/** The same request came by two doors: one file goes on, the other points to it. */
public sealed interface MergeAct extends ActContent {
    /**
     * This file goes on for both: its date is the earlier one.
     *
     * @param by the member who said that they are the same
     * @param reference of the file that ended
     * @param channel by which that one came
     * @param otherReceivedOn its legal date
     * @param receivedOn the date from which the clock runs: that of this file
     */
    record Joined(
            String by,
            String reference,
            String channel,
            LocalDate otherReceivedOn,
            LocalDate receivedOn)
            implements MergeAct {
        static final ActKind<Joined> KIND =
                ActKind.named("joined", Joined.class)
                        .by(MEMBER)
                        .notified("reference channel otherReceivedOn receivedOn")
                        .stays(State.UNANSWERED)
                        .member(Joined::by)
                        .toPerson(Joined::said)
                        .toTeam(Joined::said)
                        .registered();

        private String said(Telling t) {
            return t.say(
                    "cases.story.joined.words",
                    reference,
                    t.dateLong(otherReceivedOn),
                    t.dateLong(receivedOn));
        }
    }

    /**
     * This file ends: the other goes on.
     *
     * @param reference of the file that goes on
     * @param receivedOn the legal date of that one, which counts for the person
     */
    record Merged(String by, String reference, LocalDate receivedOn) implements MergeAct {
        static final ActKind<Merged> KIND =
                ActKind.named("merged", Merged.class)
                        .by(MEMBER)
                        .notified("reference receivedOn")
                        .leads(State.UNANSWERED, CLOSED)
                        .member(Merged::by)
                        .toPerson(Merged::said)
                        .toTeam(Merged::said)
                        .registered();

        private String said(Telling t) {
            return t.say("cases.story.merged.words", reference, t.dateLong(receivedOn));
        }
    }

    /**
     * They were two requests after all: this file opens again where it was. Its clocks did not
     * stand still meanwhile, for a mistake of the body takes no day from the person.
     *
     * @param reference of the file that it is separated from
     * @param state where it is again
     * @param mergedOn since when it was closed by mistake; these days count
     * @param due last day of the clock that an answer, given meanwhile, let go on
     */
    record Separated(
            String by,
            String reference,
            State state,
            LocalDate mergedOn,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements MergeAct, Resuming {
        static final ActKind<Separated> KIND =
                ActKind.named("separated", Separated.class)
                        .by(MEMBER)
                        .notified("reference state mergedOn due")
                        .leads(CLOSED, State.UNANSWERED, Separated::state)
                        .due(Separated::due)
                        .member(Separated::by)
                        .toPerson(Separated::said)
                        .toTeam((act, t) -> act.said(t) + " " + act.reason)
                        .registered();

        private String said(Telling t) {
            return t.say("cases.story.separated.words", reference, t.dateLong(mergedOn));
        }

        @Override
        public Separated due(LocalDate day) {
            return new Separated(by, reference, state, mergedOn, reason, day);
        }
    }

    /**
     * This file goes on for its own request only.
     *
     * @param reference of the file that opened again
     */
    record Parted(String by, String reference, LocalDate mergedOn, String reason)
            implements MergeAct {
        static final ActKind<Parted> KIND =
                ActKind.named("parted", Parted.class)
                        .by(MEMBER)
                        .notified("reference mergedOn")
                        .stays(State.UNANSWERED)
                        .member(Parted::by)
                        .toPerson(Parted::said)
                        .toTeam((act, t) -> act.said(t) + " " + act.reason)
                        .registered();

        private String said(Telling t) {
            return t.say("cases.story.parted.words", reference, t.dateLong(mergedOn));
        }
    }

    /** The file that the other side of it names. */
    String reference();

    String by();
}
