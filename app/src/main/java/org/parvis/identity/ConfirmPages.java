package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One more proof from somebody who is signed in: before a dangerous change, or because a service
 * asks for a level that the session has not reached. The strongest way of the account is asked for.
 */
@Controller
class ConfirmPages {
    private final Owner owner;
    private final Ways ways;
    private final SignIn signIn;
    private final SecondProof second;
    private final Passkeys passkeys;
    private final Sessions sessions;

    ConfirmPages(
            Owner owner,
            Ways ways,
            SignIn signIn,
            SecondProof second,
            Passkeys passkeys,
            Sessions sessions) {
        this.owner = owner;
        this.ways = ways;
        this.signIn = signIn;
        this.second = second;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    static String path(String lang) {
        return lang.equals("fr") ? "/fr/compte/confirmer" : "/en/account/confirm";
    }

    /** Where one is led to reach a level, and back. */
    static String asking(int level, @Nullable String next, Words w) {
        String query = ReturnAddress.suffix(next);
        return path(w.lang()) + query + (query.isEmpty() ? "?" : "&") + "level=" + level;
    }

    /**
     * What may be shown as proof.
     *
     * @param level what must be reached, 1 when only a recent proof is asked for
     * @param reachable whether the ways of the account reach it
     */
    record ConfirmPage(
            int level,
            boolean reachable,
            boolean byCode,
            boolean byPassword,
            boolean byEmail,
            boolean byClick,
            @Nullable PasskeyForm passkey,
            @Nullable String next,
            Fields fields) {}

    @GetMapping({"/fr/compte/confirmer", "/en/account/confirm"})
    Page show(
            @RequestParam(defaultValue = "1") int level,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(request, w, account -> page(account, level, next, Fields.NONE, w));
    }

    @PostMapping({"/fr/compte/confirmer", "/en/account/confirm"})
    Page take(
            @RequestParam(defaultValue = "1") int level,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account ->
                        switch (proof(account, password, code, request)) {
                            case Outcome.Ok<WayKind>(WayKind kind) -> {
                                sessions.prove(kind, kind.level(), request);
                                yield Page.redirect(
                                        ReturnAddress.orElse(next, SecurityPages.path(w.lang())));
                            }
                            case Outcome.Refused<WayKind>(Refusal refusal) ->
                                    page(
                                            account,
                                            level,
                                            next,
                                            Fields.of(
                                                    w,
                                                    new Problem(
                                                            code == null ? "password" : "code",
                                                            refusal)),
                                            w);
                        });
    }

    /** A password is no proof for who chose that it is not enough. */
    private Outcome<WayKind> proof(
            Account account,
            @Nullable String password,
            @Nullable String code,
            HttpServletRequest request) {
        boolean asksSecond = ways.asksSecond(account.id());
        if (asksSecond) {
            return second.check(account.id(), code == null ? "" : code, request);
        }
        if (password == null || password.isEmpty()) {
            return Outcome.refused("identity.password.missing");
        }
        String device = Devices.name(request).orElse(null);
        return EmailAddress.of(account.email())
                .then(email -> signIn.attempt(email, password, request.getRemoteAddr(), device))
                .then(
                        found ->
                                found.equals(account.id())
                                        ? Outcome.<WayKind>ok(WayKind.PASSWORD)
                                        : Outcome.<WayKind>refused("identity.signIn.wrong"));
    }

    private Page page(Account account, int level, @Nullable String next, Fields fields, Words w) {
        List<Way> all = ways.of(account.id());
        boolean second = has(all, WayKind.TOTP);
        int highest = all.stream().mapToInt(Way::level).max().orElse(1);
        ConfirmPage model =
                new ConfirmPage(
                        level,
                        level <= highest || account.demonstration(),
                        second,
                        !second && has(all, WayKind.PASSWORD) && level <= 1,
                        !second && has(all, WayKind.EMAIL) && level <= 1,
                        account.demonstration(),
                        has(all, WayKind.PASSKEY) ? passkeys.toUse(account.id()) : null,
                        ReturnAddress.safe(next),
                        fields);
        return Page.of("identity/confirm", model)
                .title(w.say("identity.confirm.title"))
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }

    private static boolean has(List<Way> all, WayKind kind) {
        return all.stream().anyMatch(way -> way.kind() == kind);
    }
}
