package org.parvis.participation.voices;

import org.parvis.participation.ParticipationPaths;

/** Addresses of statements and of the map of opinions, in each language. */
public final class OpinionPaths {
    private OpinionPaths() {}

    /** Where one statement after the other is asked. */
    public static String ask(String code, String lang) {
        return ParticipationPaths.consultation(code, lang) + "/opinions";
    }

    /** Where that one is asked again. */
    public static String again(String code, String statement, String lang) {
        return ask(code, lang) + "?statement=" + statement;
    }

    /** Where somebody adds a statement of their own. */
    public static String own(String code, String lang) {
        return ask(code, lang) + (lang.equals("fr") ? "/proposer" : "/propose");
    }

    public static String map(String code, String lang) {
        return ask(code, lang) + (lang.equals("fr") ? "/carte" : "/map");
    }

    /** The map, with where whoever has the receipt of this browser stands. */
    public static String mine(String code, String lang) {
        return map(code, lang) + "?me=1";
    }

    /** The answers of which the map is drawn, in the names of Polis' export. */
    public static String votes(String code, String lang) {
        return ask(code, lang) + "/votes.csv";
    }

    /** The statements, with how many agree. */
    public static String statements(String code, String lang) {
        return ask(code, lang) + "/comments.csv";
    }
}
