package org.parvis.forms.spi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How the rows of repeated groups are named. A row keeps its key for as long as it lives, so that
 * two people may fill in two rows of one draft, and an open page never writes into another row.
 *
 * <p>A draft holds each answer under its own path, {@code household.r3.birth}, and the keys of the
 * rows, in order, under that of the group. As one answer, a group has a part for each of them:
 * {@code .r3.birth-day}.
 */
public final class RowKeys {
    /** Part that holds the number of the next row. */
    public static final String NEXT = "next";

    /** Part that holds the row removed last and what it came after, until one goes on. */
    public static final String GONE = "gone";

    private static final Pattern KEY = Pattern.compile("r[1-9][0-9]{0,5}");
    private static final int MOST = 200;

    private RowKeys() {}

    /** The keys of the rows, in order; what is no key is not read. */
    public static List<String> of(Typed group) {
        return group.all().stream()
                .map(String::strip)
                .filter(key -> KEY.matcher(key).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The key of the row at that place, from 1, of rows that come in together. */
    public static String key(int place) {
        return "r" + place;
    }

    /** Where a question of a row stands: `household.r3.birth`. */
    public static String path(String group, String row, String question) {
        return group + "." + row + "." + question;
    }

    /**
     * The question to which a key of a draft belongs: `household.r3.income` is `household.income`.
     */
    public static String questionOf(String key) {
        if (key.indexOf('.') < 0) {
            return key;
        }
        String[] words = key.split("\\.");
        StringBuilder path = new StringBuilder(words[0]);
        for (int i = 2; i < words.length; i += 2) {
            path.append('.').append(words[i]);
        }
        return path.toString();
    }

    /** The answer of a group as a draft holds it: each answer under its own path. */
    public static Map<String, Typed> spread(String group, Typed typed) {
        Map<String, Map<String, List<String>>> paths = new TreeMap<>();
        typed.parts()
                .forEach(
                        (part, texts) -> {
                            int mark = part.indexOf('-');
                            String path = mark < 0 ? part : part.substring(0, mark);
                            boolean inside = path.startsWith(".");
                            paths.computeIfAbsent(
                                            inside ? group + path : group, key -> new HashMap<>())
                                    .put(
                                            inside
                                                    ? mark < 0 ? "" : part.substring(mark + 1)
                                                    : part,
                                            texts);
                        });
        Map<String, Typed> spread = new TreeMap<>();
        paths.forEach((path, parts) -> spread.put(path, new Typed(parts)));
        return spread;
    }

    /** What a draft holds of a group, as one answer. */
    public static Typed gather(String group, Map<String, Typed> draft) {
        Map<String, List<String>> parts = new HashMap<>();
        draft.forEach(
                (path, typed) -> {
                    if (path.equals(group)) {
                        parts.putAll(typed.parts());
                    } else if (path.startsWith(group + ".")) {
                        String inside = path.substring(group.length());
                        typed.parts()
                                .forEach(
                                        (part, texts) ->
                                                parts.put(
                                                        part.isEmpty()
                                                                ? inside
                                                                : inside + "-" + part,
                                                        texts));
                    }
                });
        return new Typed(parts);
    }
}
