package org.parvis.participation;

/**
 * How a consultation sees to it that nobody counts twice. Only what the program really does is
 * here: any other word of a file is refused.
 */
public enum Assurance {
    /** Nobody is asked anything: each sending is a contribution, and results say so. */
    OPEN("open"),
    /** One contribution for each browser; it is no proof of who sits there. */
    DEVICE("device"),
    /** Whoever is signed in, once for each account; it is no proof that one person has one. */
    ACCOUNT("account");

    private final String word;

    Assurance(String word) {
        this.word = word;
    }

    /** As files and message keys write it. */
    public String word() {
        return word;
    }
}
