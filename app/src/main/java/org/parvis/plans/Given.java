package org.parvis.plans;

import java.util.List;
import java.util.Map;

/** A plan as a file or a form gives it: words with their places, before anything is understood. */
public record Given(Entry head, List<Entry> targets, List<Entry> initiatives) {

    /**
     * Words by the name of their column.
     *
     * @param at where the whole entry stands
     * @param places where each word stands, when that is known better
     */
    public record Entry(String at, Map<String, String> words, Map<String, String> places) {
        public String word(String name) {
            return words.getOrDefault(name, "").strip();
        }

        public boolean has(String name) {
            return !word(name).isEmpty();
        }

        public String place(String name) {
            return places.getOrDefault(name, at);
        }
    }
}
