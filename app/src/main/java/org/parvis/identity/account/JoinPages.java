package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parvis.documents.keys.Vault;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Accounts;
import org.parvis.identity.Fields;
import org.parvis.identity.Owner;
import org.parvis.identity.Sessions;
import org.parvis.identity.entrance.JoinedAccounts;
import org.parvis.identity.sessions.BrowserCookie;
import org.parvis.identity.sessions.IdentityCookie;
import org.parvis.identity.sessions.SealedCookie;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Joining a second account of one's own: one begins in the account that is kept, signs in to the
 * other, and confirms there. The browser carries which one is kept, sealed, for half an hour.
 */
@Controller
class JoinPages {
    private static final String KEPT = "kept";

    private final Owner owner;
    private final Accounts accounts;
    private final JoinedAccounts joined;
    private final Sessions sessions;
    private final SealedCookie cookie;

    JoinPages(
            Owner owner,
            Accounts accounts,
            JoinedAccounts joined,
            Sessions sessions,
            Vault vault,
            InstantSource clock) {
        this.owner = owner;
        this.accounts = accounts;
        this.joined = joined;
        this.sessions = sessions;
        this.cookie =
                new SealedCookie(
                        new BrowserCookie(IdentityCookie.JOIN, Duration.ofMinutes(30)),
                        vault.installation("identity.join"),
                        clock);
    }

    static String path(String lang) {
        return AccountPaths.security(lang) + (lang.equals("fr") ? "/joindre" : "/join");
    }

    private static String confirming(String lang) {
        return path(lang) + (lang.equals("fr") ? "/confirmer" : "/confirm");
    }

    private static String undoing(String lang) {
        return path(lang) + (lang.equals("fr") ? "/defaire" : "/undo");
    }

    /** An account that was joined, in words. */
    record Row(String id, String known, String at, String until, boolean undoable) {}

    /** Where one begins, and where it is taken back. */
    record JoinPage(String action, String undo, List<Row> joined, boolean late) {}

    /** The question, with both accounts. */
    record ConfirmJoin(String kept, String keptName, String joined, String action, Fields fields) {}

    @GetMapping({"/fr/compte/securite/joindre", "/en/account/security/join"})
    Page show(Words w, HttpServletRequest request) {
        return owner.recently(request, w, account -> page(account, false, w));
    }

    @PostMapping({"/fr/compte/securite/joindre", "/en/account/security/join"})
    Page begin(Words w, HttpServletRequest request, HttpServletResponse response) {
        return owner.recently(
                request,
                w,
                account -> {
                    cookie.put(Map.of(KEPT, account.id().toString()), request, response);
                    sessions.end(request, response);
                    return Page.redirect(
                            AccountPaths.signIn(w.lang())
                                    + ReturnAddress.suffix(confirming(w.lang())));
                });
    }

    @GetMapping({"/fr/compte/securite/joindre/confirmer", "/en/account/security/join/confirm"})
    Page ask(Words w, HttpServletRequest request) {
        return both(request, w, (kept, other) -> asking(kept, other, Fields.NONE, w));
    }

    @PostMapping({"/fr/compte/securite/joindre/confirmer", "/en/account/security/join/confirm"})
    Page join(Words w, HttpServletRequest request, HttpServletResponse response) {
        return both(
                request,
                w,
                (kept, other) ->
                        switch (joined.join(kept, other)) {
                            case Outcome.Refused<UUID>(Refusal refusal) ->
                                    asking(
                                            kept,
                                            other,
                                            Fields.of(w, new Problem("join", refusal)),
                                            w);
                            case Outcome.Ok<UUID> done -> {
                                cookie.forget(request, response);
                                sessions.end(request, response);
                                yield Page.redirect(
                                        AccountPaths.signIn(w.lang())
                                                + ReturnAddress.suffix(path(w.lang())));
                            }
                        });
    }

    @PostMapping({"/fr/compte/securite/joindre/defaire", "/en/account/security/join/undo"})
    Page undo(@RequestParam(defaultValue = "") String id, Words w, HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account -> {
                    boolean done =
                            Ids.read(id)
                                    .map(known -> joined.undo(account.id(), known))
                                    .orElse(false);
                    return done ? Page.redirect(path(w.lang())) : page(account, true, w);
                });
    }

    /** The page for both accounts: who is signed in now, and who was when this began. */
    private Page both(
            HttpServletRequest request, Words w, BiFunction<Account, Account, Page> page) {
        return owner.recently(
                request,
                w,
                other -> {
                    Optional<Account> kept =
                            cookie.read(request)
                                    .flatMap(facts -> Ids.read(facts.getOrDefault(KEPT, "")))
                                    .flatMap(accounts::own);
                    return kept.map(one -> page.apply(one, other))
                            .orElseGet(() -> Page.redirect(path(w.lang())));
                });
    }

    private static Page asking(Account kept, Account other, Fields fields, Words w) {
        return AccountForm.page(
                "identity/account/confirmJoin",
                new ConfirmJoin(
                        kept.known(), kept.name(), other.known(), confirming(w.lang()), fields),
                w.say("identity.join.title"),
                fields);
    }

    private Page page(Account account, boolean late, Words w) {
        List<Row> rows =
                joined.of(account.id()).stream()
                        .map(
                                one ->
                                        new Row(
                                                one.id().toString(),
                                                one.known(),
                                                w.dateTime(one.at()),
                                                w.dateTime(one.until()),
                                                joined.undoable(one)))
                        .toList();
        return Page.of(
                        "identity/account/join",
                        new JoinPage(path(w.lang()), undoing(w.lang()), rows, late))
                .title(w.say("identity.join.title"))
                .nav("account")
                .status(late ? 422 : 200);
    }
}
