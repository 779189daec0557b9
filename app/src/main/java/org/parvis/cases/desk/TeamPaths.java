package org.parvis.cases.desk;

import java.util.UUID;
import org.parvis.ds.Words;

/** Addresses of the agents' pages in the language of the page. */
public final class TeamPaths {
    private TeamPaths() {}

    public static String queue(Words w) {
        return fr(w) ? "/fr/equipe/file" : "/en/team/queue";
    }

    public static String take(Words w) {
        return queue(w) + (fr(w) ? "/prendre" : "/take");
    }

    /** Where files are chosen for a batch. */
    public static String batches(Words w) {
        return queue(w) + (fr(w) ? "/lots" : "/batches");
    }

    public static String batch(Words w, UUID batch) {
        return batches(w) + "/" + batch;
    }

    /** Where a batch is undone before it runs. */
    public static String undo(Words w, UUID batch) {
        return batch(w, batch) + (fr(w) ? "/annuler" : "/undo");
    }

    /** Where filters and columns are kept. */
    public static String saved(Words w) {
        return queue(w) + (fr(w) ? "/vues" : "/views");
    }

    public static String unsave(Words w, UUID view) {
        return saved(w) + "/" + view + (fr(w) ? "/supprimer" : "/remove");
    }

    public static String similar(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/semblables" : "/similar");
    }

    /** Where it is said that a file is the same request as another. */
    public static String merge(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/reunir" : "/merge");
    }

    /** Where it is said that they were two requests after all. */
    public static String separate(Words w, String reference) {
        return merge(w, reference) + (fr(w) ? "/separer" : "/separate");
    }

    public static String keeping(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/conservation" : "/retention");
    }

    /** What the body has to keep no longer. */
    public static String endOfLife(Words w) {
        return fr(w) ? "/fr/equipe/conservation" : "/en/team/retention";
    }

    /** Where receipts of the archives are noted. */
    public static String archives(Words w) {
        return endOfLife(w) + "/archives";
    }

    /** A list of what the body may destroy. */
    public static String disposal(Words w, UUID list) {
        return disposals(w) + "/" + list;
    }

    /** Where such a list is made. */
    public static String disposals(Words w) {
        return endOfLife(w) + (fr(w) ? "/listes" : "/lists");
    }

    public static String certificate(Words w, String certificate) {
        return endOfLife(w) + "?certificate=" + certificate;
    }

    public static String export(Words w, ExportFormat format) {
        return queue(w) + "/export." + format.code();
    }

    public static String file(Words w, String reference) {
        return file(w.lang(), reference);
    }

    public static String file(String lang, String reference) {
        return (lang.equals("fr") ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    /** Where somebody says why they open a file out of the ordinary. */
    public static String reason(String lang, String reference) {
        return file(lang, reference) + (lang.equals("fr") ? "/motif" : "/reason");
    }

    public static String act(Words w, String reference, String act) {
        return file(w, reference) + (fr(w) ? "/actes/" : "/acts/") + act;
    }

    public static String message(Words w, String reference, int thread) {
        return file(w, reference) + "/messages/" + thread;
    }

    /** Where a message with documents is written. */
    public static String newMessage(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/messages/nouveau" : "/messages/new");
    }

    public static String decision(Words w, String reference) {
        return file(w, reference) + "/decision";
    }

    public static String review(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/examen" : "/review");
    }

    public static String after(Words w, String reference) {
        return file(w, reference) + (fr(w) ? "/suites" : "/afterwards");
    }

    public static String answer(Words w, String reference, String question) {
        return review(w, reference) + (fr(w) ? "/reponses/" : "/answers/") + question;
    }

    public static String letter(Words w, String reference) {
        return decision(w, reference) + (fr(w) ? "/lettre.pdf" : "/letter.pdf");
    }

    public static String document(Words w, String reference, String document) {
        return file(w, reference) + "/documents/" + document;
    }

    public static String intake(Words w) {
        return fr(w) ? "/fr/equipe/saisie" : "/en/team/intake";
    }

    /** Where the body opens a file by itself. */
    public static String ownMotion(Words w) {
        return fr(w) ? "/fr/equipe/office" : "/en/team/own-motion";
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
