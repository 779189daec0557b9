package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.HeldPetitions;
import org.parvis.participation.PetitionTerms;
import org.springframework.stereotype.Component;

/** The bodies to which petitions are addressed: their names, and the terms of each. */
@Component
public class PetitionBodies {
    private final Organizations organizations;
    private final HeldPetitions held;

    PetitionBodies(Organizations organizations, HeldPetitions held) {
        this.organizations = organizations;
        this.held = held;
    }

    String name(Home home, Words w) {
        return organizations
                .byHome(home)
                .map(Organization::name)
                .map(name -> w.typeset(name.in(w.lang())))
                .orElse("");
    }

    /** A body that takes petitions. */
    public record Taking(PetitionTerms terms, Home home, String name) {}

    /** Those that take petitions and are in service. */
    public List<Taking> taking(Words w) {
        return held.all().stream().flatMap(terms -> taking(terms, w).stream()).toList();
    }

    private Optional<Taking> taking(PetitionTerms terms, Words w) {
        return organizations
                .byCode(terms.body())
                .map(body -> new Taking(terms, body.home(), w.typeset(body.name().in(w.lang()))));
    }

    /** By which day a body reads what reaches it on a day; none where it takes none any more. */
    @Nullable LocalDate readBy(Home home, LocalDate day) {
        return terms(home).map(terms -> day.plusDays(terms.readDays())).orElse(null);
    }

    /** The terms of a body; none where it takes no petition any more. */
    Optional<PetitionTerms> terms(Home home) {
        return organizations.byHome(home).map(Organization::code).flatMap(held::of);
    }
}
