package org.parvis.catalogue.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.StartPage;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;

/**
 * A service as linked data, in JSON-LD: one node that is both a public service of the European
 * vocabulary CPSV-AP 3.2 and a {@code GovernmentService} of schema.org, and the nodes that it
 * names. Every text has its language; what a citation could not confirm says so in its words. The
 * context stands in the document, so that a program that reads it asks nobody else.
 */
final class ServiceDescription {
    private final String site;
    private final LocalizedText territory;
    private final ServiceDefinition service;
    private final List<Organization> bodies;
    private final String self;

    /**
     * @param site the address of the installation, without a final slash
     * @param territory where the bodies of this installation are competent; empty when it is not
     *     said
     * @param bodies those that answer for the service today
     */
    ServiceDescription(
            String site,
            LocalizedText territory,
            ServiceDefinition service,
            List<Organization> bodies) {
        this.site = site;
        this.territory = territory;
        this.service = service;
        this.bodies = bodies;
        this.self = page("fr");
    }

    /** The service and all that it names. */
    List<Map<String, Object>> nodes() {
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(itself());
        bodies.forEach(body -> graph.add(body(body)));
        for (int i = 0; i < service.start().doors().size(); i++) {
            graph.add(channel(service.start().doors().get(i), i));
        }
        graph.add(cost());
        for (int i = 0; i < service.start().needs().size(); i++) {
            graph.add(named("need-" + i, List.of("cv:Evidence"), service.start().needs().get(i)));
        }
        graph.add(named("who", List.of("cv:Requirement"), service.start().who()));
        graph.add(named("result", List.of("cv:Output"), service.start().result()));
        service.legalBasis().forEach(basis -> graph.add(law(basis)));
        for (String tag : service.languages().all()) {
            graph.add(Map.of("@id", Vocabularies.language(tag), "@type", "dct:LinguisticSystem"));
        }
        return graph;
    }

    private Map<String, Object> itself() {
        StartPage start = service.start();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", self);
        node.put("@type", List.of("cpsv:PublicService", "schema:GovernmentService"));
        node.put("dct:identifier", service.code());
        texts(node, List.of("dct:title", "schema:name"), service.name());
        texts(node, List.of("dct:description", "schema:description"), service.summary());
        refer(node, "cv:hasCompetentAuthority", bodies.stream().map(this::address).toList());
        refer(node, "schema:serviceOperator", bodies.stream().map(this::address).toList());
        refer(node, "cv:hasChannel", numbered("door-", start.doors().size()));
        refer(node, "schema:availableChannel", numbered("door-", start.doors().size()));
        refer(node, "cv:hasCost", List.of(part("cost")));
        refer(node, "cpsv:hasInput", numbered("need-", start.needs().size()));
        refer(node, "cv:holdsRequirement", List.of(part("who")));
        refer(node, "cpsv:produces", List.of(part("result")));
        refer(
                node,
                "cv:hasLegalResource",
                service.legalBasis().stream().map(basis -> law(basis.citation())).toList());
        refer(
                node,
                "dct:language",
                service.languages().all().stream().map(Vocabularies::language).toList());
        service.process()
                .term(start.term())
                .ifPresent(term -> node.put("cv:processingTime", duration(term.days())));
        refer(node, "schema:url", service.languages().all().stream().map(this::page).toList());
        return node;
    }

    private Map<String, Object> body(Organization body) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", address(body));
        node.put("@type", List.of("cv:PublicOrganisation", "schema:GovernmentOrganization"));
        texts(node, List.of("skos:prefLabel", "schema:name"), body.name());
        if (!territory.isEmpty()) {
            node.put("dct:spatial", Map.of("@type", "dct:Location", "rdfs:label", said(territory)));
        }
        put(node, "schema:telephone", body.phone());
        put(node, "schema:email", body.email());
        put(node, "schema:url", body.website());
        if (!body.address().isEmpty()) {
            node.put("schema:address", String.join(", ", body.address()));
        }
        return node;
    }

    private Map<String, Object> channel(StartPage.Door door, int place) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", part("door-" + place));
        node.put("@type", List.of("cv:Channel", "schema:ServiceChannel"));
        node.put("dct:identifier", service.code() + "/" + door.channel().code());
        texts(node, List.of("dct:description", "schema:description"), door.text());
        if (door.channel().online()) {
            refer(node, "schema:serviceUrl", List.of(self));
        }
        return node;
    }

    private Map<String, Object> cost() {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", part("cost"));
        node.put("@type", List.of("cv:Cost"));
        node.put("dct:identifier", service.code() + "/cost");
        texts(node, List.of("dct:description"), service.start().cost());
        return node;
    }

    private Map<String, Object> named(String id, List<String> types, LocalizedText title) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", part(id));
        node.put("@type", types);
        node.put("dct:identifier", service.code() + "/" + id);
        texts(node, List.of("dct:title"), title);
        return node;
    }

    private Map<String, Object> law(ServiceDefinition.LegalBasis basis) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", law(basis.citation()));
        node.put("@type", List.of("eli:LegalResource"));
        node.put("dct:identifier", basis.citation().written());
        texts(node, List.of("dct:description"), basis.says());
        return node;
    }

    private static void texts(Map<String, Object> node, List<String> keys, LocalizedText text) {
        keys.forEach(key -> node.put(key, said(text)));
    }

    private static List<Map<String, String>> said(LocalizedText text) {
        return text.texts().entrySet().stream()
                .map(each -> Map.of("@language", each.getKey(), "@value", each.getValue()))
                .toList();
    }

    private static void refer(Map<String, Object> node, String key, List<String> addresses) {
        if (!addresses.isEmpty()) {
            node.put(key, addresses.stream().map(one -> Map.of("@id", one)).toList());
        }
    }

    private static void put(Map<String, Object> node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static Map<String, String> duration(int days) {
        return Map.of("@type", "xsd:duration", "@value", "P" + days + "D");
    }

    private List<String> numbered(String prefix, int count) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part(prefix + i));
        }
        return parts;
    }

    private String part(String id) {
        return self + "#" + id;
    }

    private String law(Citation citation) {
        return part("law-" + citation.sure().written().replaceAll("[^A-Za-z0-9.-]+", "-"));
    }

    private String page(String lang) {
        return site + "/" + lang + "/services/" + service.slug(lang);
    }

    private String address(Organization body) {
        return site + "/fr/organismes/" + body.code();
    }
}
