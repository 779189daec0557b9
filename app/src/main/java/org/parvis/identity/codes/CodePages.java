package org.parvis.identity.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.Fields;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Entrance;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Opening an account, and choosing a new password: both ask for an address, send a code there, and
 * take the code with what is to be set. Both answer the same whether or not there is an account.
 */
@Controller
class CodePages {
    private final Codes codes;
    private final Registration registration;
    private final Entrance entrance;

    CodePages(Codes codes, Registration registration, Entrance entrance) {
        this.codes = codes;
        this.registration = registration;
        this.entrance = entrance;
    }

    @GetMapping({"/fr/inscription", "/en/sign-up"})
    Page signUp(@RequestParam(required = false) @Nullable String next, Words w) {
        return CodeForms.ask(Purpose.SIGN_UP, w, "", next, Fields.NONE);
    }

    @GetMapping({"/fr/mot-de-passe", "/en/password"})
    Page password(@RequestParam(required = false) @Nullable String next, Words w) {
        return CodeForms.ask(Purpose.PASSWORD, w, "", next, Fields.NONE);
    }

    @PostMapping({"/fr/inscription", "/en/sign-up"})
    Page sendForSignUp(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return send(Purpose.SIGN_UP, email, next, w, request, response);
    }

    @PostMapping({"/fr/mot-de-passe", "/en/password"})
    Page sendForPassword(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return send(Purpose.PASSWORD, email, next, w, request, response);
    }

    @GetMapping({"/fr/inscription/{id}", "/en/sign-up/{id}"})
    Page typeForSignUp(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return type(Purpose.SIGN_UP, id, next, w, request);
    }

    @GetMapping({"/fr/mot-de-passe/{id}", "/en/password/{id}"})
    Page typeForPassword(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return type(Purpose.PASSWORD, id, next, w, request);
    }

    @PostMapping({"/fr/inscription/{id}", "/en/sign-up/{id}"})
    Page open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Codes.Waiting> waiting = waiting(Purpose.SIGN_UP, id, request);
        if (waiting.isEmpty()) {
            return CodeForms.gone(Purpose.SIGN_UP, w, next);
        }
        AccountResult result = registration.open(waiting.get(), code, name, password, w.lang());
        return answer(Purpose.SIGN_UP, waiting.get(), result, name, next, w, request, response);
    }

    @PostMapping({"/fr/mot-de-passe/{id}", "/en/password/{id}"})
    Page change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Codes.Waiting> waiting = waiting(Purpose.PASSWORD, id, request);
        if (waiting.isEmpty()) {
            return CodeForms.gone(Purpose.PASSWORD, w, next);
        }
        AccountResult result = registration.changePassword(waiting.get(), code, password);
        return answer(Purpose.PASSWORD, waiting.get(), result, "", next, w, request, response);
    }

    private Page send(
            Purpose purpose,
            String email,
            @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<UUID> sent =
                EmailAddress.of(email)
                        .then(
                                address ->
                                        codes.send(
                                                purpose,
                                                address,
                                                w.lang(),
                                                Codes.Asker.of(
                                                        request,
                                                        CodeForms.browser(request, response))));
        return CodeForms.asked(purpose, sent, email, next, w);
    }

    private Page type(
            Purpose purpose,
            String id,
            @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return waiting(purpose, id, request)
                .map(waiting -> CodeForms.type(purpose, waiting, "", next, w, Fields.NONE))
                .orElseGet(() -> CodeForms.gone(purpose, w, next));
    }

    private Page answer(
            Purpose purpose,
            Codes.Waiting waiting,
            AccountResult result,
            String name,
            @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (result) {
            case AccountResult.Done(UUID account) -> {
                CodeForms.done(request, response);
                yield entrance.enter(account, WayKind.PASSWORD, next, w, request, response);
            }
            case AccountResult.ToCorrect(var problems) ->
                    CodeForms.type(purpose, waiting, name, next, w, Fields.of(w, problems));
        };
    }

    private Optional<Codes.Waiting> waiting(
            Purpose purpose, String id, HttpServletRequest request) {
        return codes.waiting(purpose, id, CodeForms.browser(request));
    }
}
