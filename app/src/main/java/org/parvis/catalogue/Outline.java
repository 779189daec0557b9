package org.parvis.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A definition laid out flat: each thing that it says, under a path that the next version shares.
 * Whatever word the language gains is laid out too, without a line here. A question stands under
 * its own identifier, on whichever page it is asked, so that moving it changes nothing it says.
 */
public final class Outline {
    /**
     * One step of a path.
     *
     * @param word the word of the language, or of the list the item stands in
     * @param item the item's identifier, none for a word
     * @param name how people call the item
     */
    public record Step(String word, @Nullable String item, @Nullable LocalizedText name) {
        public String key() {
            return item == null ? word : word + "[" + item + "]";
        }
    }

    /** Something said: a text, a condition, a number, a word. */
    public record Entry(List<Step> path, Object value) {
        public String key() {
            return Outline.key(path);
        }

        String word() {
            return path.getLast().word();
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Step>> items = new LinkedHashMap<>();

    private Outline() {}

    public static Outline of(ServiceDefinition service) {
        Outline outline = new Outline();
        outline.record(service, List.of());
        return outline;
    }

    /** What is said, by path, in the order of the definition. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** The things that have a name of their own, by path: questions, terms, outcomes. */
    public Map<String, List<Step>> items() {
        return items;
    }

    public static String key(List<Step> path) {
        return String.join(".", path.stream().map(Step::key).toList());
    }

    private void record(Record node, List<Step> path) {
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = Language.read(component, node);
            if (value != Language.ABSENT) {
                value(Language.word(component), value, path);
            }
        }
    }

    private void value(String word, Object value, List<Step> path) {
        switch (value) {
            case List<?> list -> list(word, list, path);
            case Map<?, ?> map ->
                    map.forEach((key, item) -> item(word, String.valueOf(key), item, path));
            case LocalizedText text -> put(with(path, new Step(word, null, null)), text);
            case Record node when Scalars.of(node.getClass()) == null ->
                    record(node, with(path, new Step(word, null, null)));
            default -> put(with(path, new Step(word, null, null)), value);
        }
    }

    private void list(String word, List<?> list, List<Step> path) {
        if (list.isEmpty()) {
            return;
        }
        if (!list.stream().allMatch(Record.class::isInstance)
                || list.stream().anyMatch(Citation.class::isInstance)) {
            put(with(path, new Step(word, null, null)), list);
            return;
        }
        int number = 1;
        for (Object item : list) {
            item(word, identifier((Record) item, number++), item, path);
        }
    }

    private void item(String word, String id, @Nullable Object item, List<Step> path) {
        // a question is the same one on any page
        List<Step> above = item instanceof Question ? withoutPages(path) : path;
        switch (item) {
            case null -> {}
            case LocalizedText text -> {
                List<Step> here = with(above, new Step(word, id, text));
                items.put(key(here), here);
                put(here, text);
            }
            case Record node when Scalars.of(node.getClass()) == null -> {
                List<Step> here = with(above, new Step(word, id, name(node)));
                items.put(key(here), here);
                record(node, here);
            }
            default -> put(with(above, new Step(word, id, null)), item);
        }
    }

    private static List<Step> withoutPages(List<Step> path) {
        return path.stream().filter(step -> !step.word().equals("pages")).toList();
    }

    private static String identifier(Record item, int number) {
        for (String word : List.of("id", "code", "channel", "language", "citation")) {
            Object value = component(item, word);
            if (value != null && !(value instanceof LocalizedText)) {
                return value instanceof Enum<?> constant
                        ? Language.word(constant)
                        : value instanceof Citation cited ? cited.written() : value.toString();
            }
        }
        return String.valueOf(number);
    }

    private static @Nullable LocalizedText name(Record item) {
        if (item instanceof Question question) {
            return question.shortName();
        }
        if (item instanceof FormDefinition.FormPage page) {
            return page.heading();
        }
        for (String word : List.of("label", "title", "name", "subject")) {
            if (component(item, word) instanceof LocalizedText text) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable Object component(Record item, String word) {
        for (RecordComponent component : item.getClass().getRecordComponents()) {
            if (Language.word(component).equals(word)) {
                Object value = Language.read(component, item);
                return value == Language.ABSENT ? null : value;
            }
        }
        return null;
    }

    private static List<Step> with(List<Step> path, Step step) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private void put(List<Step> path, Object value) {
        entries.put(key(path), new Entry(path, value));
    }
}
