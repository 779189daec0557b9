package org.parvis.participation.opinions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Opinions.Own;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.voices.Contribution.OwnStatement;
import org.parvis.participation.voices.OpinionPaths;
import org.parvis.participation.voices.OwnStatements;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody adds a statement for others to answer: written, checked and sent. */
@Controller
class OwnStatementPages {
    private final HeldConsultations consultations;
    private final AskedStatements asked;
    private final OwnStatements own;

    OwnStatementPages(HeldConsultations consultations, AskedStatements asked, OwnStatements own) {
        this.consultations = consultations;
        this.asked = asked;
        this.own = own;
    }

    @GetMapping({
        "/fr/consultations/{code}/opinions/proposer",
        "/en/consultations/{code}/opinions/propose"
    })
    Page write(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        String other = of.insteadOf(w.lang()).orElse(null);
        if (other != null) {
            return Page.redirect(OpinionPaths.own(code, other));
        }
        OwnView view = view(of, request, TypedStatement.of(""), w);
        OwnStatement mine = view.mine();
        return shown(mine == null ? view : view.with(TypedStatement.of(mine.words()), List.of()));
    }

    @PostMapping({
        "/fr/consultations/{code}/opinions/proposer",
        "/en/consultations/{code}/opinions/propose"
    })
    Page write(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        TypedStatement typed = TypedStatement.read(fields);
        OwnView view = view(consultation(code), request, typed, w);
        String then = fields.getOrDefault("then", "");
        if (!view.open()) {
            return wrong(view, typed, w.say("participation.take.closed"));
        }
        if (view.heard()) {
            return wrong(view, typed, w.say("participation.own.heard"));
        }
        if (then.equals("edit")) {
            return shown(view);
        }
        List<FieldError> errors = typed.errors(view.asked(), w);
        if (!errors.isEmpty()) {
            return shown(view.with(typed, errors)).status(422);
        }
        return then.equals("send") ? sent(view, request, response) : checked(view);
    }

    private Page sent(OwnView view, HttpServletRequest request, HttpServletResponse response) {
        TypedStatement typed = view.typed();
        Words w = view.w();
        return switch (own.add(
                view.consultation(), typed.key(), typed.kept(), request, response, w.lang())) {
            case Outcome.Ok<Boolean> kept ->
                    Page.redirect(ParticipationPaths.receipt(w.lang()) + "?done=sent");
            case Outcome.Refused<Boolean>(Refusal why) ->
                    wrong(view, typed.anew(), w.say(why.key(), why.arguments()));
        };
    }

    private static Page wrong(OwnView view, TypedStatement typed, String told) {
        return shown(view.with(typed, List.of(new FieldError(null, told)))).status(422);
    }

    private OwnView view(
            Consultation of, HttpServletRequest request, TypedStatement typed, Words w) {
        boolean open = of.takes(Tool.OPINIONS, consultations.today());
        return new OwnView(
                w, of, asked.of(of), open, own.mine(of, request).orElse(null), typed, List.of());
    }

    private Consultation consultation(String code) {
        return consultations
                .find(code, Tool.OPINIONS)
                .filter(one -> one.opinions().own() != Own.NONE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Page shown(OwnView view) {
        return Page.of("participation/opinions/own", view)
                .title(view.w().say("participation.own.title"))
                .nav(ParticipationPaths.MENU);
    }

    private static Page checked(OwnView view) {
        return Page.of("participation/opinions/own-check", view)
                .title(view.w().say("participation.check.title"))
                .nav(ParticipationPaths.MENU)
                .alone();
    }
}
