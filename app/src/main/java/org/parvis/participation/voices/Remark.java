package org.parvis.participation.voices;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.Kind;

/**
 * What somebody says of a paragraph of a text.
 *
 * @param version as which the paragraph was read
 * @param wording the words proposed in the place of its own; none for a comment
 * @param words the comment, or why other words are proposed
 */
public record Remark(String paragraph, String version, @Nullable String wording, String words) {
    public Kind kind() {
        return wording == null ? Kind.COMMENT : Kind.AMENDMENT;
    }
}
