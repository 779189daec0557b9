package org.parvis.forms.editors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Establishment;

/** For whom a request about to begin would be. */
public sealed interface Began {
    /**
     * That is clear.
     *
     * @param whom none for oneself
     */
    record For(@Nullable OnBehalfOf whom) implements Began {}

    /**
     * For a business, at one of several places.
     *
     * @param whole whether it may also be for none of them
     */
    record AtWhich(String business, List<Establishment> places, boolean whole) implements Began {}

    /** The mandate does not go so far. */
    record Not(Refusal refusal) implements Began {}
}
