package org.parvis.mandates;

import java.util.List;

/**
 * Something held of whoever applies, and where.
 *
 * @param values the same thing as canonical JSON values, the most exact first: a question takes the
 *     first that it can
 * @param by for whom one acts, or the name of the register; empty for one's own account
 */
public record Held(List<Object> values, From from, String by) {
    /** Where it is held. */
    public enum From {
        ACCOUNT,
        MANDATE,
        REGISTER
    }

    public Held {
        values = List.copyOf(values);
    }
}
