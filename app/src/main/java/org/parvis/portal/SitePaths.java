package org.parvis.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages that the frame and the home link to, in the language of the page. */
final class SitePaths {
    private SitePaths() {}

    static String of(String lang, String fr, String en) {
        return lang.equals("en") ? "/en/" + en : "/fr/" + fr;
    }

    static String search(String lang) {
        return of(lang, "recherche", "search");
    }

    static String search(String lang, String words) {
        return search(lang) + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static String services(String lang) {
        return of(lang, "services", "services");
    }

    static String barometer(String lang) {
        return of(lang, "barometre", "barometer");
    }

    static String track(String lang) {
        return of(lang, "suivi", "track");
    }

    static String verify(String lang) {
        return of(lang, "verifier", "verify");
    }

    static String signIn(String lang) {
        return of(lang, "connexion", "sign-in");
    }

    static String status(String lang) {
        return of(lang, "etat", "status");
    }

    static String page(String lang, String fr, String en) {
        return of(lang, "pages/" + fr, "pages/" + en);
    }
}
