package org.parvis.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Why something was not done, as a value: a message key that both languages have, and its
 * arguments. A refusal is an answer, not an accident, so it is never an exception.
 */
public record Refusal(String key, List<Object> args) {
    public static Refusal of(String key, Object... args) {
        return new Refusal(key, Arrays.asList(args));
    }

    public Object[] arguments() {
        return args.toArray();
    }
}
