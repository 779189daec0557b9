package org.parvis.opendata.harvest;

import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.HiddenSigns;

/**
 * A dataset that was read and cannot be taken.
 *
 * @param source what it is called there, or its place when it has no name
 * @param title what it calls itself; empty when it does not
 */
record Unfit(String source, String title, Refusal why) {
    private static final int LONGEST = 300;

    /**
     * @param place by which it is named when it has no name
     */
    static Unfit of(Told told, String place, Refusal why) {
        LocalizedText title = told.title();
        String source = told.source().isBlank() ? place : told.source();
        return new Unfit(named(source), cut(title.in("fr"), LONGEST), why);
    }

    /** As it is kept of those that are taken, so that one that was taken before is known by it. */
    private static String named(String source) {
        return source.length() <= Understanding.SOURCE && !HiddenSigns.in(source)
                ? source
                : cut(source, Understanding.SOURCE);
    }

    private static String cut(String text, int longest) {
        String plain = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
