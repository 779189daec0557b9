package org.parvis.catalogue.description;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says to those who design a service how much of its public description is there. */
@Component
@Order(0)
class Completeness implements VersionWork {
    private final Catalogue catalogue;
    private final Organizations organizations;

    Completeness(Catalogue catalogue, Organizations organizations) {
        this.catalogue = catalogue;
        this.organizations = organizations;
    }

    @Override
    public List<Task> of(String service, int version, boolean published, Words w) {
        return catalogue.service(service).stream()
                .filter(found -> published && found.version() == version)
                .map(found -> task(found, w))
                .toList();
    }

    private Task task(ServiceDefinition service, Words w) {
        List<Part> missing = missing(service);
        int all = Part.values().length;
        String title = w.say("workshop.description.title");
        String there = w.say("workshop.description.there", all - missing.size(), all);
        if (missing.isEmpty()) {
            return Task.closed(title, there);
        }
        String words =
                missing.stream()
                        .map(part -> w.say("workshop.description." + part.key()))
                        .collect(Collectors.joining(", "));
        return new Task(
                title,
                null,
                w.say("workshop.description.missing", words),
                Status.of(there, Tone.INFO),
                null);
    }

    private List<Part> missing(ServiceDefinition service) {
        List<Organization> bodies =
                organizations.answering(service.offeredBy(), service.code()).values().stream()
                        .distinct()
                        .toList();
        return Arrays.stream(Part.values()).filter(part -> !part.in(service, bodies)).toList();
    }
}
