package org.parvis.participation;

/** What people can do in a phase; a word of a file that is none of these is refused. */
public enum Tool {
    /** Votes on propositions, arguments for and against, and propositions of one's own. */
    PROPOSITIONS("propositions");

    private final String word;

    Tool(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
