package org.parvis.catalogue.workshop;

/** Addresses of the workshop, in each language. */
final class WorkshopPaths {
    private WorkshopPaths() {}

    static String home(String lang) {
        return lang.equals("fr") ? "/fr/atelier" : "/en/workshop";
    }

    static String propose(String lang) {
        return home(lang) + (lang.equals("fr") ? "/proposer" : "/propose");
    }

    static String service(String code, String lang) {
        return home(lang) + "/" + code;
    }

    static String version(String code, int version, String lang) {
        return service(code, lang) + "/" + version;
    }

    static String comparison(String code, int version, String lang) {
        return version(code, version, lang) + (lang.equals("fr") ? "/comparaison" : "/comparison");
    }

    static String translations(String code, int version, String lang) {
        return version(code, version, lang)
                + (lang.equals("fr") ? "/traductions" : "/translations");
    }

    static String language(String code, int version, String lang) {
        return version(code, version, lang) + (lang.equals("fr") ? "/langage" : "/language");
    }

    static String text(String code, int version, String lang) {
        return version(code, version, lang) + (lang.equals("fr") ? "/texte" : "/text");
    }

    static String other(String lang) {
        return lang.equals("fr") ? "en" : "fr";
    }
}
