package org.parvis.participation.shown;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.ds.Words;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.ToolDoor;
import org.parvis.participation.voices.ListedPropositions;
import org.parvis.participation.voices.ListedPropositions.Order;
import org.parvis.participation.voices.OpenedReceipt;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.Page;
import org.parvis.strategy.HeardElsewhere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public pages of consultations. */
@Controller
class ConsultationPages {
    private final HeldConsultations consultations;
    private final Voices voices;
    private final HeardElsewhere heard;
    private final Askings askings;
    private final ListedPropositions listed;
    private final OpenedReceipt receipts;
    private final List<ToolDoor> tools;

    ConsultationPages(
            HeldConsultations consultations,
            Voices voices,
            HeardElsewhere heard,
            Askings askings,
            ListedPropositions listed,
            OpenedReceipt receipts,
            List<ToolDoor> tools) {
        this.consultations = consultations;
        this.voices = voices;
        this.heard = heard;
        this.askings = askings;
        this.listed = listed;
        this.receipts = receipts;
        this.tools = tools.stream().sorted(Comparator.comparing(ToolDoor::tool)).toList();
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
    Page show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Words w) {
        Consultation of =
                consultations
                        .find(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Asking asking = askings.of(of);
        Chosen chosen = Chosen.read(of, theme, order, after);
        boolean own = chosen.order() == Order.UNSEEN;
        Set<String> seen = own ? seen(asking, request) : Set.of();
        ConsultationView view =
                new ConsultationView(
                        w,
                        of,
                        askings.body(of.body(), w.lang()),
                        consultations.today(),
                        voices.open(asking),
                        Optional.ofNullable(of.voices()).flatMap(heard::find).orElse(null),
                        chosen,
                        listed.of(asking, of, chosen.asked(seen)),
                        tools);
        Page page =
                Page.of("participation/shown/consultation", view)
                        .title(view.name())
                        .summary(view.summary())
                        .nav(ParticipationPaths.MENU);
        return own ? page : page.forAnybody();
    }

    /** Of what the receipt that is open here speaks. */
    private Set<String> seen(Asking asking, HttpServletRequest request) {
        return receipts.in(request)
                .filter(voice -> voice.to().equals(asking))
                .map(OpenedReceipt.Voice::keys)
                .orElse(Set.of());
    }
}
