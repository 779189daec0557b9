package org.parvis.participation.answers;

import static org.parvis.participation.answers.ThemeDesk.READERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.participation.Consultation;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a body says what came of what it promised. */
@Controller
class CommitmentNewsPages {
    private final ThemeDesk desk;
    private final ThemeAnswering answering;

    CommitmentNewsPages(ThemeDesk desk, ThemeAnswering answering) {
        this.desk = desk;
        this.answering = answering;
    }

    @PostMapping({
        "/fr/equipe/consultations/{code}/reponses/{theme}/engagements/{number}",
        "/en/team/consultations/{code}/answers/{theme}/commitments/{number}"
    })
    Page news(
            @PathVariable String code,
            @PathVariable String theme,
            @PathVariable String number,
            HttpServletRequest request,
            Actor.Agent agent,
            Words w) {
        return desk.own(
                agent,
                READERS,
                code,
                w,
                of -> {
                    Given given = desk.given(of);
                    Commitment about =
                            given.commitments(ThemeDesk.theme(of, theme).code()).stream()
                                    .filter(one -> String.valueOf(one.number()).equals(number))
                                    .findFirst()
                                    .orElseThrow(ThemeDesk::none);
                    TypedNews typed = TypedNews.read(request.getParameterMap());
                    List<FieldError> errors = typed.errors(about, desk.today(), w);
                    if (!errors.isEmpty()) {
                        var form = ThemePage.Form.wrong(given, about, typed, errors);
                        return desk.page(agent, of, theme, given, form, w).status(422);
                    }
                    return said(agent, of, about, typed, w);
                });
    }

    private Page said(
            Actor.Agent agent, Consultation of, Commitment about, TypedNews typed, Words w) {
        Commitment.News news = typed.news(desk.today());
        Consultation.Theme theme = ThemeDesk.theme(of, about.theme());
        if (answering.say(agent, about.id(), typed.seen(), news)) {
            return ThemeDesk.back(of, theme, w);
        }
        Given now = desk.given(of);
        if (now.commitments(theme.code()).stream()
                .anyMatch(one -> one.id().equals(about.id()) && one.said(typed.seen(), news))) {
            return ThemeDesk.back(of, theme, w);
        }
        var told = List.of(new FieldError(null, w.say("participation.answers.meanwhile")));
        var form = ThemePage.Form.wrong(now, about, typed, told);
        return desk.page(agent, of, theme.code(), now, form, w).status(409);
    }
}
