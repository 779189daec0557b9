package org.parvis.cases;

/** Names of the fields by which a person looks again at one place of their answers. */
final class CorrectionFields {
    private CorrectionFields() {}

    /** Name of the field by which a proposal is taken. */
    static String choice(String place) {
        return "take-" + place;
    }

    /** Name of the field that says whether another document comes. */
    static String how(String place) {
        return "how-" + place;
    }

    static String why(String place) {
        return "why-" + place;
    }

    static String file(String place) {
        return "file-" + place;
    }
}
