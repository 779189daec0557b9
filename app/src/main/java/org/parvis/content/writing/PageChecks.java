package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentText;
import org.parvis.content.FigureReader;
import org.parvis.content.Listed;
import org.parvis.content.PageKey;
import org.parvis.content.PageReader;
import org.parvis.content.PageText;
import org.parvis.content.PageVersion;
import org.parvis.content.Pages;
import org.parvis.content.References;
import org.parvis.content.Section;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps a version from being published, all of it at once, with where it stands. */
@Component
class PageChecks {
    private final Pages pages;
    private final PageReader reading;
    private final SiteLinks links;
    private final Listed services;
    private final References references;
    private final BodyPictures pictures;

    PageChecks(
            Pages pages,
            PageReader reading,
            SiteLinks links,
            Listed services,
            References references,
            BodyPictures pictures) {
        this.pictures = pictures;
        this.references = references;
        this.pages = pages;
        this.reading = reading;
        this.links = links;
        this.services = services;
    }

    /** For a member of its body, who is in no transaction. */
    List<Refusal> missing(Actor.Agent agent, PageVersion version) {
        return missing(version, pictures.names(agent));
    }

    /** In the scene of the member who acts. */
    List<Refusal> missing(JdbcClient sql, PageVersion version) {
        return missing(version, pictures.names(sql));
    }

    private List<Refusal> missing(PageVersion version, Set<String> shelf) {
        List<Refusal> missing = new ArrayList<>();
        for (ContentText text : reading.texts(version)) {
            address(text, missing);
            ending(text, missing);
            text.services().stream()
                    .filter(code -> !services.known(code))
                    .forEach(code -> missing.add(Refusal.of("pages.check.service", code)));
            References.in(text.text()).stream()
                    .filter(reference -> !references.known(reference))
                    .forEach(
                            reference ->
                                    missing.add(
                                            Refusal.of("pages.check.reference", reference.code())));
            missing.addAll(broken(version, text.lang(), shelf));
        }
        return missing.stream().distinct().toList();
    }

    /**
     * The links of a version that lead nowhere, and the pictures that are not there, in that
     * language.
     *
     * @param shelf the names of the pictures that its body may show
     */
    List<Refusal> broken(PageVersion version, String lang, Set<String> shelf) {
        String written = version.in(lang);
        if (written == null) {
            return List.of();
        }
        PageText text = PageText.read(version.key().file(lang), written);
        String words = PageText.of(text.head(), text.words()).words();
        Stream<Refusal> nowhere =
                links.broken(words).stream()
                        .map(
                                link ->
                                        Refusal.of(
                                                "pages.check.link." + lang,
                                                link.address(),
                                                link.line()));
        Stream<Refusal> unknown =
                FigureReader.in(words).stream()
                        .filter(shown -> !shelf.contains(shown.name()))
                        .map(
                                shown ->
                                        Refusal.of(
                                                "pages.check.picture." + lang,
                                                shown.name(),
                                                shown.line()));
        return Stream.concat(nowhere, unknown).toList();
    }

    private void address(ContentText text, List<Refusal> missing) {
        boolean forBody = text.section() == Section.BODIES;
        if (forBody && !text.slug().equals(text.stem())) {
            missing.add(Refusal.of("pages.check.body", text.stem()));
        }
        pages.shelf()
                .owner(text.address())
                .filter(owner -> !owner.equals(text.key()))
                .ifPresent(
                        owner ->
                                missing.add(
                                        Refusal.of(
                                                "pages.check.address",
                                                text.address(),
                                                owner.toString())));
    }

    private void ending(ContentText text, List<Refusal> missing) {
        if (text.ending().over(pages.today())) {
            missing.add(Refusal.of("pages.check.over"));
        }
        Refusal why = successor(text.key(), text.ending().successor());
        if (why != null) {
            missing.add(why);
        }
    }

    /** Why that page cannot take the place of this one; nothing when it can. */
    @Nullable Refusal successor(PageKey key, @Nullable PageKey successor) {
        if (successor == null) {
            return null;
        }
        if (pages.shelf().find(successor, "fr").isEmpty()) {
            return Refusal.of("pages.check.successor", successor.toString());
        }
        return pages.shelf().turnsRound(key, successor)
                ? Refusal.of("pages.check.round", successor.toString())
                : null;
    }
}
