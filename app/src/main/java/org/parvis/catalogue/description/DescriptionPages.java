package org.parvis.catalogue.description;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.CanonicalJson;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.web.PageRenderer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives programs the description of a service, or of all of them at once. */
@Controller
class DescriptionPages {
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final Catalogue catalogue;
    private final Organizations organizations;
    private final Settings settings;
    private final ContentPack pack;

    DescriptionPages(
            Catalogue catalogue, Organizations organizations, Settings settings, ContentPack pack) {
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.settings = settings;
        this.pack = pack;
    }

    @GetMapping({
        "/fr/services/{slug}/description.jsonld",
        "/en/services/{slug}/description.jsonld"
    })
    ResponseEntity<byte[]> one(@PathVariable String slug, HttpServletRequest request) {
        return catalogue
                .at(slug)
                .map(service -> answer(List.of(service), request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/catalogue.jsonld")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return answer(catalogue.services(), request);
    }

    private ResponseEntity<byte[]> answer(
            List<ServiceDefinition> services, HttpServletRequest request) {
        List<?> graph = services.stream().flatMap(this::nodes).distinct().toList();
        request.setAttribute(PageRenderer.FOR_ANYBODY, Boolean.TRUE);
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .body(
                        CanonicalJson.bytes(
                                Map.of("@context", Vocabularies.CONTEXT, "@graph", graph)));
    }

    private Stream<Map<String, Object>> nodes(ServiceDefinition service) {
        return new ServiceDescription(
                        settings.publicUrl(), pack.territory(), service, offering(service))
                .nodes().stream();
    }

    private List<Organization> offering(ServiceDefinition service) {
        return organizations.answering(service.offeredBy(), service.code()).values().stream()
                .distinct()
                .toList();
    }
}
