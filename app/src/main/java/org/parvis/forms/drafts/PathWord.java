package org.parvis.forms.drafts;

/** A word of addresses, once for all the places where it stands. */
enum PathWord {
    ACCOUNT_DRAFTS("compte/brouillons", "account/drafts"),
    ANSWERS("reponses", "answers"),
    BEGIN("commencer", "begin"),
    CHANGES("changements", "changes"),
    CHECK("verifier", "check"),
    DELETE("supprimer", "delete"),
    DECLINE("refuser", "decline"),
    DEVICE("appareil", "device"),
    ERASE("effacer", "erase"),
    FINISH("terminer", "finish"),
    FORM("demarche", "form"),
    HAVE_SIGNED("faire-signer", "have-signed"),
    KEEP("garder", "keep"),
    KEY("cle", "key"),
    LATER("plus-tard", "later"),
    LINK("lien", "link"),
    PAPER("papier", "paper"),
    PREVIEW("apercu", "preview"),
    PRINT("imprimer", "print"),
    READS("lectures", "reads"),
    REGISTERS("registres", "registers"),
    RESUME("reprendre", "resume"),
    SEND("envoyer", "send"),
    SHARED("partage", "shared"),
    SIGN_IN("connexion", "sign-in"),
    UNDO("retablir", "undo"),
    UPLOADS("televersements", "uploads"),
    WITH("avec", "with"),
    WITHDRAW("retirer", "withdraw");

    private final String fr;
    private final String en;

    PathWord(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    String in(String lang) {
        return "/" + (lang.equals("fr") ? fr : en);
    }
}
