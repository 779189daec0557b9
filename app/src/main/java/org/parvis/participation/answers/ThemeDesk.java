package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages on which a body answers have in common: who comes there, and what they see. */
@Component
class ThemeDesk {
    static final Set<Role> READERS = EnumSet.of(Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD);

    /** Only they bind the body. */
    static final Set<Role> DECIDERS = EnumSet.of(Role.PERSON_IN_CHARGE, Role.HEAD);

    private final HeldConsultations consultations;
    private final Organizations organizations;
    private final ThemeAnswers answers;
    private final Askings askings;

    ThemeDesk(
            HeldConsultations consultations,
            Organizations organizations,
            ThemeAnswers answers,
            Askings askings) {
        this.consultations = consultations;
        this.organizations = organizations;
        this.answers = answers;
        this.askings = askings;
    }

    /** For those of the body that asked; others of their duties go to what their own body asks. */
    Page own(
            Actor.Agent agent,
            Set<Role> duties,
            String code,
            Words w,
            Function<Consultation, Page> shown) {
        if (!duties.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Consultation of = consultations.find(code).orElseThrow(ThemeDesk::none);
        boolean theirs =
                organizations
                        .byHome(agent.home())
                        .map(Organization::code)
                        .filter(of.body()::equals)
                        .isPresent();
        return theirs ? shown.apply(of) : Page.redirect(ParticipationPaths.team(w.lang()));
    }

    /** What the body answered and promised until now. */
    Given given(Consultation of) {
        return answers.of(askings.of(of));
    }

    /** One theme, as whoever comes sees it. */
    Page page(
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

    /** To the theme, once what was sent is kept. */
    static Page back(Consultation of, Consultation.Theme theme, Words w) {
        return Page.redirect(
                ParticipationPaths.answer(of.code(), theme.code(), w.lang()) + "?done=yes");
    }

    static Consultation.Theme theme(Consultation of, String theme) {
        return of.theme(theme).orElseThrow(ThemeDesk::none);
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    LocalDate today() {
        return consultations.today();
    }
}
