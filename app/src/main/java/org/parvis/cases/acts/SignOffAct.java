package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PROGRAM;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

/** What becomes of the signatures that a decision needs inside the body before it leaves. */
public sealed interface SignOffAct extends ActContent {
    /** One of the signatures that the decision needs before it leaves. */
    record SignedOff(String by, String member, String level, String note) implements SignOffAct {
        static final ActKind<SignedOff> KIND =
                ActKind.named("signed-off", SignedOff.class)
                        .by(MEMBER)
                        .withinBody()
                        .stays(State.BEGUN)
                        .member(SignedOff::by)
                        .toTeam((act, t) -> act.note())
                        .registered();
    }

    /** Somebody who must sign sends the draft back instead. */
    record SentBack(String by, String member, String level, String note) implements SignOffAct {
        static final ActKind<SentBack> KIND =
                ActKind.named("sent-back", SentBack.class)
                        .by(MEMBER)
                        .withinBody()
                        .stays(State.BEGUN)
                        .member(SentBack::by)
                        .toTeam((act, t) -> act.note())
                        .registered();
    }

    /** A signature that nobody gave in its days passes to who may decide. */
    record Escalated(String level, LocalDate since) implements SignOffAct {
        static final ActKind<Escalated> KIND =
                ActKind.named("escalated", Escalated.class)
                        .by(PROGRAM)
                        .withinBody()
                        .stays(State.BEGUN)
                        .toTeam((act, t) -> t.say("review.story.asleep", t.date(act.since)))
                        .registered();
    }
}
