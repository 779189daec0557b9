package org.parvis.identity.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.Fields;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Entrance;
import org.parvis.identity.entrance.SignInCounts;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in by a code sent to the address of the account, without a password. It says nothing of
 * whether there is an account, and the code is of no use in another browser than the one that
 * asked.
 */
@Controller
class CodeSignInPages {
    private final Codes codes;
    private final Entrance entrance;
    private final SignInCounts counts;

    CodeSignInPages(Codes codes, Entrance entrance, SignInCounts counts) {
        this.codes = codes;
        this.entrance = entrance;
        this.counts = counts;
    }

    @GetMapping({"/fr/connexion/code", "/en/sign-in/code"})
    Page ask(@RequestParam(required = false) @Nullable String next, Words w) {
        return CodeForms.ask(Purpose.SIGN_IN, w, "", next, Fields.NONE);
    }

    @PostMapping({"/fr/connexion/code", "/en/sign-in/code"})
    Page send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<UUID> sent =
                EmailAddress.of(email).then(address -> send(address, w, request, response));
        return CodeForms.asked(Purpose.SIGN_IN, sent, email, next, w);
    }

    @GetMapping({"/fr/connexion/code/{id}", "/en/sign-in/code/{id}"})
    Page type(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return waiting(id, request)
                .map(waiting -> CodeForms.type(Purpose.SIGN_IN, waiting, next, w))
                .orElseGet(() -> CodeForms.gone(Purpose.SIGN_IN, w, next));
    }

    @PostMapping({"/fr/connexion/code/{id}", "/en/sign-in/code/{id}"})
    Page enter(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Codes.Waiting> waiting = waiting(id, request);
        if (waiting.isEmpty()) {
            return CodeForms.gone(Purpose.SIGN_IN, w, next);
        }
        return switch (redeem(waiting.get(), code)) {
            case Outcome.Ok<UUID>(UUID account) -> {
                CodeForms.done(request, response);
                yield entrance.enter(account, WayKind.EMAIL, next, w, request, response);
            }
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                counts.tried(false);
                yield CodeForms.wrong(Purpose.SIGN_IN, waiting.get(), refusal, next, w);
            }
        };
    }

    private Outcome<UUID> send(
            EmailAddress address,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Codes.Asker asker = Codes.Asker.of(request, CodeForms.browser(request, response));
        return codes.send(Purpose.SIGN_IN, address, w.lang(), asker);
    }

    private Outcome<UUID> redeem(Codes.Waiting waiting, String code) {
        return codes.redeem(Purpose.SIGN_IN, waiting, code)
                .then(
                        proven ->
                                proven.account() == null
                                        ? Outcome.refused("identity.code.gone")
                                        : Outcome.ok(proven.account()));
    }

    private Optional<Codes.Waiting> waiting(String id, HttpServletRequest request) {
        return codes.waiting(Purpose.SIGN_IN, id, CodeForms.browser(request));
    }
}
