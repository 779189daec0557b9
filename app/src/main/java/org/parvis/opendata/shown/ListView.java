package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.opendata.news.Wanted;

/** A page of all datasets, or of those that somebody looks for. */
record ListView(
        List<Card> cards, Filters filters, @Nullable String previous, @Nullable String next) {
    /**
     * A dataset in a few words.
     *
     * @param series where the others of its series are; nothing when it is in none
     */
    record Card(
            String title,
            String href,
            String summary,
            String body,
            String facts,
            @Nullable Link series) {}

    /**
     * By what the list is narrowed.
     *
     * @param counted how many are left, in words; nothing while it is not narrowed
     * @param feed what happens to those that are left
     */
    record Filters(
            Wanted wanted,
            List<Link> themes,
            List<Choice> bodies,
            @Nullable String counted,
            Link feed) {}
}
