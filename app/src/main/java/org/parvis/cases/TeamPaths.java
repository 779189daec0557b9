package org.parvis.cases;

import org.parvis.ds.Words;

/** Addresses of the agents' pages in the language of the page. */
final class TeamPaths {
    private TeamPaths() {}

    static String queue(Words w) {
        return fr(w) ? "/fr/equipe/file" : "/en/team/queue";
    }

    static String take(Words w) {
        return queue(w) + (fr(w) ? "/prendre" : "/take");
    }

    static String export(Words w) {
        return queue(w) + "/export.csv";
    }

    static String file(Words w, String reference) {
        return (fr(w) ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    static String act(Words w, String reference, String act) {
        return file(w, reference) + (fr(w) ? "/actes/" : "/acts/") + act;
    }

    static String decision(Words w, String reference) {
        return file(w, reference) + "/decision";
    }

    static String letter(Words w, String reference) {
        return decision(w, reference) + (fr(w) ? "/lettre.pdf" : "/letter.pdf");
    }

    static String document(Words w, String reference, String document) {
        return file(w, reference) + "/documents/" + document;
    }

    static String intake(Words w) {
        return fr(w) ? "/fr/equipe/saisie" : "/en/team/intake";
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
