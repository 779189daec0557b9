package org.parvis.participation.hearings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.addressed.LetterPages;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody files a brief or asks to be heard. */
@Controller
class HearingAskPages {
    private final HeldConsultations consultations;
    private final HearingRequests requests;

    HearingAskPages(HeldConsultations consultations, HearingRequests requests) {
        this.consultations = consultations;
        this.requests = requests;
    }

    @GetMapping({
        "/fr/consultations/{code}/audiences/demander",
        "/en/consultations/{code}/hearings/ask"
    })
    Page ask(@PathVariable String code, Words w) {
        Consultation of = consultation(code);
        var view = view(of, TypedRequest.empty(), List.of(), w);
        return view.takes() ? page(view) : Page.redirect(HearingPaths.hearing(code, w.lang()));
    }

    @PostMapping({
        "/fr/consultations/{code}/audiences/demander",
        "/en/consultations/{code}/hearings/ask"
    })
    Page asked(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Words w) {
        Consultation of = consultation(code);
        TypedRequest typed = TypedRequest.read(fields);
        if (!of.takes(Tool.HEARINGS, consultations.today())) {
            var late = List.of(new FieldError(null, w.say("participation.hearing.error.late")));
            return page(view(of, typed, late, w)).status(409);
        }
        List<FieldError> errors = new ArrayList<>(typed.errors(of, w));
        if (errors.isEmpty()) {
            String from = String.valueOf(request.getRemoteAddr());
            switch (requests.ask(of, typed, from, w.lang())) {
                case Outcome.Ok<Boolean> taken -> {
                    return Page.redirect(HearingPaths.sent(code, w.lang()));
                }
                case Outcome.Refused<Boolean>(var why) ->
                        errors.add(new FieldError("email", w.say(why.key(), why.arguments())));
            }
        }
        return page(view(of, typed, errors, w)).status(422);
    }

    private HearingAskView view(
            Consultation of, TypedRequest typed, List<FieldError> errors, Words w) {
        return new HearingAskView(w, of, consultations.today(), typed, errors);
    }

    private static Page page(HearingAskView view) {
        return Page.of("participation/hearings/ask", view)
                .title(view.w().say("participation.hearing.ask"))
                .nav(ParticipationPaths.MENU);
    }

    @GetMapping({
        "/fr/consultations/{code}/audiences/demander/envoye",
        "/en/consultations/{code}/hearings/ask/sent"
    })
    Page sent(@PathVariable String code, Words w) {
        consultation(code);
        return LetterPages.sent(
                new LetterPages.Sent(
                        w.say("participation.hearing.sent.turn", HearingRequests.YES),
                        HearingPaths.hearing(code, w.lang())),
                w);
    }

    private Consultation consultation(String code) {
        return consultations.find(code, Tool.HEARINGS).orElseThrow(HearingPages::none);
    }
}
