package org.parvis.plans;

/** Where the central office works, and what comes out of it. */
final class CentralAddresses {
    private CentralAddresses() {}

    static String room(String lang) {
        return lang.equals("en") ? "/en/team/central-office" : "/fr/equipe/bureau-central";
    }

    static String review(String lang, String holder) {
        return room(lang) + "/plans/" + holder;
    }

    static String calls(String lang) {
        return room(lang) + (lang.equals("en") ? "/calls" : "/appels");
    }

    static String priorities(String lang) {
        return room(lang) + (lang.equals("en") ? "/priorities" : "/priorites");
    }

    static String reports(String lang) {
        return room(lang) + (lang.equals("en") ? "/reports" : "/rapports");
    }

    /** A call as a body sees it. */
    static String call(String lang, Object id) {
        return (lang.equals("en") ? "/en/team/calls/" : "/fr/equipe/appels/") + id;
    }

    static String report(String lang, int year) {
        return Addresses.barometer(lang) + (lang.equals("en") ? "/reports/" : "/rapports/") + year;
    }
}
