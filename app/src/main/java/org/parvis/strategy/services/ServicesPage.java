package org.parvis.strategy.services;

import java.util.List;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.strategy.Addresses;

/** The services whose figures are public, in the order of their names. */
record ServicesPage(Words w, List<ServiceDefinition> services) {
    List<Link> links() {
        return services.stream()
                .map(
                        service ->
                                Link.to(
                                        service.name().in(w.lang()),
                                        Addresses.service(w.lang(), service)))
                .toList();
    }

    String barometer() {
        return Addresses.barometer(w.lang());
    }
}
