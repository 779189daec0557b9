package org.parvis.participation.told;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.told.ListenerTable.Listened;
import org.parvis.participation.voices.OpenedReceipt;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Somebody asks to be told what became of themes; whoever reads the letters says yes, or ends it.
 */
@Controller
class TellingPages {
    private final HeldConsultations consultations;
    private final OpenedReceipt receipts;
    private final Telling telling;

    TellingPages(HeldConsultations consultations, OpenedReceipt receipts, Telling telling) {
        this.consultations = consultations;
        this.receipts = receipts;
        this.telling = telling;
    }

    @GetMapping({"/fr/consultations/{code}/suivre", "/en/consultations/{code}/follow"})
    Page ask(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        return ask(new TellingView(w, of, receipts.themes(of, request), "", List.of()));
    }

    @PostMapping({"/fr/consultations/{code}/suivre", "/en/consultations/{code}/follow"})
    Page asked(
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> theme,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            Words w) {
        Consultation of = consultation(code);
        Set<String> themes = new LinkedHashSet<>(theme);
        themes.removeIf(one -> of.theme(one).isEmpty());
        List<FieldError> errors = new ArrayList<>();
        if (themes.isEmpty()) {
            errors.add(new FieldError("theme", w.say("participation.told.noTheme")));
        } else {
            String from = String.valueOf(request.getRemoteAddr());
            switch (telling.ask(of, themes, email, from, w.lang())) {
                case Outcome.Ok<Boolean> taken -> {
                    return Page.redirect(ParticipationPaths.followSent(code, w.lang()));
                }
                case Outcome.Refused<Boolean>(var why) ->
                        errors.add(new FieldError("email", w.say(why.key(), why.arguments())));
            }
        }
        return ask(new TellingView(w, of, themes, email, errors)).status(422);
    }

    @GetMapping({"/fr/consultations/{code}/suivre/envoye", "/en/consultations/{code}/follow/sent"})
    Page sent(@PathVariable String code, Words w) {
        var view = new TellingView(w, consultation(code), Set.of(), "", List.of());
        return Page.of("participation/told/sent", view)
                .title(w.say("participation.told.sent"))
                .nav(ParticipationPaths.MENU);
    }

    private static Page ask(TellingView view) {
        return Page.of("participation/told/ask", view)
                .title(view.w().say("participation.told.title"))
                .nav(ParticipationPaths.MENU);
    }

    /** One whose body answers theme by theme. */
    private Consultation consultation(String code) {
        return consultations
                .find(code)
                .filter(one -> !one.themes().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping({"/fr/consultations-suivies/{token}", "/en/followed-consultations/{token}"})
    Page own(@PathVariable String token, Words w) {
        return telling.of(token).map(told -> own(token, told, w)).orElseGet(() -> gone(w));
    }

    @PostMapping({"/fr/consultations-suivies/{token}", "/en/followed-consultations/{token}"})
    Page change(@PathVariable String token, @RequestParam(defaultValue = "") String then, Words w) {
        switch (then) {
            case "confirm" -> telling.confirm(token);
            case "leave" -> telling.leave(token);
            default -> {}
        }
        return Page.redirect(ParticipationPaths.told(token, w.lang()));
    }

    private Page own(String token, Telling.Told told, Words w) {
        String code = told.who().to().consultation();
        Consultation of = consultations.find(code).orElse(null);
        var view =
                new TellingView.Own(
                        of == null ? code : w.typeset(of.name().in(w.lang())),
                        ParticipationPaths.outcome(code, w.lang()),
                        told.until().map(w::date).orElse(null),
                        named(told.waiting(), of, w),
                        named(told.themes().stream().filter(Listened::confirmed).toList(), of, w),
                        ParticipationPaths.told(token, w.lang()));
        return Page.of("participation/told/own", view)
                .title(w.say("participation.told.own"))
                .nav(ParticipationPaths.MENU);
    }

    private static List<String> named(List<Listened> themes, @Nullable Consultation of, Words w) {
        return themes.stream()
                .map(Listened::theme)
                .map(
                        code ->
                                of == null
                                        ? code
                                        : of.theme(code)
                                                .map(it -> w.typeset(it.name().in(w.lang())))
                                                .orElse(code))
                .toList();
    }

    /** Of an address that is forgotten nothing is known, not even that it was here. */
    private static Page gone(Words w) {
        return Page.of("participation/told/gone", ParticipationPaths.list(w.lang()))
                .title(w.say("participation.told.gone"))
                .nav(ParticipationPaths.MENU)
                .status(HttpStatus.GONE.value());
    }
}
