package org.parvis.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Words that stand in one place only, so that an answer which shows them is known to show that
 * place. The table says which roles may see each.
 */
enum Planted {
    /** In the request of a file. */
    REQUEST("zorvanquel"),
    /** In the content of a document of that file. */
    DOCUMENT("trimbolaque"),
    /** In a message of the person. */
    TALK("fulgorande"),
    /** In a note that agents keep among themselves. */
    NOTE("quixomerne"),
    /** In an answer to a letter that came on paper, of somebody without an account. */
    PAPER("brindavole"),
    /** In a form that is not sent. */
    DRAFT("grusolanthe"),
    /** In the home address of an account. */
    HOME("vexilombre"),
    /** In the register of incidents of a body. */
    INCIDENT("smarobinte"),
    /** In the revision of a plan that is being written. */
    PLAN("plovagrine"),
    /** In a call for help to the centre of excellence. */
    HELP("dorvalimpe"),
    /** In a change that waits for a second steward. */
    CHANGE("xantiboule");

    private final String word;

    Planted(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether a member of a body who is shown it reads a file. */
    boolean ofAFile() {
        return switch (this) {
            case REQUEST, DOCUMENT, TALK, NOTE, PAPER -> true;
            case DRAFT, HOME, INCIDENT, PLAN, HELP, CHANGE -> false;
        };
    }

    /** What an answer shows. */
    static Set<Planted> in(String text) {
        Set<Planted> found = EnumSet.noneOf(Planted.class);
        for (Planted one : values()) {
            if (text.contains(one.word)) {
                found.add(one);
            }
        }
        return found;
    }
}
