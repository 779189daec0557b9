package org.parvis.opendata.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.CellValue;
import org.parvis.opendata.tables.TableRows;
import org.springframework.stereotype.Component;

/** What is told of a table and its rows. */
@Component
class TabularAnswers {
    private final TableRows rows;
    private final TabularLinks links;

    TabularAnswers(TableRows rows, TabularLinks links) {
        this.rows = rows;
        this.links = links;
    }

    /** Where the parts of a table are. */
    Map<String, Object> resource(Version version) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("created_at", version.signedAt().toString());
        told.put("url", links.of(version, "data/csv"));
        told.put("dataset_id", version.dataset().toString());
        told.put("version", version.number());
        told.put(
                "links",
                List.of(
                        link(version, "profile", "profile"),
                        link(version, "data", "data"),
                        link(version, "data/csv", "csv"),
                        link(version, "data/json", "json"),
                        link(version, "swagger", "swagger")));
        return told;
    }

    private Map<String, Object> link(Version version, String part, String is) {
        return Map.of("href", links.of(version, part), "type", "GET", "rel", is);
    }

    /** A page of rows, or of groups of them. */
    Map<String, Object> page(TabularQuestion question, Map<String, String[]> query) {
        TabularQuestion.Grouped grouped = question.groups();
        if (grouped != null) {
            TabularGroups groups =
                    rows.on(question.version(), table -> TabularGroups.of(table, grouped));
            return page(question, query, groups.groups(), groups.total(), null);
        }
        TableRows.Answer answer = rows.ask(question.version(), question.asked());
        return page(
                question,
                query,
                answer.rows().stream().map(row -> row(question, row)).toList(),
                answer.total(),
                answer.rows().isEmpty() ? null : answer.rows().getLast());
    }

    private Map<String, Object> page(
            TabularQuestion question,
            Map<String, String[]> query,
            List<Map<String, @Nullable Object>> told,
            long total,
            TableRows.@Nullable Row last) {
        Version version = question.version();
        int size = question.asked().most();
        boolean more = !told.isEmpty() && (question.page() - 1L) * size + told.size() < total;
        Map<String, @Nullable Object> to = new LinkedHashMap<>();
        to.put("profile", links.of(version, "profile"));
        to.put("swagger", links.of(version, "swagger"));
        to.put("next", more ? links.next(question, last, query) : null);
        to.put("prev", links.before(question, query));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("data", told);
        page.put("links", to);
        page.put("meta", Map.of("page", question.page(), "page_size", size, "total", total));
        return page;
    }

    /** A row by the names of its columns. */
    static Map<String, @Nullable Object> row(TabularQuestion question, TableRows.Row row) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (question.numbered()) {
            told.put(TabularQuestion.NUMBER, row.number());
        }
        for (int at : question.columns()) {
            Column column = question.version().columns().get(at);
            told.put(column.name(), CellValue.of(column, row.cells().get(at)));
        }
        return told;
    }
}
