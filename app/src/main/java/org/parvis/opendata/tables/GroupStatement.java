package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.opendata.Column;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Measure;
import org.parvis.opendata.tables.GroupQuestion.Order;

/** A question about groups as DuckDB reads it; what it says of names and values, rows do too. */
record GroupStatement(Path file, GroupQuestion question) {
    /** For each group its keys and its measures, as text. */
    String groups() {
        return "select "
                + listed(at -> "cast(p" + at + " as varchar)")
                + " from (select "
                + listed(at -> parts().get(at) + " as p" + at)
                + from()
                + grouped()
                + ") order by "
                + order()
                + page();
    }

    /** How many groups there are, of one key at least. */
    String count() {
        return "select count(*) from (select distinct "
                + question.keys().stream()
                        .map(GroupStatement::key)
                        .collect(Collectors.joining(", "))
                + from()
                + ")";
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        question.keys().forEach(key -> parts.add(key(key)));
        question.measures().forEach(measure -> parts.add(measure(measure)));
        return parts;
    }

    private String listed(IntFunction<String> written) {
        return IntStream.range(0, question.keys().size() + question.measures().size())
                .mapToObj(written)
                .collect(Collectors.joining(", "));
    }

    private static String key(Key key) {
        String name = Duck.name(key.column().name());
        return switch (key.part()) {
            case WHOLE -> name;
            case YEAR -> "year(" + name + ")";
            case MONTH -> "strftime(" + name + ", '%Y-%m')";
        };
    }

    private static String measure(Measure measure) {
        Column of = measure.of();
        String name = of == null ? "*" : Duck.name(of.name());
        return switch (measure.sum()) {
            case COUNT -> "count(" + name + ")";
            case SUM -> "sum(" + name + ")";
            case AVERAGE -> "avg(" + name + ")";
            case LEAST -> "min(" + name + ")";
            case GREATEST -> "max(" + name + ")";
        };
    }

    private String from() {
        return " from read_parquet("
                + Duck.text(file)
                + ")"
                + FilterWords.where(question.filters());
    }

    private String grouped() {
        int keys = question.keys().size();
        return keys == 0
                ? ""
                : IntStream.rangeClosed(1, keys)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ", " group by ", ""));
    }

    private String order() {
        List<String> orders = new ArrayList<>();
        for (Order order : question.orders()) {
            orders.add("p" + order.place() + (order.descending() ? " desc" : "") + " nulls last");
        }
        for (int at = 0; at < question.keys().size(); at++) {
            orders.add("p" + at + " nulls last");
        }
        return orders.isEmpty() ? "1" : String.join(", ", orders);
    }

    private String page() {
        return " limit " + question.most() + " offset " + question.from();
    }
}
