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

    /** One party and the mediator. */
    public static Audience.Inside room(int party) {
        return new Audience.Inside(Set.of(Side.MEDIATOR.letter()), Set.of(party), false);
    }
}
