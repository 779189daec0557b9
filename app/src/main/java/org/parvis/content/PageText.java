package org.parvis.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.platform.words.HiddenSigns;

/**
 * A page as its file has it: lines of "key: value" between two "---", then the words. It is written
 * in one way only, so that what was taken out and is taken in again is the same to the letter.
 *
 * @param head its keys in their order
 * @param words what follows, as Markdown
 * @param first the line of the file after which the words begin
 */
public record PageText(Map<String, String> head, String words, int first) {
    private static final String FENCE = "---";

    /** Those that every page has, in the order in which they are written; others follow them. */
    private static final List<String> ORDER =
            List.of("slug", "title", "name", "summary", "keywords", "owner", "body", "reviewed");

    public static PageText of(Map<String, String> head, String words) {
        Map<String, String> clean = new LinkedHashMap<>();
        ORDER.forEach(key -> put(clean, key, head.getOrDefault(key, "")));
        head.forEach((key, value) -> put(clean, key, value));
        String kept = String.join("\n", words.lines().toList());
        return new PageText(
                clean, kept.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing(), clean.size() + 3);
    }

    /** A value stands on one line; what is empty is not said. */
    private static void put(Map<String, String> head, String key, String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            head.putIfAbsent(key, line);
        }
    }

    public static PageText read(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (HiddenSigns.in(lines.get(i))) {
                throw new ContentFile.Refused(file, i + 1, "hidden", "");
            }
        }
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            throw new ContentFile.Refused(file, 1, "begins", "");
        }
        int end = 1;
        Map<String, String> head = new LinkedHashMap<>();
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            entry(file, end + 1, lines.get(end), head);
            end++;
        }
        if (end == lines.size()) {
            throw new ContentFile.Refused(file, end, "ends", "");
        }
        String words = String.join("\n", lines.subList(end + 1, lines.size()));
        return new PageText(head, words, end + 1);
    }

    private static void entry(String file, int number, String line, Map<String, String> head) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new ContentFile.Refused(file, number, "entry", "");
        }
        String value = line.substring(colon + 1).strip();
        if (isQuoted(value)) {
            value = value.substring(1, value.length() - 1);
        }
        head.put(line.substring(0, colon).strip(), value);
    }

    private static boolean isQuoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    }

    /** The value of a key; empty when the page does not say it. */
    public String said(String key) {
        return head.getOrDefault(key, "");
    }

    /** As its file has it. */
    public String written() {
        StringBuilder text = new StringBuilder(FENCE).append('\n');
        head.forEach(
                (key, value) ->
                        text.append(key)
                                .append(": ")
                                .append(isQuoted(value) ? '"' + value + '"' : value)
                                .append('\n'));
        text.append(FENCE).append("\n\n");
        return words.isEmpty() ? text.toString() : text.append(words).append('\n').toString();
    }

    /** The same page in the one way in which it is written. */
    public static String canonical(String file, String text) {
        PageText read = read(file, text);
        return of(read.head(), read.words()).written();
    }
}
