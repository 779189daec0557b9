package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.Version;

/**
 * What stands beside a dataset.
 *
 * @param series nothing when it is in none
 */
record BesideView(List<Extra> extras, @Nullable Series series) {
    /** Documentation or a service, elsewhere. */
    record Extra(String kind, Link link, @Nullable Link described, @Nullable Link conforms) {}

    /** The datasets that belong together, in their order; the one that is shown is marked. */
    record Series(String title, String summary, List<Link> members) {}

    static BesideView of(Version version, SeriesData all, Words w) {
        Beside beside = version.description().beside();
        return new BesideView(
                beside.extras().stream().map(extra -> extra(extra, w)).toList(),
                all.words(version).map(words -> series(words, version, all, w)).orElse(null));
    }

    private static Extra extra(Beside.Extra extra, Words w) {
        return new Extra(
                w.say("opendata.beside.kind." + extra.kind().code()),
                Link.to(w.typeset(extra.title().in(w.lang())), extra.address()),
                link(extra.described(), "opendata.beside.described", w),
                link(extra.conforms(), "opendata.beside.conforms", w));
    }

    private static @Nullable Link link(String address, String key, Words w) {
        return address.isEmpty() ? null : Link.to(w.say(key), address);
    }

    private static Series series(Beside.Series words, Version version, SeriesData all, Words w) {
        return new Series(
                w.typeset(words.title().in(w.lang())),
                w.typeset(words.summary().in(w.lang())),
                all.of(version).stream().map(one -> member(one, version, w)).toList());
    }

    private static Link member(Version one, Version shown, Words w) {
        Link link =
                Link.to(
                        w.typeset(one.description().title().in(w.lang())),
                        DataPaths.dataset(one.name(), w.lang()));
        return link.current(one.name().equals(shown.name()));
    }
}
