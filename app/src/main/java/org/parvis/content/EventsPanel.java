package org.parvis.content;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomePanel;
import org.springframework.stereotype.Component;

/** Life events on the home page, each in its arch. */
@Component
class EventsPanel implements HomePanel {
    private final Pages pages;
    private final TemplateEngine templates;

    EventsPanel(Pages pages, TemplateEngine templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<Link> arches =
                pages.in(Section.EVENTS, w.lang()).stream()
                        .map(
                                event ->
                                        Link.to(event.placing().name(), event.address())
                                                .withIcon(event.placing().icon()))
                        .toList();
        Map<String, Object> model = Map.of("items", arches, "w", w);
        return arches.isEmpty()
                ? null
                : output -> templates.render("content/events.jte", model, output);
    }
}
