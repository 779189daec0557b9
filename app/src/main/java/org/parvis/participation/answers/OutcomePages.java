package org.parvis.participation.answers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
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
    private static final Mine NONE = new Mine(null, null, "", null);

    private final HeldConsultations consultations;
    private final Voices voices;
    private final OpenedReceipt receipts;
    private final ThemeAnswers answers;
    private final Askings askings;

    OutcomePages(
            HeldConsultations consultations,
            Voices voices,
            OpenedReceipt receipts,
            ThemeAnswers answers,
            Askings askings) {
        this.consultations = consultations;
        this.voices = voices;
        this.receipts = receipts;
        this.answers = answers;
        this.askings = askings;
    }

    @GetMapping({"/fr/consultations/{code}/suites", "/en/consultations/{code}/afterwards"})
    Page outcome(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        return page(of, receipts.in(request).map(voice -> mine(of, voice)).orElse(NONE), w);
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
        Asking asking = askings.of(of);
        var view =
                new OutcomeView(
                        w,
                        of,
                        askings.body(of.body(), w.lang()),
                        consultations.today(),
                        answers.of(asking),
                        voices.open(asking),
                        mine);
        return Page.of("participation/answers/outcome", view)
                .title(w.say("participation.outcome.title", view.name()))
                .summary(w.say("participation.outcome.summary", view.name()))
                .nav(ParticipationPaths.MENU);
    }

    /** Nothing of one whose consultation is no longer held. */
    private Mine mine(Consultation of, Voice voice) {
        if (askings.of(of).equals(voice.to())) {
            return new Mine(voice, null, "", null);
        }
        return consultations
                .find(voice.to().consultation())
                .filter(other -> askings.of(other).equals(voice.to()))
                .map(other -> new Mine(voice, other, "", null))
                .orElse(NONE);
    }

    private Consultation consultation(String code) {
        return consultations
                .find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
