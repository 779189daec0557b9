package org.parvis.disputes.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/**
 * What sides need, as one of them or whoever mediates sees it.
 *
 * @param mine whether it is their turn
 * @param languages among which a side chooses; none where it cannot ask now
 * @param waiting what waits for whoever mediates, one for each side
 * @param support who is beside the side of whoever looks, or may be; none for others
 * @param rhythm how fast both talk; none where there is nothing to say of it
 */
record NeedsPage(
        Head head,
        boolean mine,
        String headline,
        List<String> says,
        List<Choice> languages,
        List<Waiting> waiting,
        @Nullable Support support,
        @Nullable Rhythm rhythm,
        Typed typed,
        List<FieldError> errors) {

    /**
     * Which dispute it is.
     *
     * @param about its number
     * @param side whether it is for one of the sides, and not for who mediates
     * @param presses whether they may say that they do not feel safe, or set both sides apart
     */
    record Head(String about, String path, String table, boolean side, boolean presses) {}

    /**
     * Whom a side trusts.
     *
     * @param may what a side that asks somebody lets them do beside reading; none where somebody is
     *     there already: then their being there may be ended
     */
    record Support(List<String> says, List<Choice> may) {}

    /**
     * How fast both talk.
     *
     * @param says who asked for a slower rhythm, and what it changes
     * @param asks whether whoever looks may ask for it
     * @param source whose rule it is, and whether that is confirmed
     */
    record Rhythm(List<String> says, boolean asks, String source) {}

    /**
     * One side that waits.
     *
     * @param side by its code
     */
    record Waiting(String side, String title) {}

    /** What was typed and refused: it comes back as it was. */
    record Typed(
            String side,
            String language,
            String day,
            String month,
            String year,
            String words,
            TypedSupport support) {
        static final Typed NOTHING = new Typed("", "", "", "", "", "", TypedSupport.NOTHING);

        /** As it was typed for that side; nothing for the other. */
        Typed of(String one) {
            return side.equals(one) ? this : NOTHING;
        }
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
