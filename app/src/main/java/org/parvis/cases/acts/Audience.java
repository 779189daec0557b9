package org.parvis.cases.acts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** For whom an act is, beside the body that works on the file, which reads all of it. */
public sealed interface Audience {
    /** What of these plain values the person of the file may read. */
    Map<String, Object> forPerson(Map<String, Object> said);

    /** The body alone. */
    record Body() implements Audience {
        @Override
        public Map<String, Object> forPerson(Map<String, Object> said) {
            return Map.of();
        }
    }

    /**
     * The person too.
     *
     * @param fields all that they may read of it
     */
    record Person(Set<String> fields) implements Audience {
        @Override
        public Map<String, Object> forPerson(Map<String, Object> said) {
            Map<String, Object> told = new LinkedHashMap<>(said);
            told.keySet().retainAll(fields);
            return told;
        }
    }

    /** Whether the person learns that it happened. */
    default boolean person() {
        return this instanceof Person;
    }

    /** What the record of a kind says of itself; one that does not say it is no kind of act. */
    static Audience of(Class<?> type) {
        ToldToPerson told = type.getAnnotation(ToldToPerson.class);
        if ((told == null) != type.isAnnotationPresent(WithinBody.class)) {
            throw new IllegalStateException(
                    type.getName() + " must be either @ToldToPerson or @WithinBody");
        }
        return told == null ? new Body() : person(type, Set.of(told.value()));
    }

    private static Person person(Class<?> type, Set<String> fields) {
        Set<String> known =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet());
        if (!known.containsAll(fields)) {
            throw new IllegalStateException(type.getName() + " has not all of " + fields);
        }
        return new Person(fields);
    }
}
