package org.parvis.opendata.shown;

import java.util.List;
import org.parvis.ds.Link;

/** All datasets, or those of a theme. */
record ListView(List<Card> cards, List<Link> themes) {
    /** A dataset in a few words. */
    record Card(String title, String href, String summary, String body, String facts) {}
}
