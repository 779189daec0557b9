package org.parvis.opendata.shown;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.harvest.HarvestedData;
import org.parvis.portal.spi.HomeColumn;
import org.springframework.stereotype.Component;

/** The newest data on the home page, and the way to all of them. */
@Component
class DataColumn implements HomeColumn {
    /** The newest datasets, and where all of them are. */
    record Newest(List<Link> datasets, Link all) {}

    private final PublishedData data;
    private final HarvestedData elsewhere;
    private final TemplateEngine templates;

    DataColumn(PublishedData data, HarvestedData elsewhere, TemplateEngine templates) {
        this.data = data;
        this.elsewhere = elsewhere;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<Link> newest =
                data.latest().stream()
                        .map(
                                one ->
                                        Link.to(
                                                one.description().title().in(w.lang()),
                                                DataPaths.dataset(one.name(), w.lang())))
                        .toList();
        int many = data.all().size() + elsewhere.all().size();
        Link all = Link.to(w.say("opendata.column.all", many), DataPaths.list(w.lang()));
        Map<String, Object> model = Map.of("page", new Newest(newest, all), "w", w);
        return newest.isEmpty()
                ? null
                : output -> templates.render("opendata/shown/column.jte", model, output);
    }
}
