package org.parvis.forms.returning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;

/**
 * What is kept on the device in use.
 *
 * @param done what was just done, in words
 * @param empties whether the page empties what this browser keeps
 * @param shared whether others use the device
 * @param declare where that is said
 * @param erase where all of it is erased
 * @param open what stands open here by a code, with the way to it
 * @param closed what was just closed here
 * @param resume where a code brings back
 */
record DevicePage(
        @Nullable String done,
        boolean empties,
        boolean shared,
        String declare,
        String erase,
        List<Link> open,
        List<Closed> closed,
        String resume,
        @Nullable OfDraft draft) {

    /** A draft that was just closed here, and the code that brings it back. */
    record Closed(String service, String code) {}

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
