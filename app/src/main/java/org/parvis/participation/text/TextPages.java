package org.parvis.participation.text;

import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.TextVoices;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public pages of a draft text. */
@Controller
class TextPages {
    private final HeldConsultations consultations;
    private final TextVoices voices;
    private final Askings askings;

    TextPages(HeldConsultations consultations, TextVoices voices, Askings askings) {
        this.consultations = consultations;
        this.voices = voices;
        this.askings = askings;
    }

    @GetMapping({"/fr/consultations/{code}/texte", "/en/consultations/{code}/text"})
    Page text(@PathVariable String code, Words w) {
        Consultation of = consultation(code);
        TextView view =
                new TextView(
                        w,
                        of,
                        of.text().on(consultations.today()).orElseThrow(TextPages::none),
                        consultations.today(),
                        voices.counts(askings.of(of)));
        return Page.of("participation/text/text", view)
                .title(w.say("participation.text.title"))
                .summary(view.name())
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    /** The version that people read today, or an earlier one, beside one before it. */
    @GetMapping({
        "/fr/consultations/{code}/texte/changements/{before}/{after}",
        "/en/consultations/{code}/text/changes/{before}/{after}"
    })
    Page changes(
            @PathVariable String code,
            @PathVariable String before,
            @PathVariable String after,
            Words w) {
        Consultation of = consultation(code);
        TextVersion earlier = version(of, before);
        TextVersion later = version(of, after);
        if (!earlier.from().isBefore(later.from())) {
            throw none();
        }
        return Page.of("participation/text/changes", ChangesView.of(of, earlier, later, w))
                .title(w.say("participation.changes.title"))
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    private Consultation consultation(String code) {
        return consultations.find(code).orElseThrow(TextPages::none);
    }

    /** One that began. */
    private TextVersion version(Consultation of, String code) {
        return of.text()
                .version(code)
                .filter(it -> !it.from().isAfter(consultations.today()))
                .orElseThrow(TextPages::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
