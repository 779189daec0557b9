package org.parvis.participation;

/** From when on everybody sees how many agree. */
public enum Results {
    AT_ONCE("at-once"),
    /** Once the last phase in which one can take part is over. */
    AFTER_CLOSE("after-close");

    private final String word;

    Results(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
