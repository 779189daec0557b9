package org.parvis.cases;

import java.util.UUID;
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

    /** Where files are chosen for a batch. */
    static String batches(Words w) {
        return queue(w) + (fr(w) ? "/lots" : "/batches");
    }

    static String batch(Words w, UUID batch) {
        return batches(w) + "/" + batch;
    }

    /** Where a batch is undone before it runs. */
    static String undo(Words w, UUID batch) {
        return batch(w, batch) + (fr(w) ? "/annuler" : "/undo");
    }

    /** Where filters and columns are kept. */
    static String saved(Words w) {
        return queue(w) + (fr(w) ? "/vues" : "/views");
    }

    static String unsave(Words w, UUID view) {
        return saved(w) + "/" + view + (fr(w) ? "/supprimer" : "/remove");
    }

    static String similar(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/semblables" : "/similar");
    }

    /** Where it is said that a file is the same request as another. */
    static String merge(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/reunir" : "/merge");
    }

    /** Where it is said that they were two requests after all. */
    static String separate(Words w, String reference) {
        return merge(w, reference) + (fr(w) ? "/separer" : "/separate");
    }

    static String keeping(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/conservation" : "/retention");
    }

    /** What the body has to keep no longer. */
    static String endOfLife(Words w) {
        return fr(w) ? "/fr/equipe/conservation" : "/en/team/retention";
    }

    /** Where receipts of the archives are noted. */
    static String archives(Words w) {
        return endOfLife(w) + "/archives";
    }

    /** A list of what the body may destroy. */
    static String disposal(Words w, UUID list) {
        return disposals(w) + "/" + list;
    }

    /** Where such a list is made. */
    static String disposals(Words w) {
        return endOfLife(w) + (fr(w) ? "/listes" : "/lists");
    }

    static String certificate(Words w, String certificate) {
        return endOfLife(w) + "?certificate=" + certificate;
    }

    static String export(Words w, ExportFormat format) {
        return queue(w) + "/export." + format.code();
    }

    static String file(Words w, String reference) {
        return (fr(w) ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    /** Where somebody says why they open a file out of the ordinary. */
    static String reason(String lang, String reference) {
        return lang.equals("fr")
                ? "/fr/equipe/dossiers/" + reference + "/motif"
                : "/en/team/files/" + reference + "/reason";
    }

    static String act(Words w, String reference, String act) {
        return file(w, reference) + (fr(w) ? "/actes/" : "/acts/") + act;
    }

    static String message(Words w, String reference, int thread) {
        return file(w, reference) + "/messages/" + thread;
    }

    /** Where a message with documents is written. */
    static String newMessage(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/messages/nouveau" : "/messages/new");
    }

    static String decision(Words w, String reference) {
        return file(w, reference) + "/decision";
    }

    static String review(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/examen" : "/review");
    }

    static String after(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/suites" : "/afterwards");
    }

    static String answer(Words w, String reference, String question) {
        return review(w, reference) + (fr(w) ? "/reponses/" : "/answers/") + question;
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

    /** Where the body opens a file by itself. */
    static String ownMotion(Words w) {
        return fr(w) ? "/fr/equipe/office" : "/en/team/own-motion";
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
