package org.parvis.participation.budget;

import org.parvis.participation.ParticipationPaths;

/** Addresses of a budget, in each language. */
public final class BudgetPaths {
    private BudgetPaths() {}

    public static String choose(String code, String lang) {
        return ParticipationPaths.budget(code, lang);
    }

    /** What came of it. */
    public static String result(String code, String lang) {
        return choose(code, lang) + (lang.equals("fr") ? "/resultat" : "/result");
    }

    /** Its ballots, without names. */
    public static String ballots(String code, String lang) {
        return choose(code, lang) + (lang.equals("fr") ? "/bulletins.pb" : "/ballots.pb");
    }

    /** The words that are sealed. */
    public static String rule(String code, String lang) {
        return choose(code, lang) + (lang.equals("fr") ? "/regle.txt" : "/rule.txt");
    }
}
