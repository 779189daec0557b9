package org.parvis.cases.spi;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The kinds that records hold in their constants, each record looked at once. */
final class DeclaredKinds {
    private static final ClassValue<List<ActKind<?>>> KNOWN =
            new ClassValue<>() {
                @Override
                protected List<ActKind<?>> computeValue(Class<?> type) {
                    return read(type);
                }
            };

    private DeclaredKinds() {}

    static List<ActKind<?>> of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Those of a sealed family, in the order in which it permits its records. */
    static Stream<ActKind<?>> in(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(DeclaredKinds::in)
                : of(family).stream();
    }

    private static List<ActKind<?>> read(Class<?> type) {
        List<ActKind<?>> kinds =
                Stream.of(type.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .flatMap(DeclaredKinds::value)
                        .toList();
        if (kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.type() != type)) {
            throw new IllegalStateException(
                    type.getName() + " registers no kind of act in a constant KIND or KINDS");
        }
        return kinds;
    }

    private static Stream<ActKind<?>> value(Field field) {
        try {
            field.setAccessible(true);
            return switch (field.get(null)) {
                case ActKind<?> kind -> Stream.of(kind);
                case List<?> several -> several.stream().flatMap(DeclaredKinds::kind);
                case null, default -> Stream.empty();
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }

    private static Stream<ActKind<?>> kind(Object one) {
        return one instanceof ActKind<?> kind ? Stream.of(kind) : Stream.empty();
    }
}
