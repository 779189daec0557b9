package org.parvis.ds;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Space-separated words of an attribute, such as classes or the ids that describe a field. */
public final class Tokens {

    private Tokens() {}

    /**
     * The words that are there, in order; nothing at all when none is, so that the attribute is
     * left out.
     */
    public static @Nullable String join(@Nullable String... tokens) {
        var joined =
                Arrays.stream(tokens)
                        .filter(Objects::nonNull)
                        .filter(token -> !token.isBlank())
                        .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    /** A word when a condition holds, else nothing. */
    public static @Nullable String when(boolean condition, String token) {
        return condition ? token : null;
    }
}
