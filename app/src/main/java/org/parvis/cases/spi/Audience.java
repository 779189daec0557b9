package org.parvis.cases.spi;

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

    /** The body alone: the person of the file does not learn that it happened (A-2.1, s. 9). */
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

    /** The person may read these components of the record; one that it has not is a mistake. */
    static Audience person(Class<?> type, Set<String> fields) {
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
