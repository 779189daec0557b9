package org.parvis.ds;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template is called with; what is absent is left to its default. */
record Params(Map<String, Object> map) {
    static Params none() {
        return new Params(new HashMap<>());
    }

    Params with(String words) {
        map.put(words, Pages.words("en"));
        return this;
    }

    Params with(String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
        return this;
    }
}
