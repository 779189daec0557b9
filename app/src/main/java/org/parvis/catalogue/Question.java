package org.parvis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * One question. Its identifier is the name by which every rule and every later version knows it.
 */
public record Question(
        @Key(says = "Stable identifier, lower case with underscores") String id,
        @Key(says = "Question type") String type,
        LocalizedText label,
        @Key(says = "Short name in lists of answers; the label otherwise")
                @Nullable LocalizedText shortLabel,
        @Nullable LocalizedText help,
        @Nullable LocalizedText example,
        @Key(says = "true, false, or a FEEL condition", absent = "true") Expression required,
        @Key(says = "Why one may leave it empty") @Nullable LocalizedText optionalBecause,
        @Key(says = "FEEL: when it is asked") @Nullable Expression showWhen,
        List<Validation> validations,
        @Key(value = "protected", says = "Kept out of every list, index and export")
                boolean guarded,
        @Key(says = "Why this is asked") @Nullable LocalizedText purpose,
        @Nullable Citation legalBasis,
        @Key(says = "How long, when not as the whole file")
                ServiceDefinition.@Nullable Retention retention,
        @Key(says = "What one chooses among") List<Option> options,
        @Key(says = "Settings of the question type") Map<String, String> with,
        @Key(says = "The register that holds the answer already") @Nullable KnownFrom knownFrom,
        @Key(says = "What the answer is, for all services, as person.birth-date")
                @Nullable String means,
        @Key(says = "Whether an address or another program may fill it in beforehand")
                boolean prefillable) {

    /** An answer is accepted when the condition holds; the message says what to change. */
    public record Validation(
            @Key(says = "FEEL condition that must hold") Expression holds, LocalizedText message) {}

    public record Option(String code, LocalizedText label, @Nullable LocalizedText help) {}

    public LocalizedText shortName() {
        return shortLabel != null ? shortLabel : label;
    }

    public Optional<String> setting(String key) {
        return Optional.ofNullable(with.get(key));
    }

    public int setting(String key, int otherwise) {
        return setting(key).map(Integer::parseInt).orElse(otherwise);
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
