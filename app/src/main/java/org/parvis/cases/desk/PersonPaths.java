package org.parvis.cases.desk;

import org.parvis.ds.Words;

/** Addresses of a person's pages in the language of the page. */
public final class PersonPaths {
    private PersonPaths() {}

    public static String file(String reference, Words w) {
        return (w.lang().equals("fr") ? "/fr/dossiers/" : "/en/files/") + reference;
    }

    /** Where one follows a file by its code. */
    public static String follow(Words w) {
        return w.lang().equals("fr") ? "/fr/suivi" : "/en/track";
    }

    /** Where one says that something is wrong, or contests. */
    public static String problem(String reference, Words w) {
        return file(reference, w) + (w.lang().equals("fr") ? "/probleme" : "/problem");
    }

    /** What somebody is given when their request has arrived. */
    public static String receipt(String reference, Words w) {
        return (w.lang().equals("fr") ? "/fr/recu/" : "/en/receipt/") + reference;
    }

    /** The form by which one contests by that remedy. */
    public static String contest(String reference, String remedy, Words w) {
        return file(reference, w) + (w.lang().equals("fr") ? "/contester/" : "/contest/") + remedy;
    }

    /** The application to another body, ready to print. */
    public static String remedy(String reference, String remedy, Words w) {
        return file(reference, w) + (w.lang().equals("fr") ? "/recours/" : "/remedy/") + remedy;
    }
}
