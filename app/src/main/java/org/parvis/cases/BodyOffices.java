package org.parvis.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Public bodies as the organizations module knows them. */
@Component
class BodyOffices implements Offices {
    private final Organizations organizations;
    private final Members members;

    BodyOffices(Organizations organizations, Members members) {
        this.organizations = organizations;
        this.members = members;
    }

    @Override
    public Office of(Home home) {
        return organizations
                .byHome(home)
                .map(BodyOffices::office)
                .orElseGet(
                        () ->
                                new Office(
                                        LocalizedText.EMPTY,
                                        LocalizedText.EMPTY,
                                        LocalizedText.EMPTY,
                                        List.of()));
    }

    private static Office office(Organization body) {
        List<LocalizedText> contact = new ArrayList<>();
        body.address().forEach(line -> contact.add(LocalizedText.of(line, line)));
        Optional.ofNullable(body.phone()).ifPresent(p -> contact.add(LocalizedText.of(p, p)));
        Optional.ofNullable(body.email()).ifPresent(e -> contact.add(LocalizedText.of(e, e)));
        LocalizedText unit =
                body.units().isEmpty() ? LocalizedText.EMPTY : body.units().getFirst().name();
        return new Office(body.name(), body.inSentence(), unit, contact);
    }

    @Override
    public boolean mayDecide(Actor.Agent agent, LocalDate day) {
        return members.mayDecide(agent, day);
    }

    @Override
    public LocalizedText function(Actor.Agent agent, LocalDate day) {
        return members.find(agent.member()).map(Member::title).orElse(LocalizedText.EMPTY);
    }

    @Override
    public String nameOf(UUID member) {
        return members.displayName(member);
    }
}
