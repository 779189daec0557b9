package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.PROGRAM;

import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

/**
 * Who stands in a file beside whose file it is. All who do learn that somebody came or left, by the
 * number under which their acts go; who they are is said by the module that brings them, to whom it
 * says.
 */
public sealed interface PartyAct extends ActContent {
    record PartyJoined(int number, String role, @Nullable String side) implements PartyAct {
        static final ActKind<PartyJoined> KIND =
                ActKind.named("party-joined", PartyJoined.class)
                        .by(PROGRAM)
                        .shared("number role side")
                        .stays(State.ANY)
                        .registered();
    }

    record PartyLeft(int number) implements PartyAct {
        static final ActKind<PartyLeft> KIND =
                ActKind.named("party-left", PartyLeft.class)
                        .by(PROGRAM)
                        .shared("number")
                        .stays(State.ANY)
                        .registered();
    }
}
