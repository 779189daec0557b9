package org.parvis.identity.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.Fields;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.Owner;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.Onward;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An account opened at a counter, without an address, gets one: its owner proves it by a code sent
 * there, and from then on the account is entered with it.
 */
@Controller
class AddressPages {
    private final Owner owner;
    private final Codes codes;
    private final Scenes scenes;
    private final AccountTable accounts;
    private final Ways ways;

    AddressPages(Owner owner, Codes codes, Scenes scenes, AccountTable accounts, Ways ways) {
        this.owner = owner;
        this.codes = codes;
        this.scenes = scenes;
        this.accounts = accounts;
        this.ways = ways;
    }

    static String path(String lang) {
        return AccountPaths.security(lang) + (lang.equals("fr") ? "/adresse" : "/address");
    }

    @GetMapping({"/fr/compte/securite/adresse", "/en/account/security/address"})
    Page ask(Words w, HttpServletRequest request) {
        return without(
                request, w, account -> CodeForms.ask(Purpose.ADDRESS, w, "", null, Fields.NONE));
    }

    @PostMapping({"/fr/compte/securite/adresse", "/en/account/security/address"})
    Page send(@RequestParam(defaultValue = "") String email, Words w, HttpServletRequest request) {
        return without(
                request,
                w,
                account -> {
                    Outcome<UUID> sent =
                            EmailAddress.of(email)
                                    .then(
                                            address ->
                                                    codes.send(
                                                            Purpose.ADDRESS,
                                                            address,
                                                            w.lang(),
                                                            Codes.Asker.of(
                                                                    request,
                                                                    account.id().toString())));
                    return CodeForms.asked(Purpose.ADDRESS, sent, email, null, w);
                });
    }

    @GetMapping({"/fr/compte/securite/adresse/{id}", "/en/account/security/address/{id}"})
    Page type(@PathVariable String id, Words w, HttpServletRequest request) {
        return without(
                request,
                w,
                account ->
                        waiting(id, account)
                                .map(one -> CodeForms.type(Purpose.ADDRESS, one, null, w))
                                .orElseGet(() -> CodeForms.gone(Purpose.ADDRESS, w, null)));
    }

    @PostMapping({"/fr/compte/securite/adresse/{id}", "/en/account/security/address/{id}"})
    Page take(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            Words w,
            HttpServletRequest request) {
        return without(
                request,
                w,
                account -> {
                    Codes.@Nullable Waiting waiting = waiting(id, account).orElse(null);
                    return waiting == null
                            ? CodeForms.gone(Purpose.ADDRESS, w, null)
                            : take(account, waiting, code, w);
                });
    }

    private Page take(Account account, Codes.Waiting waiting, String code, Words w) {
        Outcome<Codes.Proven> taken =
                code.isBlank()
                        ? Outcome.refused("identity.code.missing")
                        : give(account.id(), waiting, code);
        return switch (taken) {
            case Outcome.Ok<Codes.Proven> ok -> Onward.said(w, "added");
            case Outcome.Refused<Codes.Proven>(Refusal refusal) ->
                    CodeForms.wrong(Purpose.ADDRESS, waiting, refusal, null, w);
        };
    }

    private Outcome<Codes.Proven> give(UUID account, Codes.Waiting waiting, String code) {
        try {
            return scenes.in(new IdentityScene(), jdbc -> give(jdbc, account, waiting, code));
        } catch (DuplicateKeyException e) {
            // somebody opened an account with it at this very moment
            return Outcome.refused(AccountTable.TAKEN);
        }
    }

    /** One transaction: a code is used up only by the address that it gave. */
    private Outcome<Codes.Proven> give(
            JdbcClient jdbc, UUID account, Codes.Waiting waiting, String code) {
        return codes.redeem(jdbc, Purpose.ADDRESS, waiting, code)
                .then(
                        proven ->
                                accounts.address(jdbc, account, proven.email())
                                        .map(
                                                done -> {
                                                    ways.add(jdbc, account, WayKind.EMAIL, null, 0);
                                                    return proven;
                                                }));
    }

    /** For whoever has no address yet; the others have it. */
    private Page without(HttpServletRequest request, Words w, Function<Account, Page> page) {
        return owner.recently(
                request,
                w,
                account ->
                        account.withoutAddress()
                                ? page.apply(account)
                                : Page.redirect(AccountPaths.security(w.lang())));
    }

    private Optional<Codes.Waiting> waiting(String id, Account account) {
        return codes.waiting(Purpose.ADDRESS, id, account.id().toString());
    }
}
