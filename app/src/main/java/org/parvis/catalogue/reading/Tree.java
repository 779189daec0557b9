package org.parvis.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text read as a tree that remembers on which line each thing stands. */
sealed interface Tree {
    int line();

    record Branch(int line, Map<String, Tree> children, Map<String, Integer> lines)
            implements Tree {
        Branch(int line) {
            this(line, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        int lineOf(String key) {
            return lines.getOrDefault(key, line);
        }
    }

    record Row(int line, List<Tree> items) implements Tree {}

    /** A scalar; its text is taken as written, so `no` stays a word and never becomes a boolean. */
    record Leaf(int line, String text, boolean empty) implements Tree {}
}
