package org.parvis.catalogue.spi;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.kernel.Refusal;
import org.parvis.rules.RuleType;

/**
 * What the catalogue must know of a question type in order to check a definition that uses it. The
 * module that shows and reads the answers registers one per type.
 */
public interface AnswerKind {
    /** The word written after `type:` in a definition. */
    String code();

    /** What a rule sees in the place of the answer. */
    FeelType feel();

    /** Whether the question lists options to choose from. */
    default boolean choosesAmongOptions() {
        return false;
    }

    /** Whether that very question lists its options; it may take them from elsewhere. */
    default boolean listsOptions(Question question) {
        return choosesAmongOptions();
    }

    /** The settings that a question of this type may carry under `with:`, and their form. */
    default Map<String, Setting> settings() {
        return Map.of();
    }

    /** Whether its answers are so personal that a question of this type must be protected. */
    default boolean alwaysProtected() {
        return false;
    }

    /**
     * What makes no sense in that question: limits that exclude each other, a list that does not
     * exist. The form of each setting was checked before.
     */
    default List<Refusal> refusals(Question question) {
        return List.of();
    }

    /** What part the question plays in a form. */
    default Part part() {
        return Part.ANSWER;
    }

    /** What a rule may read in the place of the answer, with the bounds that are known. */
    default RuleType ruleType(Question question) {
        List<String> codes = question.options().stream().map(Question.Option::code).toList();
        return switch (feel()) {
            case TEXT -> codes.isEmpty() ? RuleType.text(longest(question)) : RuleType.among(codes);
            case NUMBER -> RuleType.NUMBER;
            case DATE -> RuleType.DATE;
            case BOOLEAN -> RuleType.BOOLEAN;
            case TEXT_LIST ->
                    codes.isEmpty()
                            ? RuleType.listOf(RuleType.TEXT)
                            : RuleType.listOf(RuleType.among(codes), Math.min(200, codes.size()));
            case FIELDS -> RuleType.fields(Map.of());
        };
    }

    /** The most characters of an answer that is a text, where a sign may count for two. */
    default int longest(Question question) {
        return Math.clamp(2L * question.setting("max", 2_000), 1, 4_000);
    }

    /** Whether the question has lines, each answered by one of its options. */
    default boolean hasLines() {
        return false;
    }

    /** What part a question plays. */
    enum Part {
        /** A person answers it. */
        ANSWER,
        /** A person answers its questions once for each row. */
        GROUP,
        /** The program computes it. */
        COMPUTED,
        /** It asks nothing: it tells. */
        WORDS
    }

    /**
     * Whether an answer says by itself something about a person: how to reach them, who they are.
     * Such a question is not published without its own purpose and legal basis.
     */
    default boolean personal() {
        return false;
    }

    /** The FEEL type of an answer. */
    enum FeelType {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        TEXT_LIST,
        /** Named values together: the type says which. */
        FIELDS
    }

    /** The form of a setting's value. */
    enum Setting {
        WHOLE_NUMBER("[0-9]{1,9}"),
        DECIMAL("-?[0-9]{1,12}(\\.[0-9]{1,6})?"),
        DATE("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|today([+-][0-9]{1,5})?"),
        TIME("([01][0-9]|2[0-3]):[0-5][0-9]"),
        WORDS("[a-z0-9, -]{1,200}"),
        YES_OR_NO("true|false");

        private final String pattern;

        Setting(String pattern) {
            this.pattern = pattern;
        }

        /** What it must look like, whole, as a regular expression. */
        public String pattern() {
            return pattern;
        }
    }
}
