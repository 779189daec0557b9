package org.parvis.disputes.explorer;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomePanel;
import org.springframework.stereotype.Component;

/** The way to the explorers from the home page, for whoever does not know what to look for. */
@Component
class ExplorerPanel implements HomePanel {
    private static final int ORDER = 190;

    private final Explorers explorers;
    private final TemplateEngine templates;

    ExplorerPanel(Explorers explorers, TemplateEngine templates) {
        this.explorers = explorers;
        this.templates = templates;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<Link> links =
                explorers.all().stream()
                        .map(
                                one ->
                                        Link.to(
                                                w.typeset(one.title().in(w.lang())),
                                                ExplorerPaths.of(one, w.lang())))
                        .toList();
        Map<String, Object> model = Map.of("links", links, "w", w);
        return links.isEmpty()
                ? null
                : output -> templates.render("disputes/explorer/panel.jte", model, output);
    }
}
