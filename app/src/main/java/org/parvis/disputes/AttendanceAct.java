package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/** Who comes to the table of a dispute after it was opened, and who leaves it. */
public sealed interface AttendanceAct extends Payload {
    /** Why the one who was drawn, and none of the others: for the body alone. */
    record Considered(List<String> each) implements AttendanceAct {
        static final ActKind<Considered> KIND =
                ActKind.named("disputes.considered", Considered.class)
                        .by(Author.PROGRAM)
                        .withinBody()
                        .stays(State.UNANSWERED)
                        .toTeam((act, t) -> String.join(" ; ", act.each))
                        .registered();
    }

    /**
     * A mediator was drawn, or nobody could be.
     *
     * @param name of the one who was drawn; empty where nobody could be
     */
    record Drawn(int party, String name, LocalDate on) implements AttendanceAct {
        static final ActKind<Drawn> KIND =
                ActKind.named("disputes.drawn", Drawn.class)
                        .by(Author.PROGRAM)
                        .shared("party name on")
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> act.name)
                        .toTeam((act, t) -> act.name)
                        .registered();
    }

    /** Who mediates cannot any more, and leaves: both sides and the body learn why. */
    record Recused(By by, String why, Instant at) implements AttendanceAct {
        static final ActKind<Recused> KIND =
                ActKind.named("disputes.recused", Recused.class)
                        .by(Author.PROGRAM)
                        .shared("by why at")
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> act.why)
                        .toTeam((act, t) -> act.why)
                        .registered();
    }

    /**
     * Somebody of the firm comes beside who asked them to: each acts under their own name.
     *
     * @param byName the name of whoever asked
     * @param party of who comes
     */
    record Came(By by, String byName, int party, String name) implements AttendanceAct {
        static final ActKind<Came> KIND =
                ActKind.named("disputes.came", Came.class)
                        .by(Author.PROGRAM)
                        .inside(act -> TableAudiences.table())
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /** Somebody of the firm leaves; others of it stay. */
    record Gone(By by) implements AttendanceAct {
        static final ActKind<Gone> KIND =
                ActKind.named("disputes.gone", Gone.class)
                        .by(Author.PROGRAM)
                        .inside(act -> TableAudiences.table())
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /**
     * Somebody whom a side trusts comes to be beside it: they read, and do nothing there for it.
     *
     * @param by who of the side asked them to
     * @param party of who comes
     * @param writes whether they may write to all, under their own name
     */
    record SupportCame(By by, int party, String name, boolean writes, Instant at)
            implements AttendanceAct {
        static final ActKind<SupportCame> KIND =
                ActKind.named("disputes.support-came", SupportCame.class)
                        .by(Author.PROGRAM)
                        .inside(act -> TableAudiences.table())
                        .stays(State.UNANSWERED)
                        .registered();

        /** Which side they are beside. */
        public Side side() {
            return by.side();
        }
    }

    /** They also hear what the side and the mediator say in private: no concern of the other. */
    record SupportHears(Side side, int party, Instant at) implements AttendanceAct {
        static final ActKind<SupportHears> KIND =
                ActKind.named("disputes.support-hears", SupportHears.class)
                        .by(Author.PROGRAM)
                        .inside(act -> TableAudiences.trusted(act.side))
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /** They read nothing there any more; who wanted that is said to nobody. */
    record SupportGone(int party, Instant at) implements AttendanceAct {
        static final ActKind<SupportGone> KIND =
                ActKind.named("disputes.support-gone", SupportGone.class)
                        .by(Author.PROGRAM)
                        .inside(act -> TableAudiences.table())
                        .stays(State.ANY)
                        .registered();
    }
}
