package org.parvis.participation.hearings;

import java.nio.charset.StandardCharsets;
import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What everybody reads of hearings: sessions, order, how it was drawn, briefs. */
@Controller
class HearingPages {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final PublicHearings hearings;
    private final Lots lots;
    private final SessionCalendar calendar;

    HearingPages(
            HeldConsultations consultations,
            Askings askings,
            PublicHearings hearings,
            Lots lots,
            SessionCalendar calendar) {
        this.consultations = consultations;
        this.askings = askings;
        this.hearings = hearings;
        this.lots = lots;
        this.calendar = calendar;
    }

    @GetMapping({"/fr/consultations/{code}/audiences", "/en/consultations/{code}/hearings"})
    Page hearing(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String speakers,
            @RequestParam(defaultValue = "") String briefs,
            @Told String done,
            Words w) {
        Consultation of = consultation(code);
        var view =
                new HearingView(
                        w,
                        of,
                        askings.body(of.body(), w.lang()),
                        hearings.all(of),
                        lots.of(of).orElse(null),
                        consultations.today(),
                        new HearingView.Asked(speakers, briefs, done.equals("withdrawn")));
        return Page.of("participation/hearings/hearing", view)
                .title(w.say("participation.hearing.title", view.name()))
                .nav(ParticipationPaths.MENU);
    }

    @GetMapping({
        "/fr/consultations/{code}/audiences/seances.ics",
        "/en/consultations/{code}/hearings/sessions.ics"
    })
    ResponseEntity<byte[]> calendar(@PathVariable String code, Words w) {
        String text = calendar.of(consultation(code), w);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({
        "/fr/consultations/{code}/audiences/memoires/{entry}",
        "/en/consultations/{code}/hearings/briefs/{entry}"
    })
    Page brief(@PathVariable String code, @PathVariable String entry, Words w) {
        Consultation of = consultation(code);
        var view = new BriefView(w, of, hearings.brief(of, entry).orElseThrow(HearingPages::none));
        return Page.of("participation/hearings/brief", view)
                .title(w.say("participation.hearing.brief.of", view.one().who().said()))
                .nav(ParticipationPaths.MENU);
    }

    private Consultation consultation(String code) {
        return consultations.find(code, Tool.HEARINGS).orElseThrow(HearingPages::none);
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
