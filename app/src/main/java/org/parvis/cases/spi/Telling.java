package org.parvis.cases.spi;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;

/**
 * In which words an act is told.
 *
 * @param process how the file is worked on, for whoever works on it; none for its person
 */
public record Telling(Words words, @Nullable ProcessDefinition process) {
    public static Telling toPerson(Words words) {
        return new Telling(words, null);
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }

    public String date(LocalDate day) {
        return words.date(day);
    }

    public String dateLong(LocalDate day) {
        return words.dateLong(day);
    }

    public String lang() {
        return words.lang();
    }

    /** How the service calls an outcome; none for what it has no word for. */
    public Optional<String> outcome(String code) {
        return Optional.ofNullable(process)
                .flatMap(of -> of.outcome(code))
                .map(outcome -> outcome.label().in(lang()));
    }

    /** How the service calls a step of its work. */
    public Optional<String> step(String id) {
        return Optional.ofNullable(process).stream()
                .flatMap(of -> of.steps().stream())
                .filter(step -> step.id().equals(id))
                .map(step -> step.label().in(lang()))
                .findFirst();
    }
}
