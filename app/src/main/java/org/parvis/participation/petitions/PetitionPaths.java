package org.parvis.participation.petitions;

import org.parvis.participation.ParticipationPaths;

/** Addresses of petitions, in each language. */
final class PetitionPaths {
    private PetitionPaths() {}

    static String begin(String lang) {
        return list(lang) + (lang.equals("fr") ? "/commencer" : "/begin");
    }

    private static String list(String lang) {
        return ParticipationPaths.petitions(lang);
    }

    /** What is said to whoever began one, whichever it was. */
    static String sent(String lang) {
        return list(lang) + (lang.equals("fr") ? "/envoye" : "/sent");
    }

    static String feed(String lang) {
        return list(lang) + ".atom";
    }

    static String petition(String code, String lang) {
        return list(lang) + "/" + code;
    }

    static String sign(String code, String lang) {
        return petition(code, lang) + (lang.equals("fr") ? "/signer" : "/sign");
    }

    /** What is said to whoever signed, whichever address they wrote. */
    static String signSent(String code, String lang) {
        return sign(code, lang) + (lang.equals("fr") ? "/envoye" : "/sent");
    }

    /** Of its author, who reads its letters. */
    static String own(String token, String lang) {
        return (lang.equals("fr") ? "/fr/ma-petition/" : "/en/my-petition/") + token;
    }

    /** Of whoever signed, who reads its letters. */
    static String signature(String token, String lang) {
        return (lang.equals("fr") ? "/fr/ma-signature/" : "/en/my-signature/") + token;
    }

    /** What ends the letters to whoever signed when a program sends something there. */
    static String leave(String token) {
        return "/api/followed-petitions/" + token;
    }

    static String team(String lang) {
        return lang.equals("fr") ? "/fr/equipe/petitions" : "/en/team/petitions";
    }

    static String desk(String code, String lang) {
        return team(lang) + "/" + code;
    }

    /** Where the body answers one. */
    static String answer(String code, String lang) {
        return desk(code, lang) + (lang.equals("fr") ? "/repondre" : "/answer");
    }

    /** Where a member enters what was signed on paper. */
    static String sheets(String code, String lang) {
        return desk(code, lang) + (lang.equals("fr") ? "/feuilles" : "/sheets");
    }
}
