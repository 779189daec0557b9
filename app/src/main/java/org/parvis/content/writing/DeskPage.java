package org.parvis.content.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;

/**
 * The pages of a body.
 *
 * @param next where the list goes on
 * @param create where a page is begun, for those who write
 */
record DeskPage(
        List<Link> tabs,
        List<Card> cards,
        @Nullable String next,
        @Nullable String create,
        String files) {
    /** One page of words. */
    record Card(
            String title,
            String href,
            Status state,
            PageTurns.Turn turn,
            List<Status> marks,
            String name) {}
}
