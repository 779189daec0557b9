package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.Owner;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Way;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.passkeys.PasskeyForm;
import org.parvis.identity.passkeys.PasskeyPages;
import org.parvis.identity.passkeys.Passkeys;
import org.parvis.identity.providers.Providers;
import org.parvis.identity.second.ApplicationPages;
import org.parvis.identity.second.FurtherProof;
import org.parvis.identity.sessions.HttpSessions;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.Onward;
import org.parvis.identity.web.ReturnAddress;
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
    private final FurtherProof proof;
    private final Passkeys passkeys;
    private final HttpSessions sessions;
    private final Providers providers;

    ConfirmPages(
            Owner owner,
            Ways ways,
            FurtherProof proof,
            Passkeys passkeys,
            HttpSessions sessions,
            Providers providers) {
        this.providers = providers;
        this.owner = owner;
        this.ways = ways;
        this.proof = proof;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /**
     * What may be shown as proof.
     *
     * @param level what must be reached, 0 when only a recent proof is asked for
     * @param providers who can vouch for the owner again
     * @param click whether a click is enough: in an account of the demonstration
     * @param more ways to add first, when those of the account do not reach the level
     */
    record ConfirmPage(
            int level,
            boolean code,
            boolean password,
            boolean email,
            boolean click,
            @Nullable PasskeyForm passkey,
            List<Link> providers,
            List<Link> more,
            @Nullable String next,
            Fields fields) {
        boolean reachable() {
            return code || password || email || click || passkey != null || !providers.isEmpty();
        }
    }

    @GetMapping({"/fr/compte/confirmer", "/en/account/confirm"})
    Page show(
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account ->
                        level > 0 && reached(request) >= level
                                ? Onward.page(next, w)
                                : page(account, level, next, Fields.NONE, w));
    }

    @PostMapping({"/fr/compte/confirmer", "/en/account/confirm"})
    Page take(
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account ->
                        switch (proof.of(account, password, code, request)) {
                            case Outcome.Ok<WayKind>(WayKind kind) -> {
                                sessions.prove(kind, reached(kind, level), request);
                                yield Onward.page(next, w);
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

    private Page page(Account account, int level, @Nullable String next, Fields fields, Words w) {
        List<Way> all = ways.of(account.id());
        boolean second = has(all, WayKind.TOTP);
        boolean first = !second && level <= 1;
        PasskeyForm passkey =
                has(all, WayKind.PASSKEY) && level <= 2 ? passkeys.toUse(account.id()) : null;
        ConfirmPage model =
                new ConfirmPage(
                        level,
                        second && level <= 2,
                        first && has(all, WayKind.PASSWORD),
                        first && has(all, WayKind.EMAIL),
                        account.demonstration(),
                        passkey,
                        providers(all, second ? Math.max(level, 2) : level, next, w),
                        level == 2 ? more(next, w) : List.of(),
                        ReturnAddress.safe(next),
                        fields);
        return AccountForm.page(
                "identity/account/confirm", model, w.say("identity.confirm.title"), fields);
    }

    /** Those by which the account is entered and that go as far as is asked. */
    private List<Link> providers(List<Way> all, int level, @Nullable String next, Words w) {
        return all.stream()
                .filter(way -> way.kind() == WayKind.EXTERNAL)
                .flatMap(way -> providers.link(way.label(), level, next, w).stream())
                .toList();
    }

    private static List<Link> more(@Nullable String next, Words w) {
        String onward = ReturnAddress.suffix(next);
        return List.of(
                Link.to(w.say("identity.add.passkey"), PasskeyPages.path(w.lang()) + onward),
                Link.to(w.say("identity.add.totp"), ApplicationPages.path(w.lang()) + onward));
    }

    private int reached(HttpServletRequest request) {
        return sessions.current(request).map(in -> in.opened().level()).orElse(0);
    }

    /** In the demonstration a click stands for whatever is asked. */
    private static int reached(WayKind kind, int asked) {
        return kind == WayKind.DEMONSTRATION ? Math.clamp(asked, 1, 3) : kind.level();
    }

    private static boolean has(List<Way> all, WayKind kind) {
        return all.stream().anyMatch(way -> way.kind() == kind);
    }
}
