package org.parvis.documents;

/** What is known of a document's harmlessness; nothing is claimed that was not done. */
public enum Scan {
    /** Scanned: no known malicious software. */
    CLEAN("clean"),
    /** In quarantine: nobody may read it until it is scanned. */
    WAITING("waiting"),
    /** No scanner is connected to this installation; readers are told so. */
    NONE("none"),
    /** It was malicious: erased, only its name is left, so that everybody knows why. */
    INFECTED("infected");

    private final String code;

    Scan(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of the words that say it. */
    public String message() {
        return "documents.scan." + code;
    }

    static Scan of(String code) {
        for (Scan scan : values()) {
            if (scan.code.equals(code)) {
                return scan;
            }
        }
        throw new IllegalArgumentException("Unknown scan state");
    }
}
