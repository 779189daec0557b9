package org.parvis.ds;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;

/** One parsed message. Most have no place to fill and cost nothing to say. */
record Sentence(String text, MessageFormat format, Set<String> places) {

    static Sentence of(MessageFormat format, String pattern) {
        var places = Set.copyOf(format.getArgumentNames());
        var text = places.isEmpty() ? format.format(new Object[0]) : pattern;
        return new Sentence(text, format, places);
    }

    String say(Object[] args) {
        if (places.isEmpty()) {
            return text;
        }
        // the parsed format keeps state while it writes
        synchronized (format) {
            return args.length == 1 && args[0] instanceof Map<?, ?> named
                    ? format.format(named)
                    : format.format(args);
        }
    }
}
