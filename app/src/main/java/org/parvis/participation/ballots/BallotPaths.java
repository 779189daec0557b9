package org.parvis.participation.ballots;

import org.parvis.participation.ParticipationPaths;

/** Addresses of secret votes, in each language. The urn stands apart from every account. */
public final class BallotPaths {
    private BallotPaths() {}

    /** What is asked, who may vote, and how it ended. */
    public static String vote(String code, String lang) {
        return ParticipationPaths.consultation(code, lang)
                + (lang.equals("fr") ? "/vote" : "/ballot");
    }

    /** Where whoever is signed in asks for a token. */
    public static String token(String code, String lang) {
        return vote(code, lang) + (lang.equals("fr") ? "/jeton" : "/token");
    }

    /** Where a ballot goes in. */
    public static String urn(String code, String lang) {
        return (lang.equals("fr") ? "/fr/urne/" : "/en/ballot-box/") + code;
    }

    /** Where the code of a receipt is looked for. */
    public static String receipt(String code, String lang) {
        return vote(code, lang) + (lang.equals("fr") ? "/recu" : "/receipt");
    }

    /** All ballots that were counted. */
    public static String ballots(String code, String lang) {
        return vote(code, lang) + (lang.equals("fr") ? "/bulletins.csv" : "/ballots.csv");
    }

    /** The receipts of all of them. */
    public static String receipts(String code, String lang) {
        return vote(code, lang) + (lang.equals("fr") ? "/recus.csv" : "/receipts.csv");
    }

    /** Who keeps the ballots closed, and where they bring their shares. */
    public static String keepers(String code, String lang) {
        return vote(code, lang) + (lang.equals("fr") ? "/gardiens" : "/keepers");
    }

    /** All ballots of a vote that is over, as they are sealed. */
    public static String sealed(String code, String lang) {
        return vote(code, lang) + (lang.equals("fr") ? "/scelles.csv" : "/sealed.csv");
    }
}
