package org.parvis.opendata.questions;

/** Addresses of what a member does with a question, in each language. */
final class ShowPaths {
    private ShowPaths() {}

    static String file(String reference, String lang) {
        return (lang.equals("fr") ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    static String team(String reference, String lang) {
        return file(reference, lang) + (lang.equals("fr") ? "/reponse-publique" : "/public-answer");
    }
}
