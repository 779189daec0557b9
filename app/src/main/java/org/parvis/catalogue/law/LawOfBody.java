package org.parvis.catalogue.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.Statement;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Every provision on which the services of a body stand today, and how sure the body is of it. */
@Component
class LawOfBody {
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final Law law;
    private final Map<String, List<Statement>> said = new ConcurrentHashMap<>();

    LawOfBody(Catalogue catalogue, Organizations organizations, Law law) {
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.law = law;
    }

    /** What several services may say alike, once. */
    record Use(Statement statement, List<ServiceDefinition> services, Standing standing) {}

    /** A provision with all that rests on it. */
    record Provision(Citation citation, List<Use> uses) {

        /** How an address names it. */
        String key() {
            return citation.written().replace(", ", "_").replaceAll("[^A-Za-z0-9._]+", "-");
        }

        /** The least sure of what rests on it. */
        Standing standing() {
            return uses.stream()
                    .map(Use::standing)
                    .max(Comparator.comparingInt(Provision::doubt))
                    .orElseThrow();
        }

        private static int doubt(Standing standing) {
            return switch (standing) {
                case Standing.Confirmed ok -> 0;
                case Standing.Cited cited -> 1;
                case Standing.ToConfirm open -> 2;
            };
        }
    }

    private record Found(Statement statement, List<ServiceDefinition> services) {}

    /** In the order of their names. */
    List<Provision> of(Home body) {
        Map<String, Map<String, Found>> found = new TreeMap<>();
        for (ServiceDefinition service : catalogue.services()) {
            if (organizations.codeFor(body, service.code(), service.offeredBy()).isPresent()) {
                said(service).forEach(one -> add(found, one, service));
            }
        }
        return found.values().stream().map(uses -> provision(body, uses)).toList();
    }

    /** A published version never changes: it is walked once. */
    private List<Statement> said(ServiceDefinition service) {
        return said.computeIfAbsent(
                service.code() + " " + service.version(), version -> Statement.of(service));
    }

    Optional<Provision> of(Home body, String key) {
        return of(body).stream().filter(provision -> provision.key().equals(key)).findFirst();
    }

    private static void add(
            Map<String, Map<String, Found>> found, Statement one, ServiceDefinition service) {
        List<ServiceDefinition> services =
                found.computeIfAbsent(
                                one.citation().sure().written(), name -> new LinkedHashMap<>())
                        .computeIfAbsent(one.digest(), digest -> new Found(one, new ArrayList<>()))
                        .services();
        if (!services.contains(service)) {
            services.add(service);
        }
    }

    private Provision provision(Home body, Map<String, Found> found) {
        List<Use> uses =
                found.values().stream()
                        .map(
                                one ->
                                        new Use(
                                                one.statement(),
                                                List.copyOf(one.services()),
                                                law.of(
                                                        body,
                                                        one.statement().citation(),
                                                        one.statement().digest())))
                        .toList();
        return new Provision(uses.getFirst().statement().citation().sure(), uses);
    }
}
