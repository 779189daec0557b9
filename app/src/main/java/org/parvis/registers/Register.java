package org.parvis.registers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A register as its file declares it: what people are told of it, and what may be asked of it.
 *
 * @param inSentence its name with its article, as it stands inside a sentence
 * @param holder the body that keeps it
 * @param legalBasis the provision on which it may be read
 * @param about whose records it holds: a register of persons is asked by more than one key
 * @param consent whether the law asks the person before it is read
 * @param keys what a record is asked by
 * @param values what it can answer
 */
public record Register(
        String code,
        LocalizedText name,
        LocalizedText inSentence,
        LocalizedText holder,
        LocalizedText legalBasis,
        About about,
        boolean consent,
        List<String> keys,
        List<Value> values) {
    public Register {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
    }

    /** Whose records. */
    public enum About {
        /** Anybody may consult it. */
        PUBLIC,
        /** Its records concern persons. */
        PERSON
    }

    /**
     * One thing that the register can answer.
     *
     * @param means what it is for all services, as {@code person.birth-date}
     */
    public record Value(String code, LocalizedText label, @Nullable String means) {}

    public Optional<Value> value(String value) {
        return values.stream().filter(v -> v.code().equals(value)).findFirst();
    }
}
