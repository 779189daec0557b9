package org.parvis.opendata.tabular;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion;
import org.parvis.opendata.tables.TableQuestion.After;
import org.parvis.opendata.tables.TableQuestion.Order;
import org.parvis.opendata.tables.TableRows;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended, as the address of the next one says it: however far somebody reads, a page
 * costs what the first one did. It is of one version and one page; beside others it is refused.
 */
final class Bookmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 4_000;

    /** The version, the page and the row stand before the values. */
    private static final int HEAD = 3;

    private Bookmark() {}

    /** Behind that row; nothing when its values are too long for an address. */
    static Optional<String> behind(
            Version version, int page, TableRows.Row row, List<Order> orders) {
        List<@Nullable Object> written = new ArrayList<>();
        written.add(version.number());
        written.add(page);
        written.add(row.number());
        for (Order order : orders) {
            String by = Objects.requireNonNull(order.by()).name();
            int at = Column.place(version.columns(), by).orElseThrow();
            written.add(row.cells().get(at));
        }
        String text =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(JSON.writeValueAsBytes(written));
        return text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
    }

    /** Nothing when nobody here wrote it, or for another version, page or order. */
    static Optional<After> read(String text, Version version, int page, List<Order> orders) {
        return list(text)
                .filter(all -> all.size() == HEAD + orders.size())
                .filter(all -> Integer.valueOf(version.number()).equals(all.getFirst()))
                .filter(all -> Integer.valueOf(page).equals(all.get(1)))
                .filter(all -> all.get(2) instanceof Integer || all.get(2) instanceof Long)
                .filter(all -> readable(all, orders))
                .map(Bookmark::after);
    }

    private static After after(List<?> all) {
        List<@Nullable String> values = new ArrayList<>();
        all.subList(HEAD, all.size()).forEach(value -> values.add((String) value));
        return new After(((Number) all.get(2)).longValue(), values);
    }

    private static boolean readable(List<?> all, List<Order> orders) {
        return IntStream.range(0, orders.size())
                .allMatch(at -> readable(all.get(HEAD + at), orders.get(at).by()));
    }

    private static boolean readable(@Nullable Object value, @Nullable Column by) {
        return value == null
                || by != null
                        && value instanceof String text
                        && TableQuestion.readable(by.type(), text);
    }

    private static Optional<List<?>> list(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            return JSON.readValue(bytes, Object.class) instanceof List<?> all
                    ? Optional.of(all)
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException unread) {
            return Optional.empty();
        }
    }
}
