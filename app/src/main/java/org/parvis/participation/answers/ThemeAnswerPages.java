package org.parvis.participation.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.answers.NewAnswer.Seen;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where a body answers theme by theme, promises, and says what came of what it promised. */
@Controller
class ThemeAnswerPages {
    private static final Set<Role> READERS =
            EnumSet.of(Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD);

    /** Only they bind the body. */
    private static final Set<Role> DECIDERS = EnumSet.of(Role.PERSON_IN_CHARGE, Role.HEAD);

    private final HeldConsultations consultations;
    private final Organizations organizations;
    private final ThemeAnswers answers;
    private final ThemeAnswering answering;
    private final Askings askings;

    ThemeAnswerPages(
            HeldConsultations consultations,
            Organizations organizations,
            ThemeAnswers answers,
            ThemeAnswering answering,
            Askings askings) {
        this.consultations = consultations;
        this.organizations = organizations;
        this.answers = answers;
        this.answering = answering;
        this.askings = askings;
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/reponses",
        "/en/team/consultations/{code}/answers"
    })
    Page list(@PathVariable String code, Actor.Agent agent, Words w) {
        return own(
                agent,
                READERS,
                code,
                w,
                of -> {
                    AnswersPage page = new AnswersPage(w, of, answers.of(askings.of(of)), today());
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
        return own(
                agent,
                READERS,
                code,
                w,
                of -> {
                    Given given = answers.of(askings.of(of));
                    return page(agent, of, theme, given, fresh(given, theme, done), w);
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
        return own(
                agent,
                DECIDERS,
                code,
                w,
                of -> {
                    Consultation.Theme asked = theme(of, theme);
                    TypedAnswer typed = TypedAnswer.read(request.getParameterMap());
                    Given given = answers.of(askings.of(of));
                    List<FieldError> errors = errors(of, given, asked, typed, w);
                    if (!errors.isEmpty()) {
                        return page(agent, of, theme, given, wrong(typed, errors), w).status(422);
                    }
                    return given(agent, of, asked, given, typed, w);
                });
    }

    private List<FieldError> errors(
            Consultation of, Given given, Consultation.Theme theme, TypedAnswer typed, Words w) {
        if (!of.answers(today())) {
            return List.of(new FieldError(null, w.say("participation.answers.error.open")));
        }
        List<Commitment> made = given.commitments(theme.code());
        int standing = (int) made.stream().filter(Commitment::stands).count();
        return typed.errors(standing, made.size(), today(), w);
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
        var place = new ThemeAnswering.Place(of.code(), theme.code(), today());
        return switch (answering.give(agent, place, answer, typed.seen(), corrects)) {
            case Outcome.Ok<Boolean> ok -> back(of, theme, w);
            case Outcome.Refused<Boolean>(Refusal why) -> {
                Given now = answers.of(askings.of(of));
                if (now.has(theme.code(), answer, typed.seen())) {
                    yield back(of, theme, w);
                }
                var again = new TypedAnswer(typed.fields(), Seen.of(now, theme.code()));
                List<FieldError> told =
                        List.of(new FieldError(null, w.say(why.key(), why.arguments())));
                yield page(agent, of, theme.code(), now, wrong(again, told), w).status(409);
            }
        };
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
        return own(
                agent,
                READERS,
                code,
                w,
                of -> {
                    Given given = answers.of(askings.of(of));
                    Commitment about =
                            given.commitments(theme(of, theme).code()).stream()
                                    .filter(one -> String.valueOf(one.number()).equals(number))
                                    .findFirst()
                                    .orElseThrow(ThemeAnswerPages::none);
                    TypedNews typed = TypedNews.read(request.getParameterMap());
                    List<FieldError> errors = typed.errors(about, today(), w);
                    if (!errors.isEmpty()) {
                        var form = wrong(given, about, typed, errors);
                        return page(agent, of, theme, given, form, w).status(422);
                    }
                    return said(agent, of, about, typed, w);
                });
    }

    private Page said(
            Actor.Agent agent, Consultation of, Commitment about, TypedNews typed, Words w) {
        Commitment.News news = typed.news(today());
        Consultation.Theme theme = theme(of, about.theme());
        if (answering.say(agent, about.id(), typed.seen(), news)) {
            return back(of, theme, w);
        }
        Given now = answers.of(askings.of(of));
        if (now.commitments(theme.code()).stream()
                .anyMatch(one -> one.id().equals(about.id()) && one.said(typed.seen(), news))) {
            return back(of, theme, w);
        }
        String told = w.say("participation.answers.meanwhile");
        var form = wrong(now, about, typed, List.of(new FieldError(null, told)));
        return page(agent, of, theme.code(), now, form, w).status(409);
    }

    private static ThemePage.Form fresh(Given given, String theme, String done) {
        var typed = TypedAnswer.of(given.answer(theme).orElse(null), Seen.of(given, theme));
        return new ThemePage.Form(typed, 0, TypedNews.EMPTY, List.of(), done.equals("yes"));
    }

    private static ThemePage.Form wrong(TypedAnswer typed, List<FieldError> errors) {
        return new ThemePage.Form(typed, 0, TypedNews.EMPTY, errors, false);
    }

    private static ThemePage.Form wrong(
            Given given, Commitment about, TypedNews typed, List<FieldError> errors) {
        String theme = about.theme();
        var answer = TypedAnswer.of(given.answer(theme).orElse(null), Seen.of(given, theme));
        return new ThemePage.Form(answer, about.number(), typed, errors, false);
    }

    private Page page(
            Actor.Agent agent,
            Consultation of,
            String theme,
            Given given,
            ThemePage.Form form,
            Words w) {
        boolean decides = DECIDERS.contains(agent.role()) && of.answers(today());
        var page = new ThemePage(w, of, theme(of, theme), given, today(), decides, form);
        return Page.of("participation/answers/theme", page)
                .title(w.say("participation.answers.theme", page.title()))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }

    private static Page back(Consultation of, Consultation.Theme theme, Words w) {
        return Page.redirect(
                ParticipationPaths.answer(of.code(), theme.code(), w.lang()) + "?done=yes");
    }

    /** For those of the body that asked; others of their duties go to what their own body asks. */
    private Page own(
            Actor.Agent agent,
            Set<Role> duties,
            String code,
            Words w,
            Function<Consultation, Page> shown) {
        if (!duties.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Consultation of = consultations.find(code).orElseThrow(ThemeAnswerPages::none);
        boolean theirs =
                organizations
                        .byHome(agent.home())
                        .map(Organization::code)
                        .filter(of.body()::equals)
                        .isPresent();
        return theirs ? shown.apply(of) : Page.redirect(ParticipationPaths.team(w.lang()));
    }

    private static Consultation.Theme theme(Consultation of, String theme) {
        return of.theme(theme).orElseThrow(ThemeAnswerPages::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private LocalDate today() {
        return consultations.today();
    }
}
