package org.parvis.disputes.table;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Stone;
import org.parvis.ds.SummaryRow;

/**
 * A dispute as one of those who sit at its table sees it.
 *
 * @param suspension how it stands with prescription; none where none is offered
 * @param team those of the firm who are there; none for others than the merchant
 * @param end the word of the button that ends it; none where one cannot
 * @param facts what is known of the invitation
 * @param supports who is beside a side, or was
 * @param readdresses whether whoever looks says where else the merchant is reached
 * @param needs what leads to what sides need; none where nothing can be asked
 * @param forSide whether it is for one of the sides, and not for who mediates
 */
record TablePage(
        Head head,
        Turn turn,
        Asked asked,
        Offers offers,
        Papers papers,
        @Nullable Stay suspension,
        Mediation mediation,
        Talk talk,
        @Nullable Team team,
        @Nullable String end,
        List<String> facts,
        List<String> supports,
        boolean readdresses,
        @Nullable String needs,
        boolean forSide,
        Answered answered) {

    /**
     * Which dispute it is.
     *
     * @param about its number
     * @param file the page of the file, for whose it is
     * @param presses whether they may say that they do not feel safe, or set both sides apart
     */
    record Head(String title, String about, String path, @Nullable String file, boolean presses) {}

    /**
     * Whose turn it is.
     *
     * @param mine whether it is theirs
     * @param stones their days, where it is their turn and days run
     * @param clock what the arch of them says
     * @param says what to do, and what happens otherwise
     * @param way to the room where one answers, or asks; none where nobody mediates
     * @param agreement where the document is; none before both signed
     * @param after the page of what follows; none while it is not over
     */
    record Turn(
            boolean mine,
            String headline,
            List<Stone> stones,
            Clock clock,
            List<String> says,
            @Nullable Link way,
            @Nullable String agreement,
            @Nullable String after) {}

    /**
     * The arch of their days in words.
     *
     * @param figure how many are left; none on the last day
     */
    record Clock(@Nullable String figure, String unit, String label) {}

    /** What was asked, as data, and in the words of whoever asks; nothing before it stands. */
    record Asked(List<SummaryRow> rows, String problem) {
        static final Asked NOTHING = new Asked(List.of(), "");
    }

    /**
     * What both offered, and what may be done with it.
     *
     * @param corridor how the sums came closer; none where there are no two
     * @param points what the latest offers settle, and what they leave; none before both offered
     * @param before offers that others took the place of
     * @param form to make an offer; none where one cannot
     * @param signing what was accepted and waits for signatures
     */
    record Offers(
            @Nullable Corridor corridor,
            @Nullable Points points,
            List<Card> now,
            List<Card> before,
            @Nullable Form form,
            @Nullable Signing signing) {}

    /**
     * One offer.
     *
     * @param second whether it stands in the second column: that of whoever looks
     * @param figure its sum; none where it has no money
     * @param papers that came with it
     * @param accepts its number, where one may accept it
     */
    record Card(
            String who,
            boolean mine,
            boolean second,
            @Nullable String figure,
            List<String> terms,
            List<Paper> papers,
            String until,
            @Nullable UUID accepts,
            @Nullable String button) {}

    /**
     * What was put before all.
     *
     * @param attaches whether whoever looks may put papers there
     */
    record Papers(List<Paper> all, boolean attaches) {}

    /**
     * One of them.
     *
     * @param more who put it there, and how large it is
     */
    record Paper(String href, String name, String more) {}

    /**
     * What may be offered.
     *
     * @param keeps whether their firm may keep offers
     * @param froms whose offer it may be, for whoever carries it; none for a side
     */
    record Form(
            TypedOffer typed,
            boolean keeps,
            List<Choice> froms,
            List<Choice> kinds,
            List<Choice> valid) {}

    /**
     * What waits to be signed.
     *
     * @param signs whether it waits for whoever looks
     * @param leaves whether they may go back to the table
     * @param explains whether they say why
     * @param slow the word of the button by which they take time; none where they had it
     */
    record Signing(
            UUID offer,
            List<String> obligations,
            List<String> signed,
            boolean signs,
            boolean leaves,
            boolean explains,
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
     * Who mediates, and what is said with them alone.
     *
     * @param before who could not go on mediating, and why
     * @param asks whether one may ask for a mediator
     * @param recuses whether whoever looks may say that they cannot mediate
     * @param rooms one for a side, one for each side for the mediator
     */
    record Mediation(
            String says, List<String> before, boolean asks, boolean recuses, List<Room> rooms) {}

    /**
     * Several of one firm.
     *
     * @param names of those who are there, « vous » among them
     * @param named whether whoever looks has a name there already
     * @param invites whether they may ask somebody to come
     * @param leaves whether they may leave
     */
    record Team(List<String> names, boolean named, boolean invites, boolean leaves) {}

    /**
     * A private talk with the mediator.
     *
     * @param side whose it is, by its code
     * @param id of the field in which one writes there
     * @param hears the party of whom the side trusts with it too; 0 for nobody
     */
    record Room(
            String side,
            String id,
            String title,
            String readers,
            List<Line> lines,
            String button,
            int hears) {}

    /**
     * What was said to all.
     *
     * @param open whether one may write there
     */
    record Talk(List<Line> lines, String readers, boolean open) {}

    /** Something that was said. */
    record Line(String who, String when, String text, boolean mine) {}

    /** What was typed and refused: it comes back as it was. */
    record Answered(
            TypedOffer offer,
            TypedColleague colleague,
            TypedAddress address,
            Typed words,
            List<FieldError> errors) {
        static final Answered NOTHING =
                new Answered(
                        TypedOffer.NOTHING,
                        TypedColleague.NOTHING,
                        TypedAddress.NOTHING,
                        Typed.NOTHING,
                        List.of());

        Answered with(TypedOffer begun) {
            return new Answered(begun, colleague, address, words, errors);
        }
    }

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
