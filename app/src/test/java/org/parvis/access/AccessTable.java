package org.parvis.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may what, as it is written down: a heading names a class and its roles, each line under it
 * one route. A name after a variable's says by which value of the world it is filled in; a number
 * says what those who may are answered instead of 200.
 */
final class AccessTable {
    /**
     * One line.
     *
     * @param route the method and the French pattern
     * @param fills the values of its variables in their order, by name in the world
     */
    record Row(String route, String kind, Set<String> may, List<String> fills, int answer) {}

    private final Map<String, Set<String>> classes = new LinkedHashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private AccessTable() {}

    static AccessTable read(String resource) {
        AccessTable table = new AccessTable();
        String kind = "";
        for (String line : lines(resource)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                table.add(kind, line.strip());
            } else {
                String[] heading = line.split(":", 2);
                kind = heading[0];
                table.classes.put(kind, table.roles(heading[1]));
            }
        }
        return table;
    }

    private Set<String> roles(String words) {
        Set<String> roles = new TreeSet<>();
        Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> roles.addAll(classes.getOrDefault(word, Set.of(word))));
        return roles;
    }

    private void add(String kind, String line) {
        String[] words = line.split("\\s+");
        List<String> fills = new ArrayList<>();
        StringBuilder route = new StringBuilder(words[0]).append(' ');
        for (String part : words[1].split("(?=\\{)|(?<=\\})")) {
            if (part.startsWith("{")) {
                String[] variable = part.substring(1, part.length() - 1).split("=", 2);
                fills.add(variable[variable.length - 1]);
                route.append('{').append(variable[0]).append('}');
            } else {
                route.append(part);
            }
        }
        Set<String> may = Objects.requireNonNull(classes.get(kind));
        int answer = words.length > 2 ? Integer.parseInt(words[2]) : 200;
        rows.put(route.toString(), new Row(route.toString(), kind, may, fills, answer));
    }

    Map<String, Row> rows() {
        return rows;
    }

    /** The roles of a class. */
    Set<String> of(Planted word) {
        return Objects.requireNonNull(classes.get("word " + word.name().toLowerCase(Locale.ROOT)));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = AccessTable.class.getResourceAsStream(resource)) {
            return new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
