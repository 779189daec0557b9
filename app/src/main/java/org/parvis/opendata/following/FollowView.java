package org.parvis.opendata.following;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/**
 * Where an address is typed, or what is said after it was.
 *
 * @param back where the dataset is
 * @param action where the address is sent; nothing once it was
 * @param typed what was typed and not taken
 */
record FollowView(
        String title,
        String dataset,
        String back,
        @Nullable String action,
        String typed,
        Link feed,
        List<FieldError> errors) {
    @Nullable String error() {
        return FieldError.at("email", errors);
    }

    /**
     * What an address follows.
     *
     * @param waiting what waits for a yes
     * @param followed what is told
     * @param action where it is changed
     * @param data where all data are
     */
    record Own(List<One> waiting, List<One> followed, String action, String data) {}

    /** A dataset. */
    record One(String name, String title, String href) {}
}
