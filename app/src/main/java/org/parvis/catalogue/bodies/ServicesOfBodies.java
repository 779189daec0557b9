package org.parvis.catalogue.bodies;

import java.util.Map;
import java.util.TreeMap;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;
import org.parvis.organizations.BodyServices;
import org.parvis.organizations.Organizations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names services for those who pass them from one body to another. */
@Component
class ServicesOfBodies implements BodyServices {
    private final ObjectProvider<Catalogue> catalogue;
    private final Organizations organizations;

    ServicesOfBodies(ObjectProvider<Catalogue> catalogue, Organizations organizations) {
        this.catalogue = catalogue;
        this.organizations = organizations;
    }

    @Override
    public Map<String, String> of(Home body, String lang) {
        Map<String, String> services = new TreeMap<>();
        for (ServiceDefinition one : catalogue.getObject().services()) {
            organizations
                    .codeFor(body, one.code(), one.offeredBy())
                    .ifPresent(code -> services.put(one.code(), one.name().in(lang)));
        }
        return services;
    }

    @Override
    public Map<String, String> named(String lang) {
        Map<String, String> services = new TreeMap<>();
        catalogue
                .getObject()
                .services()
                .forEach(one -> services.put(one.code(), one.name().in(lang)));
        return services;
    }
}
