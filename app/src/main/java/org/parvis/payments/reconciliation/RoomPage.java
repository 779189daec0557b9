package org.parvis.payments.reconciliation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/**
 * The books of a body as whoever keeps them sees them.
 *
 * @param done what was just done, in words; none otherwise
 * @param says how many differences wait, and how many of them are not shown
 * @param waiting those that are shown
 * @param links where else the books are
 */
record RoomPage(
        @Nullable String done,
        String says,
        List<Item> waiting,
        DataTable settled,
        DataTable statements,
        List<String> columns,
        List<Link> links,
        String path,
        String upload,
        String settle,
        Map<String, String> typed,
        List<FieldError> errors) {
    /**
     * A difference that waits for somebody.
     *
     * @param open whether it is the one that was just answered wrongly
     * @param file where its file is paid for; none where it has none
     */
    record Item(
            String id,
            String title,
            String says,
            String meta,
            List<String> words,
            List<Choice> deeds,
            @Nullable Link file,
            boolean open) {
        String field(String name) {
            return name + "-" + id;
        }
    }

    @Nullable String typed(Item item, String field) {
        return item.open() ? typed.get(field) : null;
    }

    @Nullable String error(Item item, String name) {
        return FieldError.at(item.field(name), errors);
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
