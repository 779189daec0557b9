package org.parvis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.ApplicantFact;
import org.parvis.kernel.LocalizedText;

/**
 * One question. Its identifier is the name by which every rule and every later version knows it.
 */
public record Question(
        @Key(says = "Stable identifier, lower case with underscores") String id,
        @Key(says = "Question type") String type,
        @Key(longest = 600) LocalizedText label,
        @Key(says = "Short name in lists of answers; the label otherwise", longest = 120)
                @Nullable LocalizedText shortLabel,
        @Key(says = "Help; the words of a block of information (Markdown)", longest = 4_000)
                @Nullable LocalizedText help,
        @Key(longest = 300) @Nullable LocalizedText example,
        @Key(says = "What to say when it is left empty; the type says it otherwise", longest = 300)
                @Nullable LocalizedText ifMissing,
        @Key(
                        says = "What to say when it cannot be taken; the type says it otherwise",
                        longest = 300)
                @Nullable LocalizedText ifWrong,
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
                boolean prefillable,
        @Key(says = "Whether a protected answer may be offered again to who gave it before")
                boolean reusable,
        @Key(says = "The lines of a matrix; its options are the columns") List<Option> lines,
        @Key(says = "One row of a repeated group") @Nullable Row row,
        @Key(says = "FEEL: a computed value, over questions asked before")
                @Nullable Expression value,
        @Key(says = "A computed value by a decision table: `table.decision`")
                @Nullable String decision,
        @Key(value = "default", says = "FEEL: the answer that is proposed")
                @Nullable Expression proposed,
        @Key(
                        says =
                                "Why the computed value is what it is; `{question}` and `{result}`"
                                        + " are filled in",
                        longest = 1_000)
                @Nullable LocalizedText explanation,
        @Key(says = "What is held of whoever applies and answers it: it stands in the field")
                @Nullable ApplicantFact ofApplicant) {

    /** A question without lines, rows or computation. */
    public Question(
            String id,
            String type,
            LocalizedText label,
            @Nullable LocalizedText shortLabel,
            @Nullable LocalizedText help,
            @Nullable LocalizedText example,
            Expression required,
            @Nullable LocalizedText optionalBecause,
            @Nullable Expression showWhen,
            List<Validation> validations,
            boolean guarded,
            @Nullable LocalizedText purpose,
            @Nullable Citation legalBasis,
            ServiceDefinition.@Nullable Retention retention,
            List<Option> options,
            Map<String, String> with,
            @Nullable KnownFrom knownFrom,
            @Nullable String means,
            boolean prefillable) {
        this(
                id,
                type,
                label,
                shortLabel,
                help,
                example,
                null,
                null,
                required,
                optionalBecause,
                showWhen,
                validations,
                guarded,
                purpose,
                legalBasis,
                retention,
                options,
                with,
                knownFrom,
                means,
                prefillable,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * One row of a repeated group. Its questions have names of their own in the whole form, and its
     * rules read them as they read the questions asked before the group.
     *
     * @param together all rows on the page of the group; otherwise each row has its own page
     */
    public record Row(
            @Key(says = "What one row is called, as Person", longest = 80) LocalizedText name,
            @Key(says = "FEEL: the title of a row, over its questions") @Nullable Expression title,
            @Key(says = "Words of the button that adds a row, as Add a person", longest = 80)
                    @Nullable LocalizedText add,
            @Key(absent = "0") int least,
            @Key(absent = "20") int most,
            @Key(says = "All rows on one page") boolean together,
            @Key(atLeast = 1) List<Question> questions) {

        public Optional<Question> question(String id) {
            return questions.stream().filter(question -> question.id().equals(id)).findFirst();
        }
    }

    /** An answer is accepted when the condition holds; the message says what to change. */
    public record Validation(
            @Key(says = "FEEL condition that must hold") Expression holds,
            @Key(longest = 400) LocalizedText message) {}

    public record Option(
            String code,
            @Key(longest = 400) LocalizedText label,
            @Key(longest = 1_000) @Nullable LocalizedText help) {}

    /** The same question at its place in a row: `household.r3.income`. */
    public Question at(String path) {
        return new Question(
                path,
                type,
                label,
                shortLabel,
                help,
                example,
                ifMissing,
                ifWrong,
                required,
                optionalBecause,
                showWhen,
                validations,
                guarded,
                purpose,
                legalBasis,
                retention,
                options,
                with,
                knownFrom,
                means,
                prefillable,
                reusable,
                lines,
                row,
                value,
                decision,
                proposed,
                explanation,
                ofApplicant);
    }

    /** Whether it is asked once for each row of something. */
    public boolean repeats() {
        return row != null;
    }

    /** Whether the program computes it: nobody types it. */
    public boolean isComputed() {
        return value != null || decision != null;
    }

    /** Whether an answer may stand in its field that nobody typed there. */
    public boolean offers() {
        return proposed != null || ofApplicant != null;
    }

    /** It and, for a repeated group, the questions of its rows at every depth. */
    public Stream<Question> deep() {
        return row == null
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), row.questions().stream().flatMap(Question::deep));
    }

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
