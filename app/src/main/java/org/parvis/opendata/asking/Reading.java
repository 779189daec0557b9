package org.parvis.opendata.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;

/** What became of the words of a question. */
sealed interface Reading {
    /** They are a question. */
    record Understood(Question question) implements Reading {}

    /**
     * Some of them are not understood.
     *
     * @param words those, as they were typed
     * @param near columns that may be meant in their place
     * @param without the other words, when they are a question
     */
    record Unknown(List<String> words, List<Way> near, @Nullable String without)
            implements Reading {}

    /**
     * Some of them may mean several things.
     *
     * @param key of the sentence that says what is asked back
     * @param words those, as they were typed
     */
    record Unclear(String key, String words, List<Way> ways) implements Reading {}

    /**
     * One of the things that may be meant.
     *
     * @param text the whole question, said so that it means that
     */
    record Way(String label, String text) {}

    /** A column is named and nothing is asked of it: what can be. */
    record Which(String words, List<Question> questions) implements Reading {}

    /** It cannot be answered, whatever its words. */
    record Refused(Refusal why) implements Reading {}
}
