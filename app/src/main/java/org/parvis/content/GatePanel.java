package org.parvis.content;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomePanel;
import org.springframework.stereotype.Component;

/** The doors that pages open on the home page, as the one for businesses. */
@Component
class GatePanel implements HomePanel {
    /** A door: what it says, where it leads, and ways straight to a service. */
    record Door(
            String id, Placing.Gate gate, String lead, String href, List<ServiceRow> services) {}

    private final Pages pages;
    private final Listed listed;
    private final TemplateEngine templates;

    GatePanel(Pages pages, Listed listed, TemplateEngine templates) {
        this.pages = pages;
        this.listed = listed;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<Door> doors = pages.in(w.lang()).stream().flatMap(page -> door(page, w)).toList();
        Map<String, Object> model = Map.of("doors", doors);
        return doors.isEmpty()
                ? null
                : output -> templates.render("content/gates.jte", model, output);
    }

    private Stream<Door> door(ContentText page, Words w) {
        Placing.Gate gate = page.placing().gate();
        return gate == null
                ? Stream.empty()
                : Stream.of(
                        new Door(
                                "gate-" + page.stem(),
                                gate,
                                page.summary(),
                                page.address(),
                                listed.rows(page, w)));
    }
}
