package org.parvis.cases.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers the questions of the agents' pages from the modules that know. */
@Configuration(proxyBeanMethods = false)
class TeamConfiguration {
    @Bean
    TeamServices teamServices(Catalogue catalogue) {
        return catalogue::services;
    }

    @Bean
    TeamRoster teamRoster(Members members, Organizations organizations) {
        return new Roster(members, organizations);
    }

    @Bean
    TeamUnits teamUnits(Members members) {
        return new Units(members);
    }

    private record Units(Members members) implements TeamUnits {
        @Override
        public @Nullable String unit(UUID member) {
            return members.find(member).map(Member::unit).orElse(null);
        }

        @Override
        public List<UUID> agents(Home home, @Nullable String unit, LocalDate day) {
            return members.of(home, day).stream()
                    .filter(m -> m.roles().contains(Role.AGENT))
                    .filter(m -> members.replacementOf(m.id(), day).isEmpty())
                    .filter(m -> unit == null || unit.equals(m.unit()))
                    .map(Member::id)
                    .toList();
        }
    }

    private record Roster(Members members, Organizations organizations) implements TeamRoster {
        @Override
        public String name(UUID member) {
            return members.displayName(member);
        }

        @Override
        public List<Colleague> colleagues(Home home, LocalDate day) {
            return members.of(home, day).stream()
                    .filter(m -> m.role().holdsFiles())
                    .map(m -> new Colleague(m.id(), m.name(), m.title()))
                    .toList();
        }

        @Override
        public List<UUID> standsInFor(UUID member, LocalDate day) {
            return members.standsInFor(member, day);
        }

        @Override
        public Optional<String> replacedBy(UUID member, LocalDate day) {
            return members.replacementOf(member, day)
                    .map(one -> members.displayName(one.substitute()));
        }

        @Override
        public LocalizedText body(Home home) {
            return organizations.byHome(home).map(Organization::name).orElse(LocalizedText.EMPTY);
        }

        @Override
        public List<Home> homes(Home body) {
            return organizations.homes(body).stream()
                    .flatMap(home -> Stream.of(home, home.closed()))
                    .toList();
        }

        @Override
        public Optional<String> code(Home home, ServiceDefinition service) {
            return organizations.codeFor(home, service.code(), service.offeredBy());
        }
    }
}
