package org.parvis.opendata.programs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fields that clients of CKAN may set and that here follow from something else: what is public,
 * from a signature; whose it is, from its body. One that says what the answer says is taken.
 */
final class SettledFields {
    private static final List<String> NAMES =
            List.of("url", "version", "author", "maintainer", "private", "state", "type");

    private SettledFields() {}

    /**
     * Refuses those that say otherwise. An empty one says nothing.
     *
     * @param shown the answers that may be sent back
     */
    static void check(Asks asks, List<Map<String, @Nullable Object>> shown, PackageFields fields) {
        for (String name : NAMES) {
            String sent = written(asks.text(name, ""));
            boolean same =
                    sent.isEmpty()
                            || shown.stream().anyMatch(one -> sent.equals(written(one.get(name))));
            if (!same) {
                fields.refuse(name, "Cannot be set here: leave it out");
            }
        }
    }

    /** Clients write yes and no in several ways. */
    private static String written(@Nullable Object value) {
        String text = Objects.toString(value, "").strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> "true";
            case "false" -> "false";
            default -> text;
        };
    }
}
