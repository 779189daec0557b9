package org.parvis.identity.second;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.Owner;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.WayNotices;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.sessions.HttpSessions;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.Onward;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding an authenticator application, and the recovery codes that go with it. */
@Controller
public class ApplicationPages {
    private final Owner owner;
    private final Applications applications;
    private final RecoveryCodes recovery;
    private final Ways ways;
    private final HttpSessions sessions;
    private final WayNotices notices;

    ApplicationPages(
            Owner owner,
            Applications applications,
            RecoveryCodes recovery,
            Ways ways,
            HttpSessions sessions,
            WayNotices notices) {
        this.owner = owner;
        this.applications = applications;
        this.recovery = recovery;
        this.ways = ways;
        this.sessions = sessions;
        this.notices = notices;
    }

    public static String path(String lang) {
        return AccountPaths.security(lang)
                + (lang.equals("fr") ? "/application" : "/authenticator");
    }

    public static String codesPath(String lang) {
        return AccountPaths.security(lang)
                + (lang.equals("fr") ? "/codes-de-secours" : "/recovery-codes");
    }

    /** The key as a picture and as text, and where its first code is typed. */
    record ApplicationPage(TotpKey key, String sealed, @Nullable String next, Fields fields) {}

    /** Ten new codes, shown this once; or the question before making them. */
    record CodesPage(List<String> codes, String next, boolean tooMany) {}

    @GetMapping({"/fr/compte/securite/application", "/en/account/security/authenticator"})
    Page show(
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account ->
                        ways.has(account.id(), WayKind.TOTP)
                                ? Page.redirect(AccountPaths.security(w.lang()))
                                : page(account, applications.newKey(), next, Fields.NONE, w));
    }

    @PostMapping({"/fr/compte/securite/application", "/en/account/security/authenticator"})
    Page add(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account -> {
                    Optional<byte[]> opened = applications.opened(account.id(), key);
                    if (opened.isEmpty()) {
                        return Page.redirect(path(w.lang()) + ReturnAddress.suffix(next));
                    }
                    return switch (applications.add(account.id(), opened.get(), code)) {
                        case Outcome.Ok<UUID> done -> {
                            sessions.prove(WayKind.TOTP, request);
                            notices.added(account, WayKind.TOTP);
                            yield codes(account, next, w);
                        }
                        case Outcome.Refused<UUID>(Refusal refusal) ->
                                page(
                                        account,
                                        opened.get(),
                                        next,
                                        Fields.of(w, new Problem("code", refusal)),
                                        w);
                    };
                });
    }

    @GetMapping({"/fr/compte/securite/codes-de-secours", "/en/account/security/recovery-codes"})
    Page askForCodes(Words w, HttpServletRequest request) {
        return owner.recently(request, w, account -> shown(List.of(), null, false, w));
    }

    @PostMapping({"/fr/compte/securite/codes-de-secours", "/en/account/security/recovery-codes"})
    Page renewCodes(Words w, HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account ->
                        ways.has(account.id(), WayKind.TOTP)
                                ? codes(account, null, w)
                                : Page.redirect(AccountPaths.security(w.lang())));
    }

    private Page codes(Account account, @Nullable String next, Words w) {
        Optional<List<String>> codes = recovery.renew(account.id());
        return shown(codes.orElseGet(List::of), next, codes.isEmpty(), w);
    }

    private static Page shown(List<String> codes, @Nullable String next, boolean tooMany, Words w) {
        String onward = Onward.address(next, w);
        return Page.of("identity/second/recoveryCodes", new CodesPage(codes, onward, tooMany))
                .title(w.say("identity.recovery.title"))
                .nav("account")
                .alternate(codesPath(w.lang().equals("fr") ? "en" : "fr"));
    }

    private Page page(Account account, byte[] key, @Nullable String next, Fields fields, Words w) {
        ApplicationPage model =
                new ApplicationPage(
                        TotpKey.of(key, w.say("ds.site"), account.email()),
                        applications.sealed(account.id(), key),
                        ReturnAddress.safe(next),
                        fields);
        return AccountForm.page(
                "identity/second/application", model, w.say("identity.totp.title"), fields);
    }
}
