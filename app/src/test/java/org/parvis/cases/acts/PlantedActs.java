package org.parvis.cases.acts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/**
 * An act of every kind with a word of its own in every text that it holds, however deep. Only what
 * is a code, a number or a day of the program's own holds what it must, so that pages can be drawn.
 */
public final class PlantedActs {
    /** Where a word stands: a field of a kind of act. */
    record Place(String kind, String field) {}

    private final String stem;
    private final Pattern word;
    private final Map<String, Object> codes;
    private final List<Place> places = new ArrayList<>();

    /**
     * @param stem what all the words have in common
     * @param codes what a component holds that is no text, as {@code Record.component}
     */
    public PlantedActs(String stem, Map<String, Object> codes) {
        this.stem = stem;
        this.word = Pattern.compile(stem + "(\\d{4})");
        this.codes = Map.copyOf(codes);
    }

    ActContent of(ActKind<?> kind) {
        return of(kind, Map.of());
    }

    /**
     * The same with other codes for this one.
     *
     * @param also {@link Optional#empty()} for what it does not have
     */
    public ActContent of(ActKind<?> kind, Map<String, Object> also) {
        return (ActContent) payload(kind, also);
    }

    /** The same of any module. */
    Payload payload(ActKind<?> kind, Map<String, Object> also) {
        try {
            return (Payload) new Making(also).record(kind.type(), kind.name(), "");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not made: " + kind, e);
        }
    }

    /** The words of a text, each once, by where they were planted. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher words = word.matcher(text);
        while (words.find()) {
            Place place = places.get(Integer.parseInt(words.group(1)));
            found.add(place.kind() + "." + place.field());
        }
        return found;
    }

    /** Every field of a kind that holds a word. */
    Set<String> fieldsOf(String kind) {
        Set<String> fields = new TreeSet<>();
        places.stream()
                .filter(place -> place.kind().equals(kind))
                .forEach(place -> fields.add(place.field()));
        return fields;
    }

    private final class Making {
        private final Map<String, Object> also;

        Making(Map<String, Object> also) {
            this.also = also;
        }

        private Object record(Class<?> type, String kind, String field)
                throws ReflectiveOperationException {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                RecordComponent one = components[i];
                types[i] = one.getType();
                values[i] = value(one, kind, field.isEmpty() ? one.getName() : field);
            }
            Constructor<?> made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            try {
                return made.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(type + " refuses what was planted", e.getCause());
            }
        }

        private @Nullable Object value(RecordComponent one, String kind, String field)
                throws ReflectiveOperationException {
            String place = one.getDeclaringRecord().getSimpleName() + "." + one.getName();
            Object code = also.getOrDefault(place, codes.get(place));
            return code == null
                    ? value(one.getGenericType(), kind, field)
                    : code instanceof Optional<?> nothing ? nothing.orElse(null) : code;
        }

        private Object value(Type type, String kind, String field)
                throws ReflectiveOperationException {
            return switch (type) {
                case ParameterizedType some when some.getRawType() == List.class ->
                        List.of(value(some.getActualTypeArguments()[0], kind, field));
                case ParameterizedType some when some.getRawType() == Map.class ->
                        some.getActualTypeArguments()[1] == Object.class
                                ? new LinkedHashMap<>(Map.of("document", word(kind, field)))
                                : map(kind, field);
                case Class<?> plain -> plain(plain, kind, field);
                default -> throw new IllegalStateException("Nothing is planted in a " + type);
            };
        }

        private Object plain(Class<?> type, String kind, String field)
                throws ReflectiveOperationException {
            if (type == String.class || type == Object.class) {
                return word(kind, field);
            } else if (type == boolean.class) {
                return false;
            } else if (type == int.class || type == Integer.class) {
                return 1;
            } else if (type == long.class || type == Long.class) {
                return 1L;
            } else if (type == LocalDate.class) {
                return LocalDate.of(2026, 11, 30);
            } else if (type == Instant.class) {
                return Instant.parse("2026-11-30T12:00:00Z");
            } else if (type == UUID.class) {
                return new UUID(1, 1);
            } else if (type == State.class) {
                return State.IN_REVIEW;
            } else if (type.isEnum()) {
                return type.getEnumConstants()[0];
            } else if (type.isRecord()) {
                return record(type, kind, field);
            }
            throw new IllegalStateException("Nothing is planted in a " + type);
        }

        private Map<String, Object> map(String kind, String field) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (String lang : List.of("fr", "en")) {
                map.put(lang, word(kind, field));
            }
            return map;
        }

        private String word(String kind, String field) {
            places.add(new Place(kind, field));
            return stem + "%04d".formatted(places.size() - 1);
        }
    }
}
