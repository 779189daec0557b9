package org.parvis.participation.opinions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Opinions.Statement;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Stance;
import org.parvis.participation.Tool;
import org.parvis.participation.opinions.AskedStatements.Asked;
import org.parvis.participation.voices.OpinionPaths;
import org.parvis.participation.voices.OpinionVoices;
import org.parvis.participation.voices.OpinionVoices.Answer;
import org.parvis.participation.voices.OpinionVoices.Voice;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One statement after the other: each answer counts at once, and one may stop at any of them. */
@Controller
class StatementPages {
    private static final String REVIEW = "review";

    private final HeldConsultations consultations;
    private final Askings askings;
    private final OpinionVoices voices;
    private final AskedStatements asked;
    private final OpinionCounts counts;
    private final DrawnMaps maps;

    StatementPages(
            HeldConsultations consultations,
            Askings askings,
            OpinionVoices voices,
            AskedStatements asked,
            OpinionCounts counts,
            DrawnMaps maps) {
        this.consultations = consultations;
        this.askings = askings;
        this.voices = voices;
        this.asked = asked;
        this.counts = counts;
        this.maps = maps;
    }

    @GetMapping({"/fr/consultations/{code}/opinions", "/en/consultations/{code}/opinions"})
    Page ask(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String statement,
            HttpServletRequest request,
            Words w) {
        Consultation of = consultation(code);
        String other = of.insteadOf(w.lang()).orElse(null);
        if (other != null) {
            return Page.redirect(OpinionPaths.ask(code, other));
        }
        AskView view = view(of, UUID.randomUUID(), request, w);
        return shown(view.all().find(statement).map(view::again).orElse(view));
    }

    @PostMapping({"/fr/consultations/{code}/opinions", "/en/consultations/{code}/opinions"})
    Page answer(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        Consultation of = consultation(code);
        UUID key = Ids.read(fields.getOrDefault("key", "")).orElseGet(UUID::randomUUID);
        AskView view = view(of, key, request, w);
        Statement about = view.all().find(fields.getOrDefault("statement", "")).orElse(null);
        if (!view.open()) {
            return shown(view.wrong(w.say("participation.take.closed"))).status(422);
        }
        if (about == null) {
            return shown(view.wrong(w.say("participation.opinions.gone"))).status(422);
        }
        Stance stance = Stance.of(fields.getOrDefault("stance", "")).orElse(null);
        if (stance == null) {
            return shown(view.again(about).wrong(w.say("participation.opinions.choose")))
                    .status(422);
        }
        return switch (voices.say(
                of, new Answer(key, about.code(), stance), request, response, w.lang())) {
            case Outcome.Ok<Boolean> kept -> Page.redirect(then(code, fields, w));
            case Outcome.Refused<Boolean>(Refusal why) ->
                    shown(view.again(about).anew().wrong(w.say(why.key(), why.arguments())))
                            .status(422);
        };
    }

    /** Back to what was said before for whoever came from there. */
    private static String then(String code, Map<String, String> fields, Words w) {
        return fields.getOrDefault("then", "").equals(REVIEW)
                ? ParticipationPaths.receipt(w.lang()) + "#opinions"
                : OpinionPaths.ask(code, w.lang());
    }

    private Consultation consultation(String code) {
        return consultations
                .find(code, Tool.OPINIONS)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AskView view(Consultation of, UUID key, HttpServletRequest request, Words w) {
        Voice voice = voices.in(of, request).orElse(null);
        Asked all = asked.of(of);
        Statement next = next(of, all, key, voice);
        return new AskView(w, of, key, all, voices.open(of), voice, next, false, null);
    }

    private @Nullable Statement next(Consultation of, Asked all, UUID key, @Nullable Voice voice) {
        Map<String, Stance> said = voice == null ? Map.of() : voice.said();
        DrawnMap map = maps.last(of).orElse(null);
        return NextStatement.of(
                        all.codes().stream().filter(one -> !said.containsKey(one)).toList(),
                        counts.of(askings.of(of)),
                        one -> map == null ? 0 : map.lens().reach(one),
                        voice == null ? key.toString() : voice.receipt())
                .flatMap(all::find)
                .orElse(null);
    }

    private static Page shown(AskView view) {
        return Page.of("participation/opinions/ask", view)
                .title(view.w().say("participation.opinions.use"))
                .nav(ParticipationPaths.MENU);
    }
}
