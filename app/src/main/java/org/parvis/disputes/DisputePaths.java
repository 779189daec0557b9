package org.parvis.disputes;

import java.util.UUID;
import org.parvis.ds.Words;

/** Addresses of this module's pages in the language of the page. */
public final class DisputePaths {
    private DisputePaths() {}

    public static String table(String reference, Words w) {
        return (fr(w) ? "/fr/differends/" : "/en/disputes/") + reference;
    }

    /** Where whoever does not feel safe is led: the address says nothing of it. */
    public static String pause(String reference, Words w) {
        return table(reference, w) + "/pause";
    }

    /** Where a side says what it needs. */
    public static String needs(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/besoins" : "/needs");
    }

    /** What whoever is beside a side reads. */
    public static String support(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/accompagnement" : "/support");
    }

    /** The agreement as it is kept. */
    public static String agreement(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/entente.pdf" : "/agreement.pdf");
    }

    /** The writing that suspends prescription, as it is kept. */
    public static String suspension(String reference, Words w) {
        return table(reference, w) + "/suspension.pdf";
    }

    /** What follows once it is over. */
    public static String after(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/suite" : "/follow-up");
    }

    /** That they took part. */
    public static String participation(String reference, Words w) {
        return after(reference, w) + "/participation.pdf";
    }

    /** That what was said in private is destroyed. */
    public static String destruction(String reference, Words w) {
        return after(reference, w) + "/destruction.pdf";
    }

    /** What may go before a tribunal. */
    public static String tribunal(String reference, Words w) {
        return after(reference, w) + (fr(w) ? "/tribunal.zip" : "/court.zip");
    }

    /** The sheet that prepares a small claim. */
    public static String smallClaim(String reference, Words w) {
        return after(reference, w) + (fr(w) ? "/petites-creances.pdf" : "/small-claims.pdf");
    }

    /** A paper that somebody put before all. */
    public static String paper(String reference, UUID paper, Words w) {
        return table(reference, w) + "/documents/" + paper;
    }

    /** The link by which somebody who never joined comes. */
    public static String invitation(String token, Words w) {
        return (fr(w) ? "/fr/differends/invitation/" : "/en/disputes/invitation/") + token;
    }

    /** How it is with disputes as a whole. */
    public static String figures(Words w) {
        return fr(w) ? "/fr/differends/chiffres" : "/en/disputes/figures";
    }

    /** All disputes of a merchant's address, from one of them. */
    public static String all(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/tous" : "/all");
    }

    /** Where a merchant proves that an address is its own. */
    public static String proof(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/preuve" : "/proof");
    }

    /** What a firm keeps for its offers. */
    public static String templates(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/modeles" : "/templates");
    }

    /** The rates of a merchant, before its own firm. */
    public static String rate(String reference, Words w) {
        return table(reference, w) + (fr(w) ? "/taux" : "/rates");
    }

    /** The rates of merchants, for anybody. */
    public static String merchants(Words w) {
        return fr(w) ? "/fr/differends/commercants" : "/en/disputes/merchants";
    }

    /** Where the body answers merchants who contest. */
    public static String officeRates(Words w) {
        return fr(w) ? "/fr/equipe/differends/taux" : "/en/team/disputes/rates";
    }

    /** Where whoever has a code enters it. */
    public static String follow(Words w) {
        return fr(w) ? "/fr/suivi" : "/en/track";
    }

    /** The page of the file, for whose it is. */
    public static String file(String reference, Words w) {
        return (fr(w) ? "/fr/dossiers/" : "/en/files/") + reference;
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
