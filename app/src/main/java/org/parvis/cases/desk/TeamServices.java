package org.parvis.cases.desk;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;

/** The services in force, as the agents' pages need them. */
public interface TeamServices {
    List<ServiceDefinition> all();

    default Optional<ServiceDefinition> inForce(String code) {
        return all().stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** Its name, as agents read it; its code once it is in force no more. */
    default String name(String code, Words w) {
        return inForce(code).map(service -> service.name().in(w.lang())).orElse(code);
    }

    /** Those for which the body answers today. */
    default List<ServiceDefinition> of(Home body, TeamRoster roster) {
        return all().stream().filter(one -> roster.code(body, one).isPresent()).toList();
    }
}
