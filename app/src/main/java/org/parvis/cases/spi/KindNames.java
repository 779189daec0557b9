package org.parvis.cases.spi;

import org.parvis.ds.Words;

/** What follows from the name of a kind, whether or not this installation knows the kind. */
public final class KindNames {
    private static final String CASES = "cases";

    /** What is not known here has these words. */
    private static final String UNREAD = "unread";

    /** In the payload of another module's act: the names of what its person may read of it. */
    public static final String TOLD = "told";

    /** In the payload of another module's act: what it changed of the head. */
    public static final String HEAD = "head";

    private KindNames() {}

    /** The module that owns it: what stands before the point, or {@code cases}. */
    public static String owner(String kind) {
        int point = kind.indexOf('.');
        return point < 0 ? CASES : kind.substring(0, point);
    }

    public static boolean isOfCases(String kind) {
        return owner(kind).equals(CASES);
    }

    private static String local(String kind) {
        return kind.substring(kind.indexOf('.') + 1);
    }

    static String key(String what, String kind) {
        return owner(kind) + "." + what + "." + local(kind);
    }

    static String teamTitle(String kind) {
        return isOfCases(kind) ? "team.story." + kind : key("team", kind);
    }

    static String mail(String kind) {
        return key("mail", kind);
    }

    /** The title of such an act as the body reads it, in these words. */
    public static String teamTitle(String kind, Words words) {
        String own = teamTitle(kind);
        return words.say(words.has(own) ? own : teamTitle(UNREAD));
    }

    /**
     * A part of the mail that tells of such an act, in these words.
     *
     * @param part {@code subject} or {@code text}
     */
    public static String mail(String kind, String part, Words words, Object... args) {
        String own = mail(kind) + "." + part;
        return words.say(words.has(own) ? own : mail(UNREAD) + "." + part, args);
    }
}
