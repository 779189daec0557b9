package org.parvis.portal;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.portal.spi.HomeExamples;
import org.parvis.portal.spi.HomePanel;
import org.parvis.portal.spi.HomeServices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The square: one question, what people do most, and the bands that modules contribute, which are
 * found once: looking for beans at each page cost more than what they answer.
 */
@Controller
class HomeController {
    private static final int ROWS = 7;
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final SingletonSupplier<List<HomeServices>> services;
    private final SingletonSupplier<List<HomePanel>> panels;
    private final SingletonSupplier<List<HomeExamples>> examples;

    HomeController(
            ObjectProvider<HomeServices> services,
            ObjectProvider<HomePanel> panels,
            ObjectProvider<HomeExamples> examples) {
        this.services = SingletonSupplier.of(() -> services.orderedStream().toList());
        this.panels =
                SingletonSupplier.of(
                        () ->
                                panels.stream()
                                        .sorted(Comparator.comparingInt(HomePanel::order))
                                        .toList());
        this.examples = SingletonSupplier.of(() -> examples.orderedStream().toList());
    }

    @GetMapping({"/fr", "/en"})
    Page home(Words w) {
        List<ServiceRow> rows =
                services.obtain().stream()
                        .flatMap(s -> s.most(w, ROWS).stream())
                        .limit(ROWS)
                        .toList();
        int all = services.obtain().stream().mapToInt(s -> s.count(w)).sum();
        List<Content> urgent = bands(w, panel -> panel.order() < 0);
        List<Content> bands = bands(w, panel -> panel.order() >= 0);
        return Page.of("portal/home", new HomePage(rows, all, tried(w), urgent, bands))
                .title(w.say("portal.home.title"))
                .nav("home")
                .summary(w.say("portal.home.summary"))
                .forAnybody();
    }

    private List<Content> bands(Words w, Predicate<HomePanel> which) {
        return panels.obtain().stream()
                .filter(which)
                .map(panel -> panel.content(w))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Without a language in the address: the reader's own when we speak it, else French. */
    @GetMapping("/")
    Page door(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale chosen = null;
        if (asked != null && asked.length() < 500) {
            try {
                chosen = Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
            } catch (IllegalArgumentException malformed) {
                chosen = null;
            }
        }
        return Page.redirect(Locale.ENGLISH.equals(chosen) ? "/en" : "/fr");
    }

    /** Questions in people's words, each leading to what it finds. */
    private List<Link> tried(Words w) {
        return examples.obtain().stream()
                .flatMap(source -> source.examples(w.lang()).stream())
                .map(
                        words ->
                                Link.to(
                                        w.say("portal.home.example", w.typeset(words)),
                                        SitePaths.search(w.lang(), words)))
                .toList();
    }
}
