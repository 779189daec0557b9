package org.parvis.catalogue.workshop;

/** What is typed in the fields of the workshop, made fit to keep. */
final class WorkshopText {
    private static final int LONGEST = 2_000;

    private WorkshopText() {}

    /** Without invisible signs, and not longer than a page. */
    static String line(String typed) {
        String text = typed.strip().replaceAll("\\p{Cntrl}+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
