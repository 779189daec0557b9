package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.List;
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
 * definition of the service does. Where two modules say so, nobody decides. Asked where a decision
 * is made and where it is offered.
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
        List<Deciding> claiming = claiming(file);
        return switch (claiming.size()) {
            case 0 -> mayByDefinition(agent, file, day);
            case 1 -> claiming.getFirst().may(agent, file.id(), day);
            default -> false;
        };
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
        List<Deciding> claiming = claiming(file);
        return claiming.size() == 1
                ? claiming.getFirst().power(agent, file.id(), day)
                : offices.function(agent, day);
    }

    private List<Deciding> claiming(CaseFile file) {
        return modules.stream().filter(deciding -> deciding.in(file.id(), file.service())).toList();
    }
}
