package org.parvis.forms.types;

import java.util.Arrays;
import org.parvis.kernel.Refusal;

/** Why a question makes no sense for its type, told when the definition is imported. */
public final class Refusals {
    private Refusals() {}

    public static Refusal of(String key, Object... args) {
        Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
        return Refusal.of("forms.refused.type." + key, words);
    }
}
