package org.parvis.opendata.following;

import org.parvis.opendata.DataPaths;

/** Addresses at which somebody asks to be told of data, says yes and ends it. */
public final class FollowPaths {
    private FollowPaths() {}

    /** Where an address is typed. */
    public static String ask(String name, String lang) {
        return DataPaths.dataset(name, lang) + (lang.equals("fr") ? "/suivre" : "/follow");
    }

    /** What is said to whoever typed one, whichever it was. */
    static String sent(String name, String lang) {
        return ask(name, lang) + (lang.equals("fr") ? "/envoye" : "/sent");
    }

    /** What an address follows, for whoever reads its letters. */
    static String own(String token, String lang) {
        return (lang.equals("fr") ? "/fr/donnees-suivies/" : "/en/followed-data/") + token;
    }

    /** What ends all letters when a program sends something there (RFC 8058). */
    static String leave(String token) {
        return "/api/followed-data/" + token;
    }
}
