package org.parvis.ds;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Plain text where a template also accepts markup. */
public final class Texts {

    private Texts() {}

    /** Text as content: always escaped. */
    public static Content of(@Nullable Object text) {
        return switch (text) {
            case null -> output -> {};
            case Content content -> content;
            default -> output -> output.writeUserContent(text.toString());
        };
    }
}
