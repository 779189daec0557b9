package org.parvis.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.Owner;
import org.parvis.identity.PersonName;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Entrance;
import org.parvis.identity.entrance.WayNotices;
import org.parvis.identity.sessions.DeviceWords;
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

/** Adding a passkey, entering with one, and giving one as a further proof. */
@Controller
public class PasskeyPages {
    private static final int LONGEST = 40;

    private final Owner owner;
    private final Passkeys passkeys;
    private final Entrance entrance;
    private final HttpSessions sessions;
    private final WayNotices notices;

    PasskeyPages(
            Owner owner,
            Passkeys passkeys,
            Entrance entrance,
            HttpSessions sessions,
            WayNotices notices) {
        this.owner = owner;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.sessions = sessions;
        this.notices = notices;
    }

    public static String path(String lang) {
        return AccountPaths.security(lang) + (lang.equals("fr") ? "/cles" : "/passkeys");
    }

    /** Where a passkey is added. */
    record AddPage(PasskeyForm form, String label, @Nullable String next, Fields fields) {}

    /** Where one enters with a passkey. */
    record EnterPage(PasskeyForm form, @Nullable String next, Fields fields) {}

    @GetMapping({"/fr/connexion/cle", "/en/sign-in/passkey"})
    Page ask(@RequestParam(required = false) @Nullable String next, Words w) {
        return entering(next, Fields.NONE, w);
    }

    @PostMapping({"/fr/connexion/cle", "/en/sign-in/passkey"})
    Page enter(
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passkeys.use(null, challenge, answer)) {
            case Outcome.Ok<UUID>(UUID account) ->
                    entrance.enter(account, WayKind.PASSKEY, next, w, request, response);
            case Outcome.Refused<UUID>(Refusal refusal) ->
                    entering(next, Fields.of(w, new Problem("passkey", refusal)), w);
        };
    }

    @PostMapping({"/fr/compte/confirmer/cle", "/en/account/confirm/passkey"})
    Page prove(
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.only(
                request,
                w,
                account ->
                        switch (passkeys.use(account.id(), challenge, answer)) {
                            case Outcome.Ok<UUID> proven -> {
                                sessions.prove(WayKind.PASSKEY, request);
                                yield Onward.page(next, w);
                            }
                            case Outcome.Refused<UUID> refused ->
                                    Page.redirect(AccountPaths.confirm(level, next, w));
                        });
    }

    @GetMapping({"/fr/compte/securite/cles", "/en/account/security/passkeys"})
    Page show(
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        String label = DeviceWords.say(DeviceWords.code(request.getHeader("User-Agent")), w);
        return owner.recently(request, w, account -> adding(account, label, next, Fields.NONE, w));
    }

    @PostMapping({"/fr/compte/securite/cles", "/en/account/security/passkeys"})
    Page add(
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return owner.recently(
                request,
                w,
                account ->
                        switch (added(account, challenge, answer, label)) {
                            case Outcome.Ok<UUID> done -> {
                                sessions.prove(WayKind.PASSKEY, request);
                                notices.added(account, WayKind.PASSKEY);
                                yield Onward.added(next, w);
                            }
                            case Outcome.Refused<UUID>(Refusal refusal) ->
                                    adding(
                                            account,
                                            label,
                                            next,
                                            Fields.of(w, new Problem("label", refusal)),
                                            w);
                        });
    }

    private Outcome<UUID> added(Account account, String challenge, String answer, String label) {
        return PersonName.of(label)
                .then(
                        name ->
                                name.length() > LONGEST
                                        ? Outcome.refused("identity.name.tooLong", LONGEST)
                                        : passkeys.add(account.id(), challenge, answer, name));
    }

    private Page entering(@Nullable String next, Fields fields, Words w) {
        EnterPage model = new EnterPage(passkeys.toUse(null), ReturnAddress.safe(next), fields);
        return AccountForm.page(
                "identity/passkeys/passkey", model, w.say("identity.passkey.enter"), fields);
    }

    private Page adding(
            Account account, String label, @Nullable String next, Fields fields, Words w) {
        AddPage model =
                new AddPage(passkeys.toAdd(account), label, ReturnAddress.safe(next), fields);
        return AccountForm.page(
                "identity/passkeys/addPasskey", model, w.say("identity.passkey.add"), fields);
    }
}
