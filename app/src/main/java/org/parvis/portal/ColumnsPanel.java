package org.parvis.portal;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomeColumn;
import org.parvis.portal.spi.HomePanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What modules have new, side by side in one band of the home page. */
@Component
class ColumnsPanel implements HomePanel {
    private final SingletonSupplier<List<HomeColumn>> columns;
    private final TemplateEngine templates;

    ColumnsPanel(ObjectProvider<HomeColumn> columns, TemplateEngine templates) {
        this.columns =
                SingletonSupplier.of(
                        () ->
                                columns.stream()
                                        .sorted(Comparator.comparingInt(HomeColumn::order))
                                        .toList());
        this.templates = templates;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<Content> filled =
                columns.obtain().stream()
                        .map(column -> column.content(w))
                        .filter(Objects::nonNull)
                        .toList();
        Map<String, Object> model = Map.of("columns", filled);
        return filled.isEmpty()
                ? null
                : output -> templates.render("portal/columns.jte", model, output);
    }
}
