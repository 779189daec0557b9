package org.parvis.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Typed;

/**
 * One question on a page, ready to draw.
 *
 * @param heading whether its label is the heading of the page
 * @param wrongParts parts to correct, none when it is the whole
 */
record FieldView(
        String id,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean optional,
        boolean heading,
        Control control,
        Typed typed,
        List<String> wrongParts,
        List<KeptFile> files) {

    /** A file that the draft holds already. */
    record KeptFile(String id, String name, String size) {}

    /** Whether that part is to be corrected; all are when none is named. */
    boolean isWrong(String part) {
        return error != null
                && (wrongParts.isEmpty()
                        || wrongParts.stream()
                                .anyMatch(p -> p.equals(part) || p.startsWith(part + "-")));
    }

    /** The parts to correct inside a part: `day` in `from-day`. */
    List<String> wrongWithin(String part) {
        return wrongParts.stream()
                .filter(p -> p.startsWith(part + "-"))
                .map(p -> p.substring(part.length() + 1))
                .toList();
    }

    String labelSize() {
        return heading ? "l" : "s";
    }

    @Nullable String legendSize() {
        return heading ? "l" : "s";
    }
}
