package org.parvis.participation.answers;

import static org.parvis.participation.answers.ThemeDesk.DECIDERS;
import static org.parvis.participation.answers.ThemeDesk.READERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.answers.NewAnswer.Seen;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a body answers theme by theme, and promises. */
@Controller
class ThemeAnswerPages {
    private final ThemeDesk desk;
    private final ThemeAnswering answering;

    ThemeAnswerPages(ThemeDesk desk, ThemeAnswering answering) {
        this.desk = desk;
        this.answering = answering;
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/reponses",
        "/en/team/consultations/{code}/answers"
    })
    Page list(@PathVariable String code, Actor.Agent agent, Words w) {
        return desk.own(
                agent,
                READERS,
                code,
                w,
                of -> {
                    AnswersPage page = new AnswersPage(w, of, desk.given(of), desk.today());
                    return Page.of("participation/answers/list", page)
                            .title(w.say("participation.answers.title", page.name()))
                            .nav(ParticipationPaths.MENU)
                            .inTeam();
                });
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/reponses/{theme}",
        "/en/team/consultations/{code}/answers/{theme}"
    })
    Page theme(
            @PathVariable String code,
            @PathVariable String theme,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        return desk.own(
                agent,
                READERS,
                code,
                w,
                of -> {
                    Given given = desk.given(of);
                    var form = ThemePage.Form.fresh(given, theme, done.equals("yes"));
                    return desk.page(agent, of, theme, given, form, w);
                });
    }

    @PostMapping({
        "/fr/equipe/consultations/{code}/reponses/{theme}",
        "/en/team/consultations/{code}/answers/{theme}"
    })
    Page answer(
            @PathVariable String code,
            @PathVariable String theme,
            HttpServletRequest request,
            Actor.Agent agent,
            Words w) {
        return desk.own(
                agent,
                DECIDERS,
                code,
                w,
                of -> {
                    Consultation.Theme asked = ThemeDesk.theme(of, theme);
                    TypedAnswer typed = TypedAnswer.read(request.getParameterMap());
                    Given given = desk.given(of);
                    List<FieldError> errors = errors(of, given, asked, typed, w);
                    if (!errors.isEmpty()) {
                        var form = ThemePage.Form.wrong(typed, errors);
                        return desk.page(agent, of, theme, given, form, w).status(422);
                    }
                    return given(agent, of, asked, given, typed, w);
                });
    }

    private List<FieldError> errors(
            Consultation of, Given given, Consultation.Theme theme, TypedAnswer typed, Words w) {
        if (!of.answers(desk.today())) {
            return List.of(new FieldError(null, w.say("participation.answers.error.open")));
        }
        List<Commitment> made = given.commitments(theme.code());
        int standing = (int) made.stream().filter(Commitment::stands).count();
        return typed.errors(standing, made.size(), desk.today(), w);
    }

    private Page given(
            Actor.Agent agent,
            Consultation of,
            Consultation.Theme theme,
            Given before,
            TypedAnswer typed,
            Words w) {
        NewAnswer answer = typed.answer();
        boolean corrects = before.answer(theme.code()).filter(answer::says).isEmpty();
        var place = new ThemeAnswering.Place(of.code(), theme.code(), desk.today());
        return switch (answering.give(agent, place, answer, typed.seen(), corrects)) {
            case Outcome.Ok<Boolean> ok -> ThemeDesk.back(of, theme, w);
            case Outcome.Refused<Boolean>(Refusal why) -> {
                Given now = desk.given(of);
                if (now.has(theme.code(), answer, typed.seen())) {
                    yield ThemeDesk.back(of, theme, w);
                }
                var again = new TypedAnswer(typed.fields(), Seen.of(now, theme.code()));
                var told = List.of(new FieldError(null, w.say(why.key(), why.arguments())));
                var form = ThemePage.Form.wrong(again, told);
                yield desk.page(agent, of, theme.code(), now, form, w).status(409);
            }
        };
    }
}
