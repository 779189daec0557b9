package org.parvis.cases.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private final InstantSource clock;
    private final ZoneId zone;

    BodyOffices(
            Organizations organizations, Members members, InstantSource clock, ZoneId legalZone) {
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
        this.zone = legalZone;
    }

    @Override
    public Office of(Home home, String service) {
        return organizations
                .byHome(organizations.answering(home, service))
                .map(BodyOffices::office)
                .orElseGet(
                        () ->
                                new Office(
                                        LocalizedText.EMPTY,
                                        LocalizedText.EMPTY,
                                        LocalizedText.EMPTY,
                                        List.of()));
    }

    @Override
    public LocalizedText nameOn(Home home, String service, LocalDate day) {
        return organizations
                .byHome(organizations.answering(home, service, day))
                .map(body -> body.nameOn(day))
                .orElse(LocalizedText.EMPTY);
    }

    @Override
    public Home answering(Home home, String service, LocalDate day) {
        return organizations.answering(home, service, day);
    }

    @Override
    public List<UUID> heads(Home home, String service) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return members.heads(organizations.answering(home, service), today).stream()
                .map(Member::id)
                .toList();
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
        return members.function(agent, day);
    }

    @Override
    public Optional<UUID> accountOf(UUID member) {
        return members.accountOf(member);
    }

    @Override
    public String nameOf(UUID member) {
        return members.displayName(member);
    }
}
