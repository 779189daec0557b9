package org.parvis.identity.second;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Entrance;
import org.parvis.identity.entrance.Steps;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second proof, after the first. */
@Controller
class SecondStepPages {
    private final Steps steps;
    private final SecondProof proof;
    private final Entrance entrance;

    SecondStepPages(Steps steps, SecondProof proof, Entrance entrance) {
        this.steps = steps;
        this.proof = proof;
        this.entrance = entrance;
    }

    /** Where the second code is typed. */
    record StepPage(@Nullable String next, Fields fields) {}

    @GetMapping({"/fr/connexion/etape", "/en/sign-in/step"})
    Page show(
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return steps.pending(request).isPresent()
                ? page(w, next, Fields.NONE)
                : Page.redirect(AccountPaths.signIn(w.lang()) + ReturnAddress.suffix(next));
    }

    @PostMapping({"/fr/connexion/etape", "/en/sign-in/step"})
    Page take(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Steps.Pending> pending = steps.pending(request);
        if (pending.isEmpty()) {
            return Page.redirect(AccountPaths.signIn(w.lang()) + ReturnAddress.suffix(next));
        }
        return switch (proof.check(pending.get().account(), code, request)) {
            case Outcome.Ok<WayKind>(WayKind kind) ->
                    entrance.admit(pending.get().account(), kind, next, w, request, response);
            case Outcome.Refused<WayKind>(Refusal refusal) ->
                    page(w, next, Fields.of(w, new Problem("code", refusal)));
        };
    }

    private static Page page(Words w, @Nullable String next, Fields fields) {
        return AccountForm.page(
                "identity/second/secondStep",
                new StepPage(ReturnAddress.safe(next), fields),
                w.say("identity.step.title"),
                fields);
    }
}
