package org.parvis.disputes;

import java.util.Set;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.FileParties;

/** Who reads what is said in a dispute: never the body. */
public final class TableAudiences {
    private TableAudiences() {}

    /** Both sides and their mediator, also one who comes later. */
    public static Audience.Inside table() {
        return new Audience.Inside(
                Set.of(Side.MERCHANT.letter(), Side.MEDIATOR.letter()),
                Set.of(FileParties.PERSON),
                false);
    }

    /** One side alone. */
    public static Audience.Inside of(Side side) {
        return side == Side.CONSUMER
                ? new Audience.Inside(Set.of(), Set.of(FileParties.PERSON), false)
                : new Audience.Inside(Set.of(side.letter()), Set.of(), false);
    }

    /** One side, and whoever mediates, also one who comes later. */
    static Audience.Inside guarded(Side side) {
        return side == Side.CONSUMER
                ? new Audience.Inside(
                        Set.of(Side.MEDIATOR.letter()), Set.of(FileParties.PERSON), false)
                : new Audience.Inside(
                        Set.of(side.letter(), Side.MEDIATOR.letter()), Set.of(), false);
    }

    /** One side and one mediator: whoever mediates after them does not read it. */
    public static Audience.Inside room(Side side, int mediator) {
        return side == Side.CONSUMER
                ? new Audience.Inside(Set.of(), Set.of(FileParties.PERSON, mediator), false)
                : new Audience.Inside(Set.of(side.letter()), Set.of(mediator), false);
    }
}
