package org.parvis.forms;

import org.jspecify.annotations.Nullable;

/**
 * What is kept on the device in use.
 *
 * @param done what was just done, in words
 * @param empties whether the page empties what this browser keeps
 * @param shared whether others use the device
 * @param declare where that is said
 * @param erase where all of it is erased
 */
record DevicePage(
        @Nullable String done,
        boolean empties,
        boolean shared,
        String declare,
        String erase,
        @Nullable OfDraft draft) {

    /**
     * The draft from which one came.
     *
     * @param from the page of it
     * @param back where one goes on
     * @param keeps whether copies are kept for it here
     * @param action where that is asked for and ended
     */
    record OfDraft(
            String id, String service, String from, String back, boolean keeps, String action) {}
}
