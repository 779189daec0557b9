package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;

/** A page of all datasets, or of those of a theme. */
record ListView(
        List<Card> cards, List<Link> themes, @Nullable String previous, @Nullable String next) {
    /** A dataset in a few words. */
    record Card(String title, String href, String summary, String body, String facts) {}
}
