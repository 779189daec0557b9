package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Services;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.spi.Deciding;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.springframework.stereotype.Component;

/**
 * Who decides in a file, and by what power: as the module says whose file it is, or else as the
 * definition of the service does. Asked where a decision is made and where it is offered.
 */
@Component
public class FileDeciders {
    private final Offices offices;
    private final Services services;
    private final List<Deciding> modules;

    public FileDeciders(Offices offices, Services services, List<Deciding> modules) {
        this.offices = offices;
        this.services = services;
        this.modules = modules;
    }

    public boolean may(Actor.Agent agent, CaseFile file, LocalDate day) {
        return module(file)
                .map(deciding -> deciding.may(agent, file.id(), day))
                .orElseGet(() -> mayByDefinition(agent, file, day));
    }

    private boolean mayByDefinition(Actor.Agent agent, CaseFile file, LocalDate day) {
        return switch (services.of(file).process().decider()) {
            case PERSON_IN_CHARGE -> offices.mayDecide(agent, file, day);
            case MANAGER ->
                    agent.role() == Role.MANAGER
                            || agent.role() == Role.HEAD
                            || offices.mayDecide(agent, file, day);
            case AGENT -> agent.role().holdsFiles();
        };
    }

    /** In which function they sign on that day, with the instrument where there is one. */
    public LocalizedText power(Actor.Agent agent, CaseFile file, LocalDate day) {
        return module(file)
                .map(deciding -> deciding.power(agent, file.id(), day))
                .orElseGet(() -> offices.function(agent, day));
    }

    private Optional<Deciding> module(CaseFile file) {
        return modules.stream()
                .filter(deciding -> deciding.in(file.id(), file.service()))
                .findFirst();
    }
}
