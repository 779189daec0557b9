package org.parvis.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.LocalizedText;

/**
 * Something that a definition says in the name of the law: a part of it that cites a provision.
 * Whoever confirms it confirms these very words and days: when one changes, so does the digest.
 *
 * @param part that part of the definition
 * @param says its first words, such as its label
 */
public record Statement(Record part, Citation citation, LocalizedText says, String digest) {

    /** All that a service says in the name of the law, in the order of its text. */
    public static List<Statement> of(ServiceDefinition service) {
        List<Statement> found = new ArrayList<>();
        walk(service, found);
        return List.copyOf(found);
    }

    private static void walk(Object value, List<Statement> found) {
        switch (value) {
            case List<?> list -> list.forEach(item -> walk(item, found));
            case Map<?, ?> map -> map.values().forEach(item -> walk(item, found));
            case Record node when Scalars.of(node.getClass()) == null -> node(node, found);
            default -> {}
        }
    }

    private static void node(Record node, List<Statement> found) {
        Citation citation = null;
        LocalizedText says = LocalizedText.EMPTY;
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = Language.read(component, node);
            if (value instanceof Citation cited) {
                citation = cited;
            } else if (value instanceof LocalizedText text) {
                says = says.isEmpty() ? text : says;
            } else {
                parts.add(value);
            }
        }
        if (citation != null) {
            found.add(new Statement(node, citation, says, digest(node)));
        }
        parts.forEach(part -> walk(part, found));
    }

    /** What is confirmed of a part of a definition: its own words, days and provision. */
    public static String digest(Record node) {
        Map<String, Object> own = new TreeMap<>();
        own.put("kind", kind(node));
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = Language.read(component, node);
            if (value instanceof Citation cited) {
                // that it was to be confirmed is no part of what is confirmed
                own.put(Language.word(component), cited.sure().written());
            } else if (plain(value)) {
                own.put(Language.word(component), Unbinder.plain(value));
            }
        }
        return HexFormat.of().formatHex(Canonical.sha256(CanonicalJson.bytes(own)));
    }

    private static boolean plain(Object value) {
        return value instanceof LocalizedText
                || value instanceof Boolean
                || value instanceof Enum<?>
                || Scalars.of(value.getClass()) != null
                || value instanceof Integer
                || value instanceof List<?> list
                        && list.stream().allMatch(String.class::isInstance);
    }

    /** Which part of a definition it is: `remedy`, `provision`, `term`. */
    private static String kind(Record node) {
        String name = node.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
