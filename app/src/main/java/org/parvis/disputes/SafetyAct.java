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
    /** One side does not feel safe: its own people read it, and whoever mediates, now or later. */
    record Left(By by, Instant at) implements SafetyAct {
        static final ActKind<Left> KIND =
                ActKind.named("disputes.left", Left.class)
                        .by(Author.PROGRAM)
                        .inside(act -> TableAudiences.guarded(act.by.side()))
                        .stays(State.ANY)
                        .registered();
    }

    /**
     * From now on nothing passes from one side to the other but by whoever mediates. So nobody can
     * be late any more, whoever said that they do not feel safe: days that ran on would be days in
     * which one cannot answer, and would tell who it was.
     *
     * @param answering the party whose days to answer end by it; 0 where nobody was asked yet
     */
    record Apart(int answering, Instant at) implements SafetyAct {
        static final ActKind<Apart> KIND =
                ActKind.named("disputes.apart", Apart.class)
                        .by(Author.PROGRAM)
                        .shared("at")
                        .stays(State.ANY)
                        .terms(Apart::ends)
                        .registered();

        private List<TermMove> ends() {
            return answering == 0
                    ? List.of()
                    : List.of(new TermMove.Ends(answering, DisputeAct.TERM));
        }
    }
}
