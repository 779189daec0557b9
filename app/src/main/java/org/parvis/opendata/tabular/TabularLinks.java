package org.parvis.opendata.tabular;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** Full addresses: whoever follows them needs to know nothing else. */
@Component
class TabularLinks {
    static final String RESOURCES = "/api/resources/";

    private final Settings settings;

    TabularLinks(Settings settings) {
        this.settings = settings;
    }

    /** A part of what is told of a table, as {@code data}. */
    String of(Version version, String part) {
        return settings.publicUrl() + RESOURCES + version.resource() + "/" + part;
    }

    /** The page behind that row, or by its number where rows are grouped. */
    String next(
            TabularQuestion question, TableRows.@Nullable Row last, Map<String, String[]> query) {
        int page = question.page() + 1;
        Map<String, String[]> more = page(query, page);
        if (last != null) {
            Bookmark.behind(question.version(), page, last, question.asked().orders())
                    .ifPresent(mark -> more.put(Paging.AFTER, new String[] {mark}));
        }
        return address(question.version(), more);
    }

    /** The page before, by its number. */
    @Nullable String before(TabularQuestion question, Map<String, String[]> query) {
        return question.page() == 1
                ? null
                : address(question.version(), page(query, question.page() - 1));
    }

    private static Map<String, String[]> page(Map<String, String[]> query, int page) {
        Map<String, String[]> other = new LinkedHashMap<>(query);
        other.remove(Paging.AFTER);
        other.put("page", new String[] {String.valueOf(page)});
        return other;
    }

    private String address(Version version, Map<String, String[]> query) {
        return of(version, "data")
                + query.entrySet().stream()
                        .flatMap(one -> Stream.of(one.getValue()).map(v -> pair(one.getKey(), v)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String pair(String name, String value) {
        return DataPaths.written(name) + "=" + DataPaths.written(value);
    }
}
