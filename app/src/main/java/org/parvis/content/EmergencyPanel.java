package org.parvis.content;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomePanel;
import org.springframework.stereotype.Component;

/** What bodies tell as an emergency, above everything on the home page, until its last day. */
@Component
class EmergencyPanel implements HomePanel {
    private final Pages pages;
    private final TemplateEngine templates;

    EmergencyPanel(Pages pages, TemplateEngine templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public int order() {
        return -100;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<ContentText> told =
                pages.in(w.lang()).stream().filter(page -> page.kind() == PageKind.EMERGENCY).toList();
        Map<String, Object> model = Map.of("pages", told, "w", w);
        return told.isEmpty()
                ? null
                : output -> templates.render("content/emergency.jte", model, output);
    }
}
