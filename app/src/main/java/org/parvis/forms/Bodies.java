package org.parvis.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** The bodies that offer a service: their names, and the home where their files live. */
@Component
class Bodies {
    private final Organizations organizations;

    Bodies(Organizations organizations) {
        this.organizations = organizations;
    }

    Optional<Home> home(String code) {
        return organizations.byCode(code).map(Organization::home);
    }

    /** The bodies in service that offer it, in the order of the definition. */
    Map<String, LocalizedText> names(ServiceDefinition service) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        for (String code : service.offeredBy()) {
            organizations
                    .byCode(code)
                    .filter(body -> !body.retired())
                    .ifPresent(body -> names.put(code, body.name()));
        }
        return names;
    }

    /** Which bodies offer a service, in a sentence. */
    static String offering(ServiceDefinition service, Map<String, LocalizedText> names, Words w) {
        return names.size() == 1
                ? w.say("forms.start.by-one", names.values().iterator().next().in(w.lang()))
                : w.say("forms.start.by-many", Math.max(names.size(), service.offeredBy().size()));
    }
}
