package org.parvis.payments;

import org.parvis.ds.Words;

/** Addresses of this module's pages in the language of the page. */
public final class PaymentPaths {
    private PaymentPaths() {}

    public static String file(String reference, Words w) {
        return (fr(w) ? "/fr/dossiers/" : "/en/files/") + reference;
    }

    public static String payment(String reference, Words w) {
        return file(reference, w) + (fr(w) ? "/paiement" : "/payment");
    }

    public static String team(String reference, Words w) {
        return teamFile(reference, w) + (fr(w) ? "/paiement" : "/payment");
    }

    public static String teamFile(String reference, Words w) {
        return (fr(w) ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    public static String receipt(String reference, Words w) {
        return payment(reference, w) + (fr(w) ? "/recu" : "/receipt");
    }

    /** The room of the books of a body. */
    public static String room(Words w) {
        return fr(w) ? "/fr/equipe/paiements" : "/en/team/payments";
    }

    /** What was tried of the provider's page. */
    public static String hostedList(Words w) {
        return room(w) + (fr(w) ? "/page-de-paiement" : "/payment-page");
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
