package org.parvis.identity.web;

import java.util.List;

/**
 * A form that could not be received, with all that was typed in it.
 *
 * @param why {@code session} when nobody is signed in any more, {@code level} when one proof more
 *     is asked for, {@code proof} when the form is too old, {@code later} when nothing can be kept,
 *     {@code closed}, {@code gone} or {@code crowded} when what it was for is not open here
 * @param first where to go first, in a new tab; nowhere when it is enough to send again
 * @param files whether documents were joined, which must be chosen again
 * @param resend whether it may be sent again from here
 */
record TurnedAwayPage(
        String why, String action, String first, List<Field> typed, boolean files, boolean resend) {

    /** One thing typed, by the name of its field. */
    record Field(String name, String value) {
        boolean multiline() {
            return value.length() > 60 || value.contains("\n");
        }
    }

    /** What the person can read; fields that the page itself had put there are not shown. */
    List<Field> readable() {
        return typed.stream()
                .filter(f -> !f.name().startsWith("_") && !f.value().isBlank())
                .toList();
    }
}
