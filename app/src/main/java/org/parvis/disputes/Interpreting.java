package org.parvis.disputes;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;

/**
 * Into which languages a programme finds interpreters, signed ones among them.
 *
 * @param answerDays how long whoever mediates has to say on which day one is there
 */
public record Interpreting(int answerDays, List<Language> languages) {
    public Interpreting {
        languages = List.copyOf(languages);
    }

    /** One of them. */
    public record Language(String code, LocalizedText name) {}

    /** Nothing for one that is not offered. */
    public Optional<Language> language(String code) {
        return languages.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
