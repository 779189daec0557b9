package org.parvis.participation.answers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.answers.OutcomeView.Mine;
import org.parvis.participation.voices.OpenedReceipt;
import org.parvis.participation.voices.OpenedReceipt.Voice;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What became of what people said; the number of one's own contribution is never in an address. */
@Controller
class OutcomePages {
    private final HeldConsultations consultations;
    private final Organizations organizations;
    private final Voices voices;
    private final OpenedReceipt receipts;
    private final ThemeAnswers answers;

    OutcomePages(
            HeldConsultations consultations,
            Organizations organizations,
            Voices voices,
            OpenedReceipt receipts,
            ThemeAnswers answers) {
        this.consultations = consultations;
        this.organizations = organizations;
        this.voices = voices;
        this.receipts = receipts;
        this.answers = answers;
    }

    @GetMapping({"/fr/consultations/{code}/suites", "/en/consultations/{code}/afterwards"})
    Page outcome(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        Mine mine =
                receipts.in(request)
                        .map(voice -> new Mine(voice, elsewhere(of, voice), "", null))
                        .orElseGet(() -> new Mine(null, null, "", null));
        return page(of, mine, w);
    }

    @PostMapping({"/fr/consultations/{code}/suites", "/en/consultations/{code}/afterwards"})
    Page open(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        Consultation of = consultation(code);
        return switch (receipts.open(number, request, response, w.lang())) {
            case Outcome.Ok<Voice> found ->
                    Page.redirect(ParticipationPaths.outcome(code, w.lang()));
            case Outcome.Refused<Voice>(Refusal why) ->
                    page(of, new Mine(null, null, number, w.say(why.key(), why.arguments())), w)
                            .status(422);
        };
    }

    private Page page(Consultation of, Mine mine, Words w) {
        String code = of.code();
        var view =
                new OutcomeView(
                        w,
                        of,
                        body(of, w),
                        consultations.today(),
                        answers.of(code),
                        voices.open(code),
                        mine);
        return Page.of("participation/answers/outcome", view)
                .title(w.say("participation.outcome.title", view.name()))
                .summary(w.say("participation.outcome.summary", view.name()))
                .nav(ParticipationPaths.MENU);
    }

    private @Nullable Consultation elsewhere(Consultation of, Voice it) {
        return of.code().equals(it.consultation())
                ? null
                : consultations.find(it.consultation()).orElse(null);
    }

    private Consultation consultation(String code) {
        return consultations
                .find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String body(Consultation of, Words w) {
        return organizations
                .byCode(of.body())
                .map(Organization::name)
                .map(name -> name.in(w.lang()))
                .orElse(of.body());
    }
}
