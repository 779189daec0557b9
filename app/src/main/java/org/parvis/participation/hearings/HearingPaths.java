package org.parvis.participation.hearings;

import org.parvis.participation.ParticipationPaths;

/** Addresses of hearings, in each language. */
final class HearingPaths {
    private HearingPaths() {}

    static String hearing(String code, String lang) {
        return ParticipationPaths.consultation(code, lang)
                + (lang.equals("fr") ? "/audiences" : "/hearings");
    }

    static String ask(String code, String lang) {
        return hearing(code, lang) + (lang.equals("fr") ? "/demander" : "/ask");
    }

    /** What is said to whoever asked, whichever address they wrote. */
    static String sent(String code, String lang) {
        return ask(code, lang) + (lang.equals("fr") ? "/envoye" : "/sent");
    }

    static String calendar(String code, String lang) {
        return hearing(code, lang) + (lang.equals("fr") ? "/seances.ics" : "/sessions.ics");
    }

    /**
     * @param entry the signs of the request that came with it
     */
    static String brief(String code, String entry, String lang) {
        return hearing(code, lang) + (lang.equals("fr") ? "/memoires/" : "/briefs/") + entry;
    }

    /** Of whoever asked, who reads their letters. */
    static String own(String token, String lang) {
        return (lang.equals("fr") ? "/fr/ma-demande-d-audience/" : "/en/my-hearing-request/")
                + token;
    }

    /** Where a member reads one request. */
    static String desk(String code, String entry, String lang) {
        return ParticipationPaths.teamHearings(code, lang) + "/" + entry;
    }
}
