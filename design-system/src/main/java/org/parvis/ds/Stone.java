package org.parvis.ds;

/** One day of a legal clock, or one target of the strategy. */
public enum Stone {
    /** A day counted; a target reached. */
    COUNTED("done"),
    /** A day when the clock stood still. */
    PAUSE("pause"),
    /** Today. */
    TODAY("today"),
    /** A day that remains. */
    LEFT("left"),
    /** A day beyond the term. */
    LATE("late"),
    /** A day that the person has to act. */
    MINE("mine"),
    /** A day of the person's that has passed. */
    GONE("gone"),
    /** A target on its way. */
    UNDERWAY("part"),
    /** Nothing is known yet. */
    UNKNOWN("none");

    private final String css;

    Stone(String css) {
        this.css = css;
    }

    /** The word used in class names. */
    public String css() {
        return css;
    }
}
