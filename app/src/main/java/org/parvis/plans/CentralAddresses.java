package org.parvis.plans;

/** Where the central office works, and what comes out of it. */
public final class CentralAddresses {
    private CentralAddresses() {}

    public static String room(String lang) {
        return lang.equals("en") ? "/en/team/central-office" : "/fr/equipe/bureau-central";
    }

    public static String review(String lang, String holder) {
        return room(lang) + "/plans/" + holder;
    }

    public static String calls(String lang) {
        return room(lang) + (lang.equals("en") ? "/calls" : "/appels");
    }

    public static String priorities(String lang) {
        return room(lang) + (lang.equals("en") ? "/priorities" : "/priorites");
    }

    public static String reports(String lang) {
        return room(lang) + (lang.equals("en") ? "/reports" : "/rapports");
    }

    /** A call as a body sees it. */
    public static String call(String lang, Object id) {
        return (lang.equals("en") ? "/en/team/calls/" : "/fr/equipe/appels/") + id;
    }

    public static String report(String lang, int year) {
        return Addresses.barometer(lang) + (lang.equals("en") ? "/reports/" : "/rapports/") + year;
    }
}
