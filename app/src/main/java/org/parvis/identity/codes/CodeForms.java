package org.parvis.identity.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.sessions.BrowserCookie;
import org.parvis.identity.sessions.IdentityCookie;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;

/** The two forms of every code sent by e-mail: where it is asked for, and where it is typed. */
public final class CodeForms {
    /** Names the browser that asked, as long as any of its codes is good. */
    private static final BrowserCookie COOKIE =
            new BrowserCookie(IdentityCookie.CODE, Duration.ofMinutes(20));

    private CodeForms() {}

    /** The browser that asks, named from now on. */
    static String browser(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> word = COOKIE.word(request);
        word.ifPresent(known -> COOKIE.keep(known, request, response));
        return word.orElseGet(() -> COOKIE.give(request, response));
    }

    /** The browser that comes with a code; no name when it asked for none. */
    static String browser(HttpServletRequest request) {
        return COOKIE.word(request).orElse("");
    }

    /** The code was taken. */
    static void done(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.forget(request, response);
    }

    /** Where a code is asked for. */
    record AskPage(
            String kind, String action, String email, @Nullable String next, Fields fields) {}

    /** Where the code is typed, with what it is to set. */
    record TypePage(
            String kind,
            String email,
            String action,
            String again,
            String name,
            long minutes,
            String sent,
            String until,
            @Nullable String next,
            Fields fields) {
        boolean withName() {
            return kind.equals("signUp");
        }

        boolean withPassword() {
            return kind.equals("signUp") || kind.equals("newPassword");
        }
    }

    public static String path(Purpose purpose, String lang) {
        boolean fr = lang.equals("fr");
        return switch (purpose) {
            case SIGN_UP -> fr ? "/fr/inscription" : "/en/sign-up";
            case PASSWORD -> fr ? "/fr/mot-de-passe" : "/en/password";
            case ARRIVAL -> fr ? "/fr/connexion/arrivee" : "/en/sign-in/arrival";
            case SIGN_IN -> fr ? "/fr/connexion/code" : "/en/sign-in/code";
            case CONFIRM -> AccountPaths.confirm(lang);
            case ADDRESS -> AddressPages.path(lang);
        };
    }

    private static String key(Purpose purpose) {
        return switch (purpose) {
            case SIGN_UP -> "signUp";
            case PASSWORD -> "newPassword";
            case ARRIVAL -> "arrival";
            case SIGN_IN -> "signInCode";
            case CONFIRM -> "confirm";
            case ADDRESS -> "address";
        };
    }

    /** The form that asks for an address. */
    static Page ask(Purpose purpose, Words w, String email, @Nullable String next, Fields fields) {
        AskPage model =
                new AskPage(
                        key(purpose),
                        path(purpose, w.lang()),
                        email,
                        ReturnAddress.safe(next),
                        fields);
        return AccountForm.page(
                        "identity/codes/askCode",
                        model,
                        w.say("identity." + key(purpose) + ".title"),
                        fields)
                .alternate(path(purpose, w.lang().equals("fr") ? "en" : "fr"));
    }

    /** The code had its time, or never was: ask for another. */
    static Page gone(Purpose purpose, Words w, @Nullable String next) {
        Problem gone = new Problem("email", Refusal.of("identity.code.gone"));
        return ask(purpose, w, "", next, Fields.of(w, gone));
    }

    /** What follows when a code was asked for: where it is typed, else the form again. */
    static Page asked(
            Purpose purpose, Outcome<UUID> sent, String email, @Nullable String next, Words w) {
        return switch (sent) {
            case Outcome.Ok<UUID>(UUID id) -> sent(purpose, id, next, w);
            case Outcome.Refused<UUID>(Refusal refusal) ->
                    ask(purpose, w, email, next, Fields.of(w, new Problem("email", refusal)));
        };
    }

    /** Where to go once the code was sent. */
    public static Page sent(Purpose purpose, UUID id, @Nullable String next, Words w) {
        return Page.redirect(path(purpose, w.lang()) + "/" + id + ReturnAddress.suffix(next));
    }

    /** The form that takes the code alone. */
    public static Page type(
            Purpose purpose, Codes.Waiting waiting, @Nullable String next, Words w) {
        return type(purpose, waiting, "", next, w, Fields.NONE);
    }

    /** The same again, with why what was typed does not count. */
    public static Page wrong(
            Purpose purpose,
            Codes.Waiting waiting,
            Refusal refusal,
            @Nullable String next,
            Words w) {
        return type(purpose, waiting, "", next, w, Fields.of(w, new Problem("code", refusal)));
    }

    /** The form that takes the code, with what it is to set. */
    static Page type(
            Purpose purpose,
            Codes.Waiting waiting,
            String name,
            @Nullable String next,
            Words w,
            Fields fields) {
        String path = path(purpose, w.lang());
        TypePage model =
                new TypePage(
                        key(purpose),
                        waiting.email().written(),
                        path + "/" + waiting.id(),
                        path + ReturnAddress.suffix(next),
                        name,
                        purpose.valid().toMinutes(),
                        w.time(waiting.expires().minus(purpose.valid())),
                        w.time(waiting.expires()),
                        ReturnAddress.safe(next),
                        fields);
        return AccountForm.page(
                "identity/codes/typeCode", model, w.say("identity.code.title"), fields);
    }
}
