package org.parvis.participation.opinions;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.voices.OpinionVoices;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The map of opinions: the same for everybody, unless somebody asks where they are themselves. */
@Controller
class MapPages {
    private final HeldConsultations consultations;
    private final DrawnMaps maps;
    private final OpinionVoices voices;
    private final AskedStatements asked;

    MapPages(
            HeldConsultations consultations,
            DrawnMaps maps,
            OpinionVoices voices,
            AskedStatements asked) {
        this.consultations = consultations;
        this.maps = maps;
        this.voices = voices;
        this.asked = asked;
    }

    @GetMapping({
        "/fr/consultations/{code}/opinions/carte",
        "/en/consultations/{code}/opinions/map"
    })
    Page map(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String me,
            HttpServletRequest request,
            Words w) {
        Consultation of =
                consultations
                        .find(code, Tool.OPINIONS)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DrawnMap map = of.showsCounts(consultations.today()) ? maps.last(of).orElse(null) : null;
        if (map == null) {
            return Page.of(
                            "participation/opinions/waiting",
                            new WaitingView(w, of, consultations.today()))
                    .title(w.say("participation.opinions.read"))
                    .nav(ParticipationPaths.MENU);
        }
        You you =
                me.isEmpty()
                        ? null
                        : voices.in(of, request)
                                .map(voice -> You.of(map, voice.said(), w))
                                .orElseGet(() -> You.nobody(w));
        MapView view = new MapView(w, of, asked.of(of), map, you, consultations.today());
        Page page =
                Page.of("participation/opinions/map", view)
                        .title(view.title())
                        .summary(view.lead())
                        .nav(ParticipationPaths.MENU);
        return you == null ? page.forAnybody() : page;
    }
}
