package org.parvis.catalogue.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.words.WordDifference;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A version against another one, its translations, and its text to download. */
@Controller
@AnyMember
class ComparisonPages {
    private final Workshop workshop;
    private final Shelves shelves;
    private final Catalogue catalogue;
    private final Definitions definitions;
    private final Designers designers;

    ComparisonPages(
            Workshop workshop,
            Shelves shelves,
            Catalogue catalogue,
            Definitions definitions,
            Designers designers) {
        this.workshop = workshop;
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.designers = designers;
    }

    @GetMapping({
        "/fr/atelier/{service}/{version:\\d+}/comparaison",
        "/en/workshop/{service}/{version:\\d+}/comparison"
    })
    Page compare(
            @PathVariable String service,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer with,
            Actor.Agent agent,
            Words w) {
        ServiceDefinition now = find(service, version, agent);
        ServiceDefinition old =
                (with == null ? shelves.before(now) : shelves.written(service, with))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Difference difference = Difference.between(old, now);
        DifferenceWords words = new DifferenceWords(w);
        List<Link> others =
                catalogue.versions(service).stream()
                        .filter(other -> other != version)
                        .map(
                                other ->
                                        Link.to(
                                                        w.say("workshop.version.title", other),
                                                        WorkshopPaths.comparison(
                                                                        service, version, w.lang())
                                                                + "?with="
                                                                + other)
                                                .current(other == old.version()))
                        .toList();
        WorkshopPage.Comparison page =
                new WorkshopPage.Comparison(
                        w.typeset(now.name().in(w.lang())),
                        WorkshopPaths.version(service, version, w.lang()),
                        w.say("workshop.version.title", old.version()),
                        w.say("workshop.version.title", version),
                        words.summary(difference),
                        words.blocks(difference),
                        others.size() > 1 ? others : List.of());
        return Page.of("catalogue/workshop/comparison", page)
                .title(w.say("workshop.comparison.title", old.version(), version))
                .nav("workshop")
                .inTeam();
    }

    @GetMapping({
        "/fr/atelier/{service}/{version:\\d+}/traductions",
        "/en/workshop/{service}/{version:\\d+}/translations"
    })
    Page translations(
            @PathVariable String service, @PathVariable int version, Actor.Agent agent, Words w) {
        ServiceDefinition found = find(service, version, agent);
        Translations translations = shelves.translations(found);
        boolean mine =
                designers.mayDesign(agent, found)
                        && shelves.of(service).proposal(version).isPresent();
        WorkshopPage.Translation page =
                new WorkshopPage.Translation(
                        w.typeset(found.name().in(w.lang())),
                        WorkshopPaths.version(service, version, w.lang()),
                        VersionFacts.counted(translations, w),
                        waiting(translations, Translations.State.MISSING, w),
                        waiting(translations, Translations.State.STALE, w),
                        mine ? WorkshopPaths.translations(service, version, w.lang()) : null);
        return Page.of("catalogue/workshop/translations", page)
                .title(w.say("workshop.translations.title", version))
                .nav("workshop")
                .inTeam();
    }

    private static List<WorkshopPage.Waiting> waiting(
            Translations translations, Translations.State state, Words w) {
        DifferenceWords words = new DifferenceWords(w);
        return translations.gaps().stream()
                .filter(gap -> gap.state() == state)
                .map(
                        gap ->
                                new WorkshopPage.Waiting(
                                        gap.lang() + " " + gap.key(),
                                        words.subject(gap.path()),
                                        words.language(gap.lang()),
                                        gap.lang(),
                                        gap.french(),
                                        gap.was() == null
                                                ? List.of()
                                                : WordDifference.between(gap.was(), gap.french())
                                                        .pieces(),
                                        gap.text()))
                .toList();
    }

    @PostMapping({
        "/fr/atelier/{service}/{version:\\d+}/traductions",
        "/en/workshop/{service}/{version:\\d+}/translations"
    })
    Page confirm(
            @PathVariable String service,
            @PathVariable int version,
            HttpServletRequest request,
            Actor.Agent agent,
            Words w) {
        String[] ticked = request.getParameterValues("holds");
        List<String> holds = ticked == null ? List.of() : List.of(ticked);
        ServiceDefinition found = find(service, version, agent);
        List<Translations.Gap> chosen =
                shelves.translations(found).gaps().stream()
                        .filter(gap -> gap.state() == Translations.State.STALE)
                        .filter(gap -> holds.contains(gap.lang() + " " + gap.key()))
                        .toList();
        workshop.confirm(agent, service, version, chosen);
        return Page.redirect(WorkshopPaths.translations(service, version, w.lang()));
    }

    @GetMapping({
        "/fr/atelier/{service}/{version:\\d+}/texte",
        "/en/workshop/{service}/{version:\\d+}/text"
    })
    ResponseEntity<byte[]> text(
            @PathVariable String service, @PathVariable int version, Actor.Agent agent) {
        ServiceDefinition found = find(service, version, agent);
        String name = found.code() + "-" + version + ".yaml";
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(definitions.yaml(found).getBytes(StandardCharsets.UTF_8));
    }

    private ServiceDefinition find(String code, int version, Actor.Agent agent) {
        if (!designers.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return shelves.written(code, version)
                .filter(service -> designers.offers(agent, service))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
