package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.TermMove;

/**
 * What becomes of an invitation that goes by letter: that it was mailed proves no reading, and no
 * day to answer counts before it was. No act says an address.
 */
public sealed interface LetterAct extends Payload {
    /**
     * A letter is ready, for the body to print and mail.
     *
     * @param by the last day on which it is to be mailed
     */
    record Written(int party, LocalDate by) implements LetterAct {
        static final ActKind<Written> KIND =
                ActKind.named("disputes.letter-written", Written.class)
                        .by(Author.PROGRAM)
                        .shared("party by")
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> t.say("disputes.until", t.dateLong(act.by)))
                        .toTeam((act, t) -> t.say("disputes.until", t.dateLong(act.by)))
                        .registered();
    }

    /** A letter came back: nobody got it, and no days run from it. */
    record Returned(int party, LocalDate on) implements LetterAct {
        static final ActKind<Returned> KIND =
                ActKind.named("disputes.letter-returned", Returned.class)
                        .by(Author.PROGRAM)
                        .shared("party on")
                        .stays(State.UNANSWERED)
                        .terms(act -> List.of(new TermMove.Ends(act.party, DisputeAct.TERM)))
                        .toPerson((act, t) -> t.dateLong(act.on))
                        .toTeam((act, t) -> t.dateLong(act.on))
                        .registered();
    }

    /** Whose file it is says where else the merchant is reached. */
    record Readdressed(By by, LocalDate on) implements LetterAct {
        static final ActKind<Readdressed> KIND =
                ActKind.named("disputes.readdressed", Readdressed.class)
                        .by(Author.PROGRAM)
                        .shared("by on")
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> t.dateLong(act.on))
                        .toTeam((act, t) -> t.dateLong(act.on))
                        .registered();
    }
}
