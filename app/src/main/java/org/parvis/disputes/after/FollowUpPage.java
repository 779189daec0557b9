package org.parvis.disputes.after;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.Stone;

/**
 * What follows a dispute, as one of those who sat there sees it.
 *
 * @param duties what was promised; nothing where there is no agreement
 * @param rating how well it suited them; none for whoever mediated
 * @param papers what they may take away
 * @param ended what ended with the dispute, in words
 */
record FollowUpPage(
        Head head,
        Turn turn,
        List<Duty> duties,
        @Nullable Rating rating,
        List<Paper> papers,
        List<String> ended,
        List<FieldError> errors) {

    /**
     * Which dispute it was.
     *
     * @param about its number
     * @param across with whom
     * @param file the page of the file, for whose it is
     */
    record Head(
            String title,
            String about,
            String across,
            String path,
            String table,
            @Nullable String file) {}

    /**
     * Whose turn it is.
     *
     * @param mine whether it is theirs
     * @param clock their days, where it is
     */
    record Turn(boolean mine, String headline, @Nullable Clock clock, List<String> says) {}

    /**
     * What they are asked once.
     *
     * @param said what they answered, in words; none while they are asked
     */
    record Rating(List<Choice> choices, @Nullable String said) {}

    /**
     * Their days, one stone each.
     *
     * @param figure how many are left; nothing on the last
     */
    record Clock(List<Stone> stones, @Nullable String figure, String unit, String label) {}

    /**
     * One obligation.
     *
     * @param words what each side said of it
     * @param until by when one may say it; nothing once that is over
     * @param says what whoever looks may say of it, the first as what is asked
     */
    record Duty(
            int number,
            String text,
            Status state,
            List<String> words,
            @Nullable String until,
            boolean asked,
            List<Say> says) {}

    /** A word of a button. */
    record Say(String how, String text) {}

    /** Something to take away. */
    record Paper(String href, String text, String means) {}
}
