package org.parvis.catalogue.reading;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parvis.catalogue.Language;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.words.SafeWords;

/**
 * Whether every address in a definition leads where a person can go. The components that hold one
 * say so themselves, so that an address added to the language is checked from then on.
 */
final class LinkChecks {
    private final GroupChecks.Told told;

    LinkChecks(GroupChecks.Told told) {
        this.told = told;
    }

    void check(Object value) {
        switch (value) {
            case Collection<?> all -> all.forEach(this::check);
            case Map<?, ?> all -> all.values().forEach(this::check);
            case LocalizedText ignored -> {}
            case Record one -> record(one);
            default -> {}
        }
    }

    private void record(Record one) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            Object value = Language.read(component, one);
            if (value == Language.ABSENT) {
                continue;
            }
            switch (Language.link(component)) {
                case NONE -> check(value);
                case WAY -> addresses(one, value, SafeWords::leads);
                case SOURCE -> addresses(one, value, SafeWords::cites);
            }
        }
    }

    private void addresses(Record holder, Object value, Predicate<String> good) {
        Collection<String> addresses =
                value instanceof LocalizedText texts
                        ? texts.texts().values()
                        : List.of(value.toString());
        addresses.stream()
                .filter(address -> !good.test(address))
                .forEach(address -> told.problem(holder, "url", address));
    }
}
