package org.parvis.forms.spi;

import java.util.List;
import org.parvis.kernel.Refusal;

/** What a question type makes of what was typed. */
public sealed interface Parsed {
    /** Nothing was typed. */
    record Nothing() implements Parsed {}

    /** An answer, as a canonical JSON value: text, boolean, list or map. */
    record Value(Object value) implements Parsed {}

    /**
     * Something that is no answer.
     *
     * @param reason why, as a message: what to change, in plain words
     * @param parts the parts to correct, none when it is the whole
     */
    record Wrong(Refusal reason, List<String> parts) implements Parsed {}

    Parsed NOTHING = new Nothing();

    static Parsed value(Object value) {
        return new Value(value);
    }

    static Parsed wrong(String key, Object... args) {
        return new Wrong(Refusal.of("forms.error." + key, args), List.of());
    }

    static Parsed wrongPart(String part, String key, Object... args) {
        return new Wrong(Refusal.of("forms.error." + key, args), List.of(part));
    }
}
