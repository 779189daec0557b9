package org.parvis.content;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomeColumn;
import org.springframework.stereotype.Component;

/** The newest pieces of news on the home page. */
@Component
class NewsColumn implements HomeColumn {
    private static final int MOST = 3;

    private final Pages pages;
    private final TemplateEngine templates;

    NewsColumn(Pages pages, TemplateEngine templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<ContentText> newest = pages.news(w.lang(), MOST);
        Map<String, Object> model =
                Map.of("news", newest, "feed", NewsFeed.address(w.lang()), "w", w);
        return newest.isEmpty()
                ? null
                : output -> templates.render("content/news.jte", model, output);
    }
}
