package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.kernel.LocalizedText;

/** What one side needs to take part: the other side does not read it. */
public sealed interface NeedAct extends Payload {
    /**
     * One side needs an interpreter.
     *
     * @param language by its code in the programme
     * @param name of the language, in each of the languages in which it may be read: that of
     *     whoever asked would say something of them
     * @param body whether the body reads it too: so long as nobody mediates, it prepares
     * @param until the last day on which whoever mediates answers
     */
    record Asked(
            By by, String language, LocalizedText name, boolean body, LocalDate until, Instant at)
            implements NeedAct {
        static final ActKind<Asked> KIND =
                ActKind.named("disputes.need-asked", Asked.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(Asked::whom)
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> act.name.in(t.lang()))
                        .toTeam((act, t) -> act.name.in(t.lang()))
                        .registered();

        private Audience.Inside whom() {
            Audience.Inside own = TableAudiences.guarded(by.side());
            return new Audience.Inside(own.sides(), own.parties(), body);
        }
    }

    /**
     * Whoever mediates says on which day an interpreter is there.
     *
     * @param words how, and where; empty for nothing more
     */
    record Met(Side side, By by, LocalDate on, String words, Instant at) implements NeedAct {
        static final ActKind<Met> KIND =
                ActKind.named("disputes.need-met", Met.class)
                        .by(Author.PARTY)
                        .inside(act -> TableAudiences.guarded(act.side))
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> t.dateLong(act.on))
                        .registered();
    }
}
