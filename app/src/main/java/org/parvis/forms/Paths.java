package org.parvis.forms;

import java.util.UUID;
import org.parvis.catalogue.ServiceDefinition;

/** The addresses of this module's pages, in the words of each language. */
final class Paths {
    private Paths() {}

    static String services(String lang) {
        return "/" + lang + "/services";
    }

    static String service(ServiceDefinition service, String lang) {
        return services(lang) + "/" + service.slug(lang);
    }

    static String check(ServiceDefinition service, String lang) {
        return service(service, lang) + (french(lang) ? "/verifier" : "/check");
    }

    static String begin(ServiceDefinition service, String lang) {
        return service(service, lang) + (french(lang) ? "/commencer" : "/begin");
    }

    static String draft(UUID draft, String lang) {
        return "/" + lang + (french(lang) ? "/demarche/" : "/form/") + draft;
    }

    static String page(UUID draft, String page, String lang) {
        return draft(draft, lang) + "/" + page;
    }

    /** Where that page is, for those who hold the draft. */
    static String page(Draft draft, String page, String lang) {
        UUID share = draft.hand().share();
        return share == null ? page(draft.id(), page, lang) : guestPage(share, page, lang);
    }

    static String row(Draft draft, String page, String row, String lang) {
        return page(draft, page, lang) + "/" + row;
    }

    /** Where that page, or that row, is kept while somebody writes on it. */
    static String keep(String page, String lang) {
        return page + (french(lang) ? "/garder" : "/keep");
    }

    /** What this device keeps, for all drafts. */
    static String device(String lang) {
        return "/" + lang + (french(lang) ? "/appareil" : "/device");
    }

    static String eraseDevice(String lang) {
        return device(lang) + (french(lang) ? "/effacer" : "/erase");
    }

    /** What this device keeps for that draft. */
    static String device(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/appareil" : "/device");
    }

    static String copyKey(UUID draft, String lang) {
        return device(draft, lang) + (french(lang) ? "/cle" : "/key");
    }

    static String print(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/imprimer" : "/print");
    }

    static String paper(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/papier" : "/paper");
    }

    static String paper(ServiceDefinition service, String lang) {
        return service(service, lang) + (french(lang) ? "/papier" : "/paper");
    }

    static String register(UUID draft, String page, String register, String lang) {
        return page(draft, page, lang) + (french(lang) ? "/registres/" : "/registers/") + register;
    }

    static String reads(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/lectures" : "/reads");
    }

    static String answers(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/reponses" : "/answers");
    }

    static String send(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/envoyer" : "/send");
    }

    static String later(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/plus-tard" : "/later");
    }

    static String uploads(UUID draft, String lang) {
        return draft(draft, lang) + (french(lang) ? "/televersements" : "/uploads");
    }

    static String upload(UUID draft, UUID file, String lang) {
        return uploads(draft, lang) + "/" + file;
    }

    static String preview(UUID draft, UUID file, String lang) {
        return upload(draft, file, lang) + (french(lang) ? "/apercu" : "/preview");
    }

    /** Where the owner asks somebody else for a part. */
    static String together(UUID draft, String part, String lang) {
        return draft(draft, lang) + (french(lang) ? "/avec/" : "/with/") + part;
    }

    /** The same part on paper. */
    static String paper(UUID draft, String part, String lang) {
        return together(draft, part, lang) + (french(lang) ? "/papier" : "/paper");
    }

    static String withdraw(UUID draft, String part, String lang) {
        return together(draft, part, lang) + (french(lang) ? "/retirer" : "/withdraw");
    }

    /** Where somebody types the code of a share, and what a link to one starts with. */
    static String link(String lang) {
        return "/" + lang + (french(lang) ? "/lien" : "/link");
    }

    /** A part of somebody else's draft, as its guest sees it. */
    static String guest(UUID share, String lang) {
        return "/" + lang + (french(lang) ? "/partage/" : "/shared/") + share;
    }

    static String guestPage(UUID share, String page, String lang) {
        return guest(share, lang) + "/page/" + page;
    }

    static String guestAnswers(UUID share, String lang) {
        return guest(share, lang) + (french(lang) ? "/reponses" : "/answers");
    }

    static String guestBegin(UUID share, String lang) {
        return guest(share, lang) + (french(lang) ? "/commencer" : "/begin");
    }

    static String guestFinish(UUID share, String lang) {
        return guest(share, lang) + (french(lang) ? "/terminer" : "/finish");
    }

    static String guestDecline(UUID share, String lang) {
        return guest(share, lang) + (french(lang) ? "/refuser" : "/decline");
    }

    static String resume(String lang) {
        return "/" + lang + (french(lang) ? "/reprendre" : "/resume");
    }

    /** A draft that a program prepared, by the code that opens it once. */
    static String proposed(String code, String lang) {
        return resume(lang) + "/" + code;
    }

    /** The drafts of an account. */
    static String mine(String lang) {
        return "/" + lang + (french(lang) ? "/compte/brouillons" : "/account/drafts");
    }

    static String mine(UUID draft, String fr, String en, String lang) {
        return mine(lang) + "/" + draft + "/" + (french(lang) ? fr : en);
    }

    static String signIn(String lang) {
        return "/" + lang + (french(lang) ? "/connexion" : "/sign-in");
    }

    static String other(String lang) {
        return french(lang) ? "en" : "fr";
    }

    private static boolean french(String lang) {
        return lang.equals("fr");
    }
}
