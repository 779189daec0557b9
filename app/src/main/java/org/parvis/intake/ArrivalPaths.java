package org.parvis.intake;

import java.util.UUID;
import org.parvis.ds.Words;

/** Addresses of the pages of the desk in the language of the page. */
final class ArrivalPaths {
    private ArrivalPaths() {}

    static String backlog(Words w) {
        return fr(w) ? "/fr/equipe/arrivages" : "/en/team/arrivals";
    }

    static String item(Words w, UUID item) {
        return backlog(w) + "/" + item;
    }

    static String batches(Words w) {
        return backlog(w) + (fr(w) ? "/lots" : "/batches");
    }

    static String batch(Words w, UUID batch) {
        return batches(w) + "/" + batch;
    }

    static String sheets(Words w) {
        return backlog(w) + (fr(w) ? "/feuilles" : "/sheets");
    }

    static String sheet(Words w) {
        return sheets(w) + (fr(w) ? "/feuille.pdf" : "/sheet.pdf");
    }

    static String originals(Words w) {
        return backlog(w) + (fr(w) ? "/originaux" : "/originals");
    }

    /** The form by which a file is opened, for that item. */
    static String enter(Words w, UUID item) {
        return (fr(w) ? "/fr/equipe/saisie" : "/en/team/intake") + "?item=" + item;
    }

    static String file(Words w, String reference) {
        return (fr(w) ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
