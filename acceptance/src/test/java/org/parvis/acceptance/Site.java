package org.parvis.acceptance;

/** The addresses and the few words that journeys look for, in one language. */
record Site(String lang, String serviceName) {
    static Site in(String lang) {
        return new Site(lang, lang.equals("fr") ? "accès à un document" : "access to a document");
    }

    private String path(String fr, String en) {
        return lang.equals("fr") ? "/fr" + fr : "/en" + en;
    }

    String home() {
        return path("", "");
    }

    String search() {
        return path("/recherche?q=acces+document", "/search?q=access+document");
    }

    String service() {
        return path("/services/demande-acces", "/services/access-request");
    }

    String begin() {
        return service() + (lang.equals("fr") ? "/commencer" : "/start");
    }

    String track() {
        return path("/suivi", "/track");
    }

    String file(String reference) {
        return path("/dossiers/", "/files/") + reference;
    }

    String doors(String reference) {
        return file(reference) + (lang.equals("fr") ? "/avis" : "/notices");
    }

    String account() {
        return path("/compte", "/account");
    }

    String contest() {
        return lang.equals("fr") ? "/contester/" : "/contest/";
    }

    String remedy() {
        return lang.equals("fr") ? "/recours/" : "/remedy/";
    }

    String signUp() {
        return path("/inscription", "/sign-up");
    }

    String password() {
        return path("/mot-de-passe", "/password");
    }

    String verify() {
        return path("/verifier", "/verify");
    }
}
