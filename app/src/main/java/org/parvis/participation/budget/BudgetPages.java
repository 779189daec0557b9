package org.parvis.participation.budget;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.voices.Approving;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Choosing projects: the form, its check, sending; the same corrects what was sent before. The form
 * carries everything itself, so that nothing of anybody is kept before it is sent.
 */
@Controller
class BudgetPages {
    private final HeldConsultations consultations;
    private final BudgetSeals seals;
    private final Approving approving;

    BudgetPages(HeldConsultations consultations, BudgetSeals seals, Approving approving) {
        this.consultations = consultations;
        this.seals = seals;
        this.approving = approving;
    }

    @GetMapping({"/fr/consultations/{code}/budget", "/en/consultations/{code}/budget"})
    Page choose(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        String other = of.insteadOf(w.lang()).orElse(null);
        if (other != null) {
            return Page.redirect(BudgetPaths.choose(code, other));
        }
        Map<String, Integer> before = approving.mine(of, request).orElse(Map.of());
        InForce force = seals.inForce(of);
        TypedBallot typed = TypedBallot.of(before, force.budget());
        return shown(page(of, force, typed, !before.isEmpty(), w));
    }

    @PostMapping({"/fr/consultations/{code}/budget", "/en/consultations/{code}/budget"})
    Page choose(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        Consultation of = consultation(code);
        TypedBallot typed = TypedBallot.read(request.getParameterMap());
        boolean mine = approving.mine(of, request).filter(it -> !it.isEmpty()).isPresent();
        if (!of.takes(Tool.BUDGET, consultations.today())) {
            ChoosePage page = page(of, seals.inForce(of), typed, mine, w);
            String told = w.say("participation.take.closed");
            return shown(page.with(typed, List.of(new FieldError(null, told)))).status(422);
        }
        ChoosePage page = page(of, seals.sealedAtLatestNow(of), typed, mine, w);
        List<FieldError> errors = typed.errors(page.budget(), w);
        if (then.equals("edit")) {
            return shown(page);
        }
        if (!errors.isEmpty()) {
            return shown(page.with(typed, errors)).status(422);
        }
        return then.equals("send") ? sent(page, request, response) : checked(page);
    }

    private Page sent(ChoosePage page, HttpServletRequest request, HttpServletResponse response) {
        TypedBallot typed = page.typed();
        Words w = page.w();
        Approving.Sent sent =
                approving.send(
                        page.consultation(),
                        typed.key(),
                        typed.marks(page.budget()),
                        request,
                        response,
                        w.lang());
        return switch (sent) {
            case Approving.Sent.Kept kept ->
                    Page.redirect(ParticipationPaths.receipt(w.lang()) + "?done=sent");
            case Approving.Sent.Not not -> {
                String told = w.say(not.why().key(), not.why().arguments());
                TypedBallot again = not.anew() ? typed.anew() : typed;
                yield shown(page.with(again, List.of(new FieldError(null, told)))).status(422);
            }
        };
    }

    private ChoosePage page(
            Consultation of, InForce force, TypedBallot typed, boolean mine, Words w) {
        return new ChoosePage(w, of, force, consultations.today(), typed, mine, List.of());
    }

    private Consultation consultation(String code) {
        return consultations
                .find(code, Tool.BUDGET)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Page shown(ChoosePage page) {
        String title =
                page.open() ? "participation.budget.choose" : "participation.budget.projects";
        return Page.of("participation/budget/choose", page)
                .title(page.w().say(title))
                .nav(ParticipationPaths.MENU);
    }

    private static Page checked(ChoosePage page) {
        return Page.of("participation/budget/check", page)
                .title(page.w().say("participation.check.title"))
                .nav(ParticipationPaths.MENU)
                .alone();
    }
}
