package org.parvis.cases;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.ServiceDefinition;

/** The services in force, as the agents' pages need them. */
interface TeamServices {
    List<ServiceDefinition> all();

    default Optional<ServiceDefinition> inForce(String code) {
        return all().stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** Those that the body offers. */
    default List<ServiceDefinition> of(String body) {
        return all().stream().filter(service -> service.offeredBy().contains(body)).toList();
    }
}
