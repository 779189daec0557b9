package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PROGRAM;
import static org.parvis.cases.spi.Author.THIRD_PARTY;
import static org.parvis.cases.spi.State.IN_REVIEW;
import static org.parvis.cases.spi.State.RECEIVED;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

/** An expert gives an opinion. */
public sealed interface OpinionAct extends ActContent {
    /**
     * An expert, inside or outside, is asked for an opinion by a link of their own.
     *
     * @param opinion number that the answer bears too; no link is here, for it lets whoever has it
     *     write in the expert's place
     */
    record OpinionAsked(
            String by,
            String opinion,
            String expert,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
            String question,
            LocalDate until)
            implements OpinionAct {
        static final ActKind<OpinionAsked> KIND =
                ActKind.named("opinion-asked", OpinionAsked.class)
                        .by(MEMBER)
                        .told("")
                        .leads(RECEIVED, IN_REVIEW)
                        .stays(State.BEGUN)
                        .member(OpinionAsked::by)
                        .toTeam((act, t) -> act.expert + " – " + act.question)
                        .registered();
    }

    /** The expert was reminded, once, before their day. */
    record OpinionReminded(String opinion, LocalDate until) implements OpinionAct {
        static final ActKind<OpinionReminded> KIND =
                ActKind.named("opinion-reminded", OpinionReminded.class)
                        .by(PROGRAM)
                        .withinBody()
                        .stays(State.ANY)
                        .toTeam((act, t) -> t.say("review.story.reminded", t.date(act.until)))
                        .registered();
    }

    record OpinionGiven(String opinion, String expert, String text) implements OpinionAct {
        static final ActKind<OpinionGiven> KIND =
                ActKind.named("opinion-given", OpinionGiven.class)
                        .by(THIRD_PARTY)
                        .withinBody()
                        .stays(State.ANY)
                        .toRead()
                        .toTeam((act, t) -> act.expert + " – " + act.text)
                        .registered();
    }
}
