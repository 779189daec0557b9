package org.parvis.catalogue.workshop;

import java.util.List;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows designers which texts of a version could be plainer, and how. */
@Controller
@AnyMember
@Order(5)
class PlainLanguagePages implements VersionWork {
    private final Shelves shelves;
    private final Designers designers;
    private final PlainLanguage language;

    PlainLanguagePages(Shelves shelves, Designers designers, PlainLanguage language) {
        this.shelves = shelves;
        this.designers = designers;
        this.language = language;
    }

    /** The advice on one version. */
    record AdvicePage(String service, String back, List<Line> lines) {}

    /** One text, and what to do with it. */
    record Line(String subject, String language, String lang, String text, List<String> advice) {}

    @Override
    public List<Task> of(String service, int version, boolean published, Words w) {
        return shelves.written(service, version).stream()
                .map(found -> task(found, language.of(found).size(), w))
                .toList();
    }

    private static Task task(ServiceDefinition service, int many, Words w) {
        String href = WorkshopPaths.language(service.code(), service.version(), w.lang());
        String title = w.say("workshop.language.task");
        return many == 0
                ? Task.done(title, href, w.say("workshop.language.none"))
                : Task.open(
                                title,
                                href,
                                Status.of(w.say("workshop.language.many", many), Tone.INFO))
                        .withHint(w.say("workshop.language.hint"));
    }

    @GetMapping({
        "/fr/atelier/{service}/{version:\\d+}/langage",
        "/en/workshop/{service}/{version:\\d+}/language"
    })
    Page show(@PathVariable String service, @PathVariable int version, Actor.Agent agent, Words w) {
        if (!designers.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        ServiceDefinition found =
                shelves.written(service, version)
                        .filter(one -> designers.offers(agent, one))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DifferenceWords words = new DifferenceWords(w);
        AdvicePage page =
                new AdvicePage(
                        w.typeset(found.name().in(w.lang())),
                        WorkshopPaths.version(service, version, w.lang()),
                        language.of(found).stream().map(one -> line(one, words, w)).toList());
        return Page.of("catalogue/workshop/language", page)
                .title(w.say("workshop.language.title", version))
                .nav("workshop")
                .inTeam();
    }

    private static Line line(PlainLanguage.Advice advice, DifferenceWords words, Words w) {
        return new Line(
                words.subject(advice.path()),
                words.language(advice.lang()),
                advice.lang(),
                advice.text(),
                advice.said().told(w));
    }
}
