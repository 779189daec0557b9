package org.parvis.cases.decision;

/** Names of the fields by which a person looks again at one place of their answers. */
public final class CorrectionFields {
    private CorrectionFields() {}

    /** Name of the field by which a proposal is taken. */
    public static String choice(String place) {
        return "take-" + place;
    }

    /** Name of the field that says whether another document comes. */
    public static String how(String place) {
        return "how-" + place;
    }

    public static String why(String place) {
        return "why-" + place;
    }

    public static String file(String place) {
        return "file-" + place;
    }
}
