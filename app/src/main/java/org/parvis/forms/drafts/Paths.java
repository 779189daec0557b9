package org.parvis.forms.drafts;

import java.util.UUID;
import org.parvis.catalogue.ServiceDefinition;

/** The addresses of this module's pages, in the words of each language. */
public final class Paths {
    private Paths() {}

    public static String services(String lang) {
        return "/" + lang + "/services";
    }

    public static String service(ServiceDefinition service, String lang) {
        return services(lang) + "/" + service.slug(lang);
    }

    public static String check(ServiceDefinition service, String lang) {
        return service(service, lang) + PathWord.CHECK.in(lang);
    }

    /** What is counted of a service, in public. */
    public static String figures(ServiceDefinition service, String lang) {
        String barometer = lang.equals("en") ? "/en/barometer" : "/fr/barometre";
        return barometer + "/services/" + service.slug(lang);
    }

    public static String begin(ServiceDefinition service, String lang) {
        return service(service, lang) + PathWord.BEGIN.in(lang);
    }

    public static String draft(UUID draft, String lang) {
        return "/" + lang + PathWord.FORM.in(lang) + "/" + draft;
    }

    public static String page(UUID draft, String page, String lang) {
        return draft(draft, lang) + "/" + page;
    }

    /** Where that page is, for those who hold the draft. */
    public static String page(Draft draft, String page, String lang) {
        UUID share = draft.hand().share();
        return share == null ? page(draft.id(), page, lang) : guestPage(share, page, lang);
    }

    public static String row(Draft draft, String page, String row, String lang) {
        return page(draft, page, lang) + "/" + row;
    }

    /** Where that page, or that row, is kept while somebody writes on it. */
    public static String keep(String page, String lang) {
        return page + PathWord.KEEP.in(lang);
    }

    /** What this device keeps, for all drafts. */
    public static String device(String lang) {
        return "/" + lang + PathWord.DEVICE.in(lang);
    }

    public static String eraseDevice(String lang) {
        return device(lang) + PathWord.ERASE.in(lang);
    }

    /** What this device keeps for that draft. */
    public static String device(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.DEVICE.in(lang);
    }

    public static String copyKey(UUID draft, String lang) {
        return device(draft, lang) + PathWord.KEY.in(lang);
    }

    public static String print(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.PRINT.in(lang);
    }

    public static String paper(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.PAPER.in(lang);
    }

    public static String paper(ServiceDefinition service, String lang) {
        return service(service, lang) + PathWord.PAPER.in(lang);
    }

    public static String register(UUID draft, String page, String register, String lang) {
        return page(draft, page, lang) + PathWord.REGISTERS.in(lang) + "/" + register;
    }

    public static String reads(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.READS.in(lang);
    }

    public static String answers(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.ANSWERS.in(lang);
    }

    public static String send(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.SEND.in(lang);
    }

    public static String later(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.LATER.in(lang);
    }

    /** Where somebody says that they read how its form changed. */
    public static String changes(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.CHANGES.in(lang);
    }

    /** How to have it signed by somebody who may. */
    public static String haveSigned(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.HAVE_SIGNED.in(lang);
    }

    public static String uploads(UUID draft, String lang) {
        return draft(draft, lang) + PathWord.UPLOADS.in(lang);
    }

    public static String upload(UUID draft, UUID file, String lang) {
        return uploads(draft, lang) + "/" + file;
    }

    public static String preview(UUID draft, UUID file, String lang) {
        return upload(draft, file, lang) + PathWord.PREVIEW.in(lang);
    }

    /** Where the owner asks somebody else for a part. */
    public static String together(UUID draft, String part, String lang) {
        return draft(draft, lang) + PathWord.WITH.in(lang) + "/" + part;
    }

    /** The same part on paper. */
    public static String paper(UUID draft, String part, String lang) {
        return together(draft, part, lang) + PathWord.PAPER.in(lang);
    }

    public static String withdraw(UUID draft, String part, String lang) {
        return together(draft, part, lang) + PathWord.WITHDRAW.in(lang);
    }

    /** Where somebody types the code of a share, and what a link to one starts with. */
    public static String link(String lang) {
        return "/" + lang + PathWord.LINK.in(lang);
    }

    /** A part of somebody else's draft, as its guest sees it. */
    public static String guest(UUID share, String lang) {
        return "/" + lang + PathWord.SHARED.in(lang) + "/" + share;
    }

    public static String guestPage(UUID share, String page, String lang) {
        return guest(share, lang) + "/page/" + page;
    }

    public static String guestAnswers(UUID share, String lang) {
        return guest(share, lang) + PathWord.ANSWERS.in(lang);
    }

    public static String guestBegin(UUID share, String lang) {
        return guest(share, lang) + PathWord.BEGIN.in(lang);
    }

    public static String guestFinish(UUID share, String lang) {
        return guest(share, lang) + PathWord.FINISH.in(lang);
    }

    public static String guestDecline(UUID share, String lang) {
        return guest(share, lang) + PathWord.DECLINE.in(lang);
    }

    public static String resume(String lang) {
        return "/" + lang + PathWord.RESUME.in(lang);
    }

    /** A draft that a program prepared, by the code that opens it once. */
    public static String proposed(String code, String lang) {
        return resume(lang) + "/" + code;
    }

    /** The drafts of an account. */
    public static String mine(String lang) {
        return "/" + lang + PathWord.ACCOUNT_DRAFTS.in(lang);
    }

    public static String undo(UUID draft, String lang) {
        return mine(lang) + "/" + draft + PathWord.UNDO.in(lang);
    }

    public static String delete(UUID draft, String lang) {
        return mine(lang) + "/" + draft + PathWord.DELETE.in(lang);
    }

    public static String signIn(String lang) {
        return "/" + lang + PathWord.SIGN_IN.in(lang);
    }

    public static String other(String lang) {
        return lang.equals("fr") ? "en" : "fr";
    }
}
