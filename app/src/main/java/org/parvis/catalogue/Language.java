package org.parvis.catalogue;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.packs.PackThing;

/** How the records of this package are written: the words of the definition language. */
public final class Language {
    private Language() {}

    /** `legalBasis` is written `legal-basis`. */
    public static String word(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key != null && !key.value().isEmpty() ? key.value() : kebab(component.getName());
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it is a word that nothing obeys yet. */
    public static boolean notYet(Class<?> type, String word) {
        NotYet later = type.getAnnotation(NotYet.class);
        return later != null && Arrays.asList(later.value()).contains(word);
    }

    public static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    public static String absent(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? "" : key.absent();
    }

    public static String says(AnnotatedElement component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? "" : key.says();
    }

    public static Key.Link link(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? Key.Link.NONE : key.link();
    }

    /** What it names outside of the definition, if it does. */
    static Optional<PackThing> names(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? Optional.empty() : Arrays.stream(key.names()).findFirst();
    }

    public static int atLeast(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? 0 : key.atLeast();
    }

    public static int longest(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? 0 : key.longest();
    }

    public static Object read(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return Objects.requireNonNullElse(component.getAccessor().invoke(owner), ABSENT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static final Object ABSENT = new Object();

    private static String kebab(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                out.append('-').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
