package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.State.CLOSED;
import static org.parvis.cases.spi.State.DECIDED;
import static org.parvis.cases.spi.State.WITHDRAWN;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

/** What is decided about keeping a file, beside its schedule, and that the archives have it. */
public sealed interface KeepingAct extends ActContent {
    String by();

    /** Nothing of the file may be destroyed, whatever its schedule says: a dispute, an inquiry. */
    record Held(String by, String reason) implements KeepingAct {
        static final ActKind<Held> KIND =
                ActKind.named("held", Held.class)
                        .by(MEMBER)
                        .withinBody()
                        .stays(State.ANY)
                        .member(Held::by)
                        .toTeam((act, t) -> act.reason())
                        .registered();
    }

    /** The schedule counts again. */
    record HoldLifted(String by, String reason) implements KeepingAct {
        static final ActKind<HoldLifted> KIND =
                ActKind.named("hold-lifted", HoldLifted.class)
                        .by(MEMBER)
                        .withinBody()
                        .stays(State.ANY)
                        .member(HoldLifted::by)
                        .toTeam((act, t) -> act.reason())
                        .registered();
    }

    /**
     * The archives acknowledged that they received a package of the file.
     *
     * @param number that they gave
     * @param digest of that package, SHA-256 in hexadecimal
     */
    record Archived(String by, LocalDate on, String number, String digest) implements KeepingAct {
        static final ActKind<Archived> KIND =
                ActKind.named("archived", Archived.class)
                        .by(MEMBER)
                        .told("on")
                        .stays(DECIDED, WITHDRAWN, CLOSED)
                        .member(Archived::by)
                        .toPerson(
                                (act, t) -> t.say("cases.story.archived.words", t.dateLong(act.on)))
                        .toTeam(
                                (act, t) ->
                                        t.say(
                                                "archives.story",
                                                act.number,
                                                t.date(act.on),
                                                act.digest))
                        .registered();
    }
}
