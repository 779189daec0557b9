package org.parvis.participation.doors;

import java.util.List;
import java.util.Optional;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.HeldConsultations;
import org.springframework.stereotype.Component;

/** Which consultations of a body take what comes without the Web, and of which one a sheet is. */
@Component
class SideDoors {
    /** Those by which a member enters for somebody. */
    static final List<Door> BESIDE = List.of(Door.COUNTER, Door.POST, Door.PHONE, Door.HALL);

    private final HeldConsultations consultations;
    private final Organizations organizations;

    SideDoors(HeldConsultations consultations, Organizations organizations) {
        this.consultations = consultations;
        this.organizations = organizations;
    }

    /** The one of that code, whoever asks; none where nobody takes part on paper. */
    Optional<Consultation> find(String code) {
        return consultations.find(code).filter(Consultation::onPaper);
    }

    /** Those that the body of a member asks. */
    List<Consultation> own(Actor.Agent agent) {
        return organizations
                .byHome(agent.home())
                .map(Organization::code)
                .map(consultations::of)
                .orElse(List.of())
                .stream()
                .filter(Consultation::onPaper)
                .toList();
    }

    boolean owns(Actor.Agent agent, Consultation one) {
        return own(agent).contains(one);
    }

    /** Why that is not the number of a sheet of this consultation; none when it is. */
    Optional<FieldError> error(Consultation to, String typed, Words w) {
        if (typed.isBlank()) {
            return Optional.of(sheet(w.say("participation.entry.error.sheet")));
        }
        SheetNumber number = SheetNumber.parse(typed).orElse(null);
        if (number == null) {
            return Optional.of(sheet(w.say("participation.entry.error.slip")));
        }
        return number.of(to.code())
                ? Optional.empty()
                : Optional.of(sheet(otherConsultation(number, w)));
    }

    private String otherConsultation(SheetNumber number, Words w) {
        return consultations.all().stream()
                .filter(one -> number.of(one.code()))
                .findFirst()
                .map(one -> w.typeset(one.name().in(w.lang())))
                .map(name -> w.say("participation.entry.error.other", name))
                .orElseGet(() -> w.say("participation.entry.error.slip"));
    }

    private static FieldError sheet(String said) {
        return new FieldError("sheet", said);
    }
}
