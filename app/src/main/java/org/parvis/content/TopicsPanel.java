package org.parvis.content;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomePanel;
import org.springframework.stereotype.Component;

/** Topics on the home page, each with how many services it has. */
@Component
class TopicsPanel implements HomePanel {
    /** A topic that has services. */
    record Topic(String name, String href, int services) {}

    private final Pages pages;
    private final Listed listed;
    private final TemplateEngine templates;

    TopicsPanel(Pages pages, Listed listed, TemplateEngine templates) {
        this.pages = pages;
        this.listed = listed;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<Topic> topics =
                pages.in(Section.TOPICS, w.lang()).stream()
                        .map(page -> topic(page, w))
                        .filter(topic -> topic.services() > 0)
                        .toList();
        Map<String, Object> model = Map.of("topics", topics, "w", w);
        return topics.isEmpty()
                ? null
                : output -> templates.render("content/topics.jte", model, output);
    }

    private Topic topic(ContentText page, Words w) {
        return new Topic(page.placing().name(), page.address(), listed.rows(page, w).size());
    }
}
