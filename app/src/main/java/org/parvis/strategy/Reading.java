package org.parvis.strategy;

import java.util.Optional;

/** What a figure reads for some bodies together; where it tells no share, why not. */
public sealed interface Reading {
    /** Enough was counted to tell it. */
    record Share(Ratio ratio) implements Reading {}

    /** Something was counted, of too few: a share says nothing then, and tells of one. */
    record TooFew() implements Reading {}

    /** Nothing measures it, or there is nothing yet to count. */
    record Nothing() implements Reading {}

    /** The share, where it is told. */
    default Optional<Ratio> share() {
        return this instanceof Share(Ratio ratio) ? Optional.of(ratio) : Optional.empty();
    }
}
