package org.parvis.privacy;

import org.parvis.ds.Words;
import org.parvis.organizations.GuardedSetting;

/** Addresses of this module's pages in the language of the page. */
final class Paths {
    private Paths() {}

    static String journal(Words w) {
        return fr(w) ? "/fr/equipe/journal" : "/en/team/journal";
    }

    static String room(Words w) {
        return fr(w) ? "/fr/equipe/vie-privee" : "/en/team/privacy";
    }

    static String guarded(Words w) {
        return room(w) + (fr(w) ? "/proteges" : "/protected");
    }

    static String release(Words w) {
        return GuardedSetting.RELEASE.form(w);
    }

    static String incidents(Words w) {
        return room(w) + "/incidents";
    }

    static String notices(Words w, String incident) {
        return incidents(w) + "/" + incident + (fr(w) ? "/avis" : "/notices");
    }

    static String newIncident(Words w) {
        return incidents(w) + (fr(w) ? "/nouveau" : "/new");
    }

    static String communications(Words w) {
        return room(w) + "/communications";
    }

    static String assessments(Words w) {
        return room(w) + (fr(w) ? "/evaluations" : "/assessments");
    }

    static String myData(Words w) {
        return account(w) + (fr(w) ? "/mes-donnees" : "/my-data");
    }

    static String consents(Words w) {
        return account(w) + (fr(w) ? "/consentements" : "/consents");
    }

    static String export(Words w) {
        return myData(w) + "/export";
    }

    static String closing(Words w) {
        return account(w) + (fr(w) ? "/fermer" : "/close");
    }

    static String policy(Words w) {
        return fr(w) ? "/fr/politique-de-confidentialite" : "/en/privacy-policy";
    }

    static String account(Words w) {
        return fr(w) ? "/fr/compte" : "/en/account";
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
