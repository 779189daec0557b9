package org.parvis.participation.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.Members;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of members have in common: who comes there, and what they see. */
@Component
class PetitionDesk {
    /** Who enters what was signed on paper. */
    static final Set<Role> CLERKS =
            EnumSet.of(Role.AGENT, Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD);

    /** Who reads what people address to the body. */
    static final Set<Role> READERS = EnumSet.of(Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD);

    /** Only they bind the body. */
    static final Set<Role> DECIDERS = EnumSet.of(Role.PERSON_IN_CHARGE, Role.HEAD);

    private final TeamPetitions team;
    private final Petitions petitions;
    private final PetitionBodies bodies;
    private final HeldConsultations days;
    private final Members members;

    PetitionDesk(
            TeamPetitions team,
            Petitions petitions,
            PetitionBodies bodies,
            HeldConsultations days,
            Members members) {
        this.team = team;
        this.petitions = petitions;
        this.bodies = bodies;
        this.days = days;
        this.members = members;
    }

    LocalDate today() {
        return days.today();
    }

    Instant now() {
        return days.now();
    }

    static void admit(Actor.Agent agent, Set<Role> duties) {
        if (!duties.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Those of the body of the member. */
    List<TeamPetitions.Read> all(Actor.Agent agent) {
        return team.all(agent);
    }

    /** One of the body of the member, whatever became of it; none of another one's. */
    TeamPetitions.Read own(Actor.Agent agent, String code) {
        return team.find(agent, code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same as everybody reads it; none that was never opened. */
    Petition opened(TeamPetitions.Read one) {
        return petitions
                .find(one.code())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page of one, with what was typed and not taken. */
    Page page(Actor.Agent agent, TeamPetitions.Read one, DeskView.Typed typed, Words w) {
        var view =
                new DeskView(
                        w,
                        one,
                        petitions
                                .find(one.code())
                                .map(it -> new PetitionView(w, it, "", today()))
                                .orElse(null),
                        bodies.terms(agent.home()).orElse(null),
                        new DeskView.Reader(
                                members.sameAs(agent.member()), DECIDERS.contains(agent.role())),
                        typed);
        return Page.of("participation/petitions/desk", view)
                .title(view.title().text())
                .nav(ParticipationPaths.PETITIONS)
                .inTeam();
    }
}
