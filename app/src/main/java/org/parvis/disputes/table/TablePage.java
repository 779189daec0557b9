package org.parvis.disputes.table;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Stone;
import org.parvis.ds.SummaryRow;

/**
 * A dispute as one of those who sit at its table sees it.
 *
 * @param mine whether it is their turn
 * @param stones their days, where it is their turn and days run
 * @param clock what the arch of them says
 * @param says what to do, and what happens otherwise
 * @param claim what was asked, as data
 * @param corridor how the sums came closer; none where there are no two
 * @param points what the latest offers settle, and what they leave; none before both offered
 * @param before offers that others took the place of
 * @param form to make an offer; none where one cannot
 * @param signing what was accepted and waits for signatures
 * @param agreement where the document is; none before both signed
 * @param after the page of what follows; none while it is not over
 * @param suspension how it stands with prescription; none where none is offered
 * @param mediation what is said of a mediator
 * @param mediates whether one may ask for a mediator
 * @param rooms private talk: one for a side, one for each side for the mediator
 * @param table what was said to all
 * @param talks whether one may write to all
 * @param end the word of the button that ends it; none where one cannot
 * @param facts what is known of the invitation
 * @param file the page of the file, for whose it is
 */
record TablePage(
        String title,
        String about,
        boolean mine,
        String headline,
        List<Stone> stones,
        Clock clock,
        List<String> says,
        List<SummaryRow> claim,
        String problem,
        @Nullable Corridor corridor,
        @Nullable Points points,
        List<Card> offers,
        List<Card> before,
        @Nullable Form form,
        @Nullable Signing signing,
        @Nullable String agreement,
        @Nullable String after,
        @Nullable Stay suspension,
        String mediation,
        boolean mediates,
        List<Room> rooms,
        List<Line> table,
        String readers,
        boolean talks,
        @Nullable String end,
        List<String> facts,
        String path,
        @Nullable String file,
        Typed typed,
        List<FieldError> errors) {

    /**
     * The arch of their days in words.
     *
     * @param figure how many are left; none on the last day
     */
    record Clock(@Nullable String figure, String unit, String label) {}

    /**
     * One offer.
     *
     * @param second whether it stands in the second column: that of whoever looks
     * @param figure its sum; none where it has no money
     * @param accepts its number, where one may accept it
     */
    record Card(
            String who,
            boolean mine,
            boolean second,
            @Nullable String figure,
            List<String> terms,
            String until,
            @Nullable UUID accepts,
            @Nullable String button) {}

    /** What may be offered. */
    record Form(TypedOffer typed, List<Choice> kinds, List<Choice> valid) {}

    /**
     * What waits to be signed.
     *
     * @param signs whether it waits for whoever looks
     * @param leaves whether they may go back to the table
     * @param slow the word of the button by which they take time; none where they had it
     */
    record Signing(
            UUID offer,
            List<String> obligations,
            List<String> signed,
            boolean signs,
            boolean leaves,
            @Nullable String slow) {}

    /**
     * What keeps prescription from running while both talk.
     *
     * @param signs whether whoever looks may sign it now
     * @param document where the writing is; none before both signed
     * @param law the provision, and when it was read
     */
    record Stay(
            List<String> says,
            List<String> signed,
            boolean signs,
            @Nullable String document,
            String law,
            String source) {}

    /**
     * A private talk with the mediator.
     *
     * @param side whose it is, by its code
     * @param id of the field in which one writes there
     */
    record Room(
            String side, String id, String title, String readers, List<Line> lines, String button) {}

    /** Something that was said. */
    record Line(String who, String when, String text, boolean mine) {}

    /**
     * What was typed and not sent: words, a name, and in which field.
     *
     * @param warned whether some of it may be read as a threat
     */
    record Typed(String field, String text, boolean warned) {
        static final Typed NOTHING = new Typed("", "", false);

        /** Whether words in that field were pointed out, and are sent if they are sent again. */
        boolean sure(String one) {
            return warned && field.equals(one);
        }

        String in(String one) {
            return field.equals(one) ? text : "";
        }
    }
}
