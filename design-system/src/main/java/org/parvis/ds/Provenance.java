package org.parvis.ds;

/** Where a figure comes from. It is said in words; the stone only repeats it. */
public enum Provenance {
    /** Computed from the records. */
    COMPUTED("computed"),
    /** Declared by the body. */
    DECLARED("declared"),
    /** Imported from a source. */
    IMPORTED("imported"),
    /** Not known yet. */
    TO_CONFIRM("unknown");

    private final String css;

    Provenance(String css) {
        this.css = css;
    }

    /** The word used in class names and message keys. */
    public String css() {
        return css;
    }
}
