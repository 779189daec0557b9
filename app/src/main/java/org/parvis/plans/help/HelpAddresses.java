package org.parvis.plans.help;

import org.parvis.plans.Addresses;

/** Where bodies help each other. */
public final class HelpAddresses {
    private HelpAddresses() {}

    static String room(String lang) {
        return lang.equals("en") ? "/en/team/helping" : "/fr/equipe/entraide";
    }

    static String help(String lang) {
        return room(lang) + (lang.equals("en") ? "/help" : "/aide");
    }

    static String help(String lang, Object id) {
        return help(lang) + "/" + id;
    }

    static String solutions(String lang) {
        return room(lang) + "/solutions";
    }

    static String solution(String lang, Object id) {
        return solutions(lang) + "/" + id;
    }

    static String lessons(String lang) {
        return room(lang) + (lang.equals("en") ? "/lessons" : "/lecons");
    }

    static String maturity(String lang) {
        return room(lang) + (lang.equals("en") ? "/maturity" : "/maturite");
    }

    /** What was built and learned, for anybody. */
    public static String open(String lang) {
        return Addresses.barometer(lang) + "/solutions";
    }
}
