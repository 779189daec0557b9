package org.parvis.identity.web;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/** The addresses of the pages of an account, so that no page has to know another. */
public final class AccountPaths {
    private AccountPaths() {}

    public static String account(String lang) {
        return lang.equals("fr") ? "/fr/compte" : "/en/account";
    }

    /** The ways and the sessions of an account. */
    public static String security(String lang) {
        return account(lang) + (lang.equals("fr") ? "/securite" : "/security");
    }

    /** Where one makes the address that a calendar reads. */
    public static String calendar(String lang) {
        return account(lang) + (lang.equals("fr") ? "/calendrier" : "/calendar");
    }

    public static String profile(String lang) {
        return account(lang) + (lang.equals("fr") ? "/profil" : "/profile");
    }

    public static String signIn(String lang) {
        return lang.equals("fr") ? "/fr/connexion" : "/en/sign-in";
    }

    public static String signOut(String lang) {
        return lang.equals("fr") ? "/fr/deconnexion" : "/en/sign-out";
    }

    /** Where the second proof is given. */
    public static String secondStep(String lang) {
        return signIn(lang) + (lang.equals("fr") ? "/etape" : "/step");
    }

    /** Where somebody who is signed in gives a proof again. */
    public static String confirm(String lang) {
        return account(lang) + (lang.equals("fr") ? "/confirmer" : "/confirm");
    }

    /** Where one is led to reach a level, and back. */
    public static String confirm(int level, @Nullable String next, Words w) {
        String query = ReturnAddress.suffix(next);
        return confirm(w.lang()) + query + (query.isEmpty() ? "?" : "&") + "level=" + level;
    }
}
