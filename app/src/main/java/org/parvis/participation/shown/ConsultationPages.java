package org.parvis.participation.shown;

import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.Page;
import org.parvis.strategy.HeardElsewhere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public pages of consultations. */
@Controller
class ConsultationPages {
    private final HeldConsultations consultations;
    private final Voices voices;
    private final HeardElsewhere heard;
    private final Askings askings;

    ConsultationPages(
            HeldConsultations consultations, Voices voices, HeardElsewhere heard, Askings askings) {
        this.consultations = consultations;
        this.voices = voices;
        this.heard = heard;
        this.askings = askings;
    }

    @GetMapping({"/fr/consultations", "/en/consultations"})
    Page list(Words w) {
        ListView list =
                ListView.of(
                        consultations.all(),
                        code -> askings.body(code, w.lang()),
                        consultations.today(),
                        w);
        return Page.of("participation/shown/list", list)
                .title(w.say("participation.list.title"))
                .summary(w.say("participation.list.lead"))
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    @GetMapping({"/fr/consultations/{code}", "/en/consultations/{code}"})
    Page show(@PathVariable String code, Words w) {
        Consultation of =
                consultations
                        .find(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ConsultationView view =
                new ConsultationView(
                        w,
                        of,
                        askings.body(of.body(), w.lang()),
                        consultations.today(),
                        voices.open(askings.of(of)),
                        Optional.ofNullable(of.voices()).flatMap(heard::find).orElse(null));
        return Page.of("participation/shown/consultation", view)
                .title(view.name())
                .summary(view.summary())
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }
}
