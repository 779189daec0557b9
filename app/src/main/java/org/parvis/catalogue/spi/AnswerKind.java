package org.parvis.catalogue.spi;

import java.util.Map;

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

    /** The settings that a question of this type may carry under `with:`, and their form. */
    default Map<String, Setting> settings() {
        return Map.of();
    }

    /** The FEEL type of an answer. */
    enum FeelType {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        TEXT_LIST
    }

    /** The form of a setting's value. */
    enum Setting {
        WHOLE_NUMBER,
        DECIMAL,
        DATE,
        WORDS,
        YES_OR_NO
    }
}
