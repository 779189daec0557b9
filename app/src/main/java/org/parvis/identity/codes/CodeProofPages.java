package org.parvis.identity.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.Owner;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.WayNotices;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.sessions.HttpSessions;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.Onward;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A code by e-mail for who is signed in: as one more proof, and as a way to be added. */
@Controller
class CodeProofPages {
    private final Owner owner;
    private final Codes codes;
    private final Scenes scenes;
    private final Ways ways;
    private final HttpSessions sessions;
    private final WayNotices notices;

    CodeProofPages(
            Owner owner,
            Codes codes,
            Scenes scenes,
            Ways ways,
            HttpSessions sessions,
            WayNotices notices) {
        this.owner = owner;
        this.codes = codes;
        this.scenes = scenes;
        this.ways = ways;
        this.sessions = sessions;
        this.notices = notices;
    }

    /** The question before codes by e-mail are taken. */
    record AddPage(String email) {}

    @PostMapping({"/fr/compte/confirmer/courriel", "/en/account/confirm/email"})
    Page send(
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account -> {
                    Outcome<UUID> sent =
                            EmailAddress.of(account.email())
                                    .then(
                                            address ->
                                                    codes.send(
                                                            Purpose.CONFIRM,
                                                            address,
                                                            w.lang(),
                                                            Codes.Asker.of(
                                                                    request,
                                                                    account.id().toString())));
                    return switch (sent) {
                        case Outcome.Ok<UUID>(UUID id) ->
                                CodeForms.sent(Purpose.CONFIRM, id, next, w);
                        case Outcome.Refused<UUID> refused -> again(next, w);
                    };
                });
    }

    @GetMapping({"/fr/compte/confirmer/{id}", "/en/account/confirm/{id}"})
    Page type(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account ->
                        waiting(id, account)
                                .map(one -> CodeForms.type(Purpose.CONFIRM, one, next, w))
                                .orElseGet(() -> again(next, w)));
    }

    @PostMapping({"/fr/compte/confirmer/{id}", "/en/account/confirm/{id}"})
    Page take(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account -> {
                    Optional<Codes.Waiting> waiting = waiting(id, account);
                    if (waiting.isEmpty()) {
                        return again(next, w);
                    }
                    return switch (codes.redeem(Purpose.CONFIRM, waiting.get(), code)) {
                        case Outcome.Ok<Codes.Proven> proven -> {
                            sessions.prove(WayKind.EMAIL, request);
                            yield Onward.page(next, w);
                        }
                        case Outcome.Refused<Codes.Proven>(Refusal refusal) ->
                                CodeForms.wrong(Purpose.CONFIRM, waiting.get(), refusal, next, w);
                    };
                });
    }

    @GetMapping({"/fr/compte/securite/courriel", "/en/account/security/email"})
    Page askToAdd(Words w, HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account ->
                        account.withoutAddress()
                                ? Page.redirect(AddressPages.path(w.lang()))
                                : Page.of("identity/codes/addEmail", new AddPage(account.email()))
                                        .title(w.say("identity.email.add.title"))
                                        .nav("account"));
    }

    @PostMapping({"/fr/compte/securite/courriel", "/en/account/security/email"})
    Page add(Words w, HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account -> {
                    if (account.withoutAddress()) {
                        return Page.redirect(AddressPages.path(w.lang()));
                    }
                    boolean added =
                            scenes.in(
                                    new IdentityScene(),
                                    jdbc -> ways.add(jdbc, account.id(), WayKind.EMAIL, null, 0));
                    if (added) {
                        notices.added(account, WayKind.EMAIL);
                    }
                    return Onward.said(w, "added");
                });
    }

    private static Page again(@Nullable String next, Words w) {
        return Page.redirect(AccountPaths.confirm(w.lang()) + ReturnAddress.suffix(next));
    }

    private Optional<Codes.Waiting> waiting(String id, Account account) {
        return codes.waiting(Purpose.CONFIRM, id, account.id().toString());
    }
}
