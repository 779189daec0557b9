package org.parvis.disputes;

import java.time.Instant;
import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.TermMove;

/**
 * Somebody at a table does not feel safe there. The program writes what follows, so that nothing
 * that the other side or the body reads says who it was, or why.
 */
public sealed interface SafetyAct extends Payload {
    /**
     * One side does not feel safe: its own people read it, and whoever mediates, now or later.
     *
     * @param answering the party whose days to answer end by it; 0 where none run for that side
     */
    record Left(By by, int answering, Instant at) implements SafetyAct {
        static final ActKind<Left> KIND =
                ActKind.named("disputes.left", Left.class)
                        .by(Author.PROGRAM)
                        .inside(act -> TableAudiences.guarded(act.by.side()))
                        .stays(State.ANY)
                        .terms(Left::ends)
                        .registered();

        private List<TermMove> ends() {
            return answering == 0
                    ? List.of()
                    : List.of(new TermMove.Ends(answering, DisputeAct.TERM));
        }
    }

    /** From now on nothing passes from one side to the other but by whoever mediates. */
    record Apart(Instant at) implements SafetyAct {
        static final ActKind<Apart> KIND =
                ActKind.named("disputes.apart", Apart.class)
                        .by(Author.PROGRAM)
                        .shared("at")
                        .stays(State.ANY)
                        .registered();
    }
}
