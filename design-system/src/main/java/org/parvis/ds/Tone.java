package org.parvis.ds;

/**
 * What a state means to the person, before any colour: the colour follows, the word always leads.
 */
public enum Tone {
    /** Nothing to do, nothing wrong: received, draft. */
    NEUTRAL("neutral"),
    /** Somebody works on it. */
    PROGRESS("progress"),
    /** It waits for the person or for another body. */
    WAIT("wait"),
    /** To read or to sign. */
    INFO("info"),
    /** Granted, reached, done. */
    GOOD("good"),
    /** Soon late, delayed. */
    WARN("warn"),
    /** Late, in error. */
    BAD("bad");

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    /** The word used in class names. */
    public String css() {
        return css;
    }
}
