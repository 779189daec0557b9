package org.parvis.disputes;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.FileParties;

/** Who reads what is said in a dispute: never the body. */
public final class TableAudiences {
    private TableAudiences() {}

    /** Both sides, whom they trust, and their mediator, also one who comes later. */
    public static Audience.Inside table() {
        return new Audience.Inside(
                Set.of(
                        Side.MERCHANT.letter(),
                        Side.MEDIATOR.letter(),
                        Side.CONSUMER.trusted().letter(),
                        Side.MERCHANT.trusted().letter()),
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

    /** The same with whom the side trusts: what they are told of themselves, and no need of it. */
    static Audience.Inside trusted(Side side) {
        Audience.Inside own = guarded(side);
        Set<String> sides = new HashSet<>(own.sides());
        sides.add(side.trusted().letter());
        return new Audience.Inside(sides, own.parties(), false);
    }

    /**
     * One side and one mediator: whoever mediates after them does not read it.
     *
     * @param hears the party of whom the side trusts with that too; 0 where there is nobody
     */
    public static Audience.Inside room(Side side, int mediator, int hears) {
        Set<Integer> parties = new HashSet<>(Set.of(mediator));
        Stream.of(hears).filter(it -> it > 0).forEach(parties::add);
        if (side != Side.CONSUMER) {
            return new Audience.Inside(Set.of(side.letter()), parties, false);
        }
        parties.add(FileParties.PERSON);
        return new Audience.Inside(Set.of(), parties, false);
    }
}
