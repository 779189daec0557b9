package org.parvis.disputes.explorer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.rules.CompiledRule;

/**
 * One thing that an explorer asks.
 *
 * @param label the question itself
 * @param brief its short name in the trail of answers
 * @param when whether it is asked, from the answers before it; always without
 * @param options the possible answers of a choice, none of another kind
 */
record Question(
        String id,
        Kind kind,
        LocalizedText label,
        LocalizedText brief,
        @Nullable LocalizedText help,
        @Nullable CompiledRule when,
        List<Option> options) {

    /** What is answered; a day and words may be left out. */
    enum Kind {
        CHOICE,
        DAY,
        WORDS
    }

    /**
     * A possible answer.
     *
     * @param said how the trail, the title and the letters say it; its label without
     */
    record Option(
            String code,
            LocalizedText label,
            @Nullable LocalizedText help,
            @Nullable LocalizedText said) {

        LocalizedText inWords() {
            return said == null ? label : said;
        }
    }

    Optional<Option> option(String code) {
        return options.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
