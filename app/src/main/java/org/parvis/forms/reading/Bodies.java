package org.parvis.forms.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** The bodies that offer a service: their names, and the home where their files live. */
@Component
public class Bodies {
    private final Organizations organizations;

    Bodies(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Where a request goes: the body that answers today for the service of that one. */
    public Optional<Home> home(String code, String service) {
        return organizations
                .byCode(code)
                .map(body -> organizations.answering(body.home(), service));
    }

    /**
     * The bodies that offer it, by the codes of the definition and in its order; a code whose body
     * passed the service on has the name of the one that took it.
     */
    public Map<String, LocalizedText> names(ServiceDefinition service) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        answering(service).forEach((code, body) -> names.put(code, body.name()));
        return names;
    }

    /** The bodies that answer for it today, each once. */
    public List<Organization> offering(ServiceDefinition service) {
        return answering(service).values().stream().distinct().toList();
    }

    private Map<String, Organization> answering(ServiceDefinition service) {
        return organizations.answering(service.offeredBy(), service.code());
    }

    /** Which bodies offer a service, in a sentence. */
    public static String offering(
            ServiceDefinition service, Map<String, LocalizedText> names, Words w) {
        Set<LocalizedText> bodies = new HashSet<>(names.values());
        int unknown = service.offeredBy().size() - names.size();
        return bodies.size() == 1
                ? w.say("forms.start.by-one", bodies.iterator().next().in(w.lang()))
                : w.say("forms.start.by-many", bodies.size() + Math.max(0, unknown));
    }
}
