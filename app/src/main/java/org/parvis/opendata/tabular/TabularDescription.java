package org.parvis.opendata.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.GroupQuestion;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** The interface of a table as OpenAPI 3.1 tells it, with a parameter for all that may be asked. */
@Component
class TabularDescription {
    private static final String JSON = "application/json";

    private final Settings settings;

    TabularDescription(Settings settings) {
        this.settings = settings;
    }

    Map<String, Object> of(Version version) {
        String at = TabularLinks.RESOURCES + version.resource();
        List<Object> conditions = conditions(version);
        List<Object> paged = new ArrayList<>(pages());
        paged.addAll(conditions);
        paged.addAll(groups(version));
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(at, path("Where the parts of the table are", List.of(), JSON, "Resource"));
        paths.put(at + "/profile", path("What its columns are", List.of(), JSON, "Profile"));
        paths.put(at + "/data", path("A page of its rows", paged, JSON, "Page"));
        paths.put(at + "/data/csv", path("All rows, as CSV", conditions, "text/csv", "Csv"));
        paths.put(at + "/data/json", path("All rows, as JSON", conditions, JSON, "Rows"));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("openapi", "3.1.0");
        told.put(
                "info",
                Map.of(
                        "title",
                        version.description().title().in("fr"),
                        "description",
                        version.description().summary().in("fr"),
                        "version",
                        String.valueOf(version.number())));
        told.put("servers", List.of(Map.of("url", settings.publicUrl())));
        told.put("paths", paths);
        told.put("components", Map.of("schemas", TabularSchemas.of(version)));
        return told;
    }

    private static Map<String, Object> path(
            String summary, List<Object> parameters, String type, String schema) {
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("summary", summary);
        get.put("operationId", "get" + schema);
        get.put("parameters", parameters);
        get.put(
                "responses",
                Map.of(
                        "200", answer(summary, type, schema),
                        "400", problem("Something in the address is not known"),
                        "404", problem("There is no such table"),
                        "422", problem("It takes more than one question may"),
                        "503", problem("Too many ask at once")));
        return Map.of("get", get);
    }

    private static Map<String, Object> problem(String means) {
        return answer(means, "application/problem+json", "Problem");
    }

    private static Map<String, Object> answer(String means, String type, String schema) {
        return Map.of(
                "description",
                means,
                "content",
                Map.of(type, Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema))));
    }

    private static List<Object> pages() {
        return List.of(
                parameter("page", "Which page, from 1", whole(AddressReading.MOST_PAGES)),
                parameter(
                        "page_size",
                        "Rows of a page; " + AddressReading.ROWS + " when nothing is said",
                        whole(AddressReading.MOST_ROWS)),
                parameter(
                        Paging.AFTER,
                        "Where the page before ended: take it from links.next",
                        Map.of("type", "string")));
    }

    private static List<Object> conditions(Version version) {
        List<Object> all = new ArrayList<>();
        all.add(
                parameter(
                        AddressReading.COLUMNS,
                        "Names of columns, between commas; all when nothing is said",
                        Map.of("type", "string")));
        for (Column column : version.columns()) {
            Stream.of(Operator.values())
                    .filter(one -> one.fits(column.type()))
                    .forEach(one -> all.add(parameter(column, one)));
            all.add(
                    parameter(
                            column.name() + "__sort",
                            "In the order of that column",
                            Map.of("type", "string", "enum", List.of("asc", "desc"))));
        }
        return all;
    }

    private static List<Object> groups(Version version) {
        List<Object> all = new ArrayList<>();
        for (Column column : version.columns()) {
            all.add(word(column.name() + "__groupby", "A group for each value of the column"));
            Stream.of(Measuring.values())
                    .filter(one -> GroupQuestion.Measure.fits(one.sum(), column))
                    .forEach(one -> all.add(word(column.name() + "__" + one.code(), one.means())));
        }
        return all;
    }

    /** A parameter without a value. */
    private static Map<String, Object> word(String name, String means) {
        return parameter(name, means, Map.of("type", "string", "maxLength", 0));
    }

    private static Map<String, Object> parameter(Column column, Operator operator) {
        boolean letters = operator.takesLetters() || operator.takesMany() || operator.takesNone();
        return parameter(
                column.name() + "__" + operator.code(),
                operator.means(),
                letters ? Map.of("type", "string") : TabularSchemas.value(column.type()));
    }

    private static Map<String, Object> parameter(
            String name, String means, Map<String, Object> schema) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", name);
        one.put("in", "query");
        one.put("required", false);
        one.put("description", means);
        one.put("schema", schema);
        return one;
    }

    private static Map<String, Object> whole(int most) {
        return Map.of("type", "integer", "minimum", 1, "maximum", most);
    }
}
