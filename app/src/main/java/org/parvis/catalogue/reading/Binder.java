package org.parvis.catalogue.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Scalars;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.words.Closest;

/**
 * Turns a tree into the records of the language, and names everything that does not fit, each with
 * its line. It remembers where each record was written, so that later checks can say so too.
 */
final class Binder {
    /** Where something is written. */
    record Place(int line, String path) {}

    private final String file;
    private final List<Problem> problems;
    private final LeafBinder leaves;
    private final boolean judges;
    private final Map<Object, Place> places = new IdentityHashMap<>();

    /**
     * A binder of one file.
     *
     * @param typeset sets a text in the typography of its language; language first
     * @param judges whether limits that may change one day are held against it
     */
    Binder(
            String file,
            List<String> languages,
            BinaryOperator<String> typeset,
            boolean judges,
            List<Problem> problems) {
        this(file, languages, typeset, judges, problems, null);
    }

    /**
     * A binder of one file that may still be on its way.
     *
     * @param untranslated takes the texts that wait for a translation; without it, they are refused
     */
    Binder(
            String file,
            List<String> languages,
            BinaryOperator<String> typeset,
            boolean judges,
            List<Problem> problems,
            @Nullable List<Problem> untranslated) {
        this.judges = judges;
        this.file = file;
        this.problems = problems;
        this.leaves = new LeafBinder(this, languages, typeset, untranslated);
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Place placeOf(Object bound) {
        return places.getOrDefault(bound, new Place(1, ""));
    }

    <T extends Record> Optional<T> bind(Tree tree, Class<T> type) {
        return Optional.ofNullable(type.cast(record(tree, type, "")));
    }

    private @Nullable Object value(Type type, Tree tree, String path) {
        if (type instanceof ParameterizedType generic) {
            Type item =
                    generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class
                    ? list(item, tree, path)
                    : map(item, tree, path);
        }
        Class<?> plain = (Class<?>) type;
        Scalars.Form form = Scalars.of(plain);
        if (form != null) {
            return leaves.scalar(form, tree, path);
        }
        if (plain == LocalizedText.class) {
            return leaves.texts(tree, path);
        }
        return plain.isEnum() ? leaves.constant(plain, tree, path) : record(tree, plain, path);
    }

    private @Nullable Object record(Tree tree, Class<?> type, String path) {
        if (!(tree instanceof Tree.Branch branch)) {
            return refuse(tree, path, "not-a-map");
        }
        RecordComponent[] components = type.getRecordComponents();
        unknownKeys(branch, type, path);
        Object[] values = new Object[components.length];
        boolean whole = true;
        for (int i = 0; i < components.length; i++) {
            Object value = component(branch, components[i], path);
            values[i] = value == Language.ABSENT ? null : value;
            whole &= value != null;
        }
        return whole ? remember(construct(type, components, values), branch.line(), path) : null;
    }

    /** The value of one word of a record; null when it is refused. */
    private @Nullable Object component(Tree.Branch branch, RecordComponent component, String path) {
        String word = Language.word(component);
        Tree tree = branch.children().get(word);
        if (tree != null && !(tree instanceof Tree.Leaf leaf && leaf.empty())) {
            Object value = value(component.getGenericType(), tree, join(path, word));
            if (value != null && tooFew(value, component)) {
                return refuse(tree, join(path, word), "too-few", Language.atLeast(component));
            }
            return judges && value != null && tooLong(value, component)
                    ? refuse(tree, join(path, word), "too-long", Language.longest(component))
                    : value;
        }
        if (tree == null && Language.mayBeAbsent(component)) {
            return Language.ABSENT;
        }
        Object absent = tree == null ? absent(component) : null;
        return absent != null
                ? absent
                : refuse(branch.lineOf(word), join(path, word), "missing", word);
    }

    private static @Nullable Object absent(RecordComponent component) {
        Class<?> type = component.getType();
        String written = Language.absent(component);
        Scalars.Form form = Scalars.of(type);
        if (!written.isEmpty() && form != null) {
            return form.read().apply(written).orElseThrow();
        }
        if (type == boolean.class) {
            return false;
        }
        boolean empty = Language.atLeast(component) == 0;
        return switch (type.getSimpleName()) {
            case "List" -> empty ? List.of() : null;
            case "Map" -> empty ? Map.of() : null;
            default -> null;
        };
    }

    private static boolean tooFew(Object value, RecordComponent component) {
        int least = Language.atLeast(component);
        return (value instanceof List<?> list && list.size() < least)
                || (value instanceof Map<?, ?> map && map.size() < least);
    }

    private static boolean tooLong(Object value, RecordComponent component) {
        int longest = Language.longest(component);
        return longest > 0
                && value instanceof LocalizedText text
                && text.texts().values().stream().anyMatch(each -> each.length() > longest);
    }

    private void unknownKeys(Tree.Branch branch, Class<?> type, String path) {
        List<String> words = Arrays.stream(type.getRecordComponents()).map(Language::word).toList();
        for (String key : branch.children().keySet()) {
            if (Language.notYet(type, key)) {
                if (judges) {
                    refuse(branch.lineOf(key), join(path, key), "not-yet", key);
                }
            } else if (!words.contains(key)) {
                String close = Closest.to(key, words);
                refuse(branch.lineOf(key), join(path, key), "unknown", key, close);
            }
        }
    }

    private @Nullable Object list(Type item, Tree tree, String path) {
        if (!(tree instanceof Tree.Row row)) {
            return refuse(tree, path, "not-a-list");
        }
        List<Object> out = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < row.items().size(); i++) {
            Tree child = row.items().get(i);
            Object value = value(item, child, join(path, name(child, i)));
            whole &= value != null;
            if (value != null) {
                out.add(value);
            }
        }
        return whole ? List.copyOf(out) : null;
    }

    /** An item is named by its id or code where it has one, else by its number. */
    private static String name(Tree item, int index) {
        if (item instanceof Tree.Branch branch) {
            for (String key : List.of("id", "code")) {
                if (branch.children().get(key) instanceof Tree.Leaf leaf) {
                    return leaf.text();
                }
            }
        }
        return String.valueOf(index + 1);
    }

    private @Nullable Object map(Type item, Tree tree, String path) {
        if (!(tree instanceof Tree.Branch branch)) {
            return refuse(tree, path, "not-a-map");
        }
        Map<String, Object> out = new LinkedHashMap<>();
        boolean whole = true;
        for (Map.Entry<String, Tree> entry : branch.children().entrySet()) {
            Object value = value(item, entry.getValue(), join(path, entry.getKey()));
            whole &= value != null;
            if (value != null) {
                out.put(entry.getKey(), value);
            }
        }
        return whole ? remember(new LinkedHashMap<>(out), tree.line(), path) : null;
    }

    Object remember(Object bound, int line, String path) {
        places.put(bound, new Place(line, path));
        return bound;
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable Object refuse(Tree tree, String path, String key, Object... args) {
        return refuse(tree.line(), path, key, args);
    }

    boolean judges() {
        return judges;
    }

    /** How many problems were found so far. */
    int found() {
        return problems.size();
    }

    Problem problem(Tree tree, String path, String key, Object... args) {
        return Problem.at(file, tree.line(), path, key, args);
    }

    private @Nullable Object refuse(int line, String path, String key, Object... args) {
        problems.add(Problem.at(file, line, path, key, args));
        return null;
    }
}
