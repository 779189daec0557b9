package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Lineage;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.Version;

/**
 * What stands beside a dataset.
 *
 * @param series nothing when it is in none
 * @param lineage nothing when it is not said
 */
record BesideView(List<Extra> extras, @Nullable Series series, @Nullable Origin lineage) {
    /** Documentation or a service, elsewhere. */
    record Extra(String kind, Link link, @Nullable Link described, @Nullable Link conforms) {}

    /**
     * From where the rows come.
     *
     * @param source what they are drawn from, where it has an address
     */
    record Origin(String text, @Nullable Link source) {}

    /** Of a long series, how many are shown before and after the one that is read. */
    private static final int NEAR = 5;

    /**
     * The datasets that belong together, in their order: those near the one that is shown, which is
     * marked.
     *
     * @param page where all of them are
     */
    record Series(String title, String summary, List<Link> members, @Nullable Link page) {}

    /**
     * @param body code of the body of the version
     */
    static BesideView of(Version version, String body, SeriesData all, Words w) {
        Beside beside = version.description().beside();
        return new BesideView(
                beside.extras().stream().map(extra -> extra(extra, w)).toList(),
                all.of(version).map(one -> series(one, version, body, w)).orElse(null),
                origin(beside.lineage(), w));
    }

    private static @Nullable Origin origin(Lineage lineage, Words w) {
        return lineage.said()
                ? new Origin(
                        w.typeset(lineage.text().in(w.lang())),
                        link(lineage.source(), "opendata.lineage.source", w))
                : null;
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

    private static Series series(SeriesData.Whole all, Version version, String body, Words w) {
        List<Version> members = all.members();
        int here = members.stream().map(Version::name).toList().indexOf(version.name());
        int from = Math.max(0, here - NEAR);
        int to = Math.min(members.size(), Math.max(0, here) + NEAR + 1);
        return new Series(
                w.typeset(all.words().title().in(w.lang())),
                w.typeset(all.words().summary().in(w.lang())),
                members.subList(from, to).stream().map(one -> member(one, version, w)).toList(),
                members.isEmpty()
                        ? null
                        : Link.to(
                                w.say("opendata.series.way", members.size()),
                                DataPaths.series(body, all.words().code(), w.lang())));
    }

    private static Link member(Version one, Version shown, Words w) {
        Link link =
                Link.to(
                        w.typeset(one.description().title().in(w.lang())),
                        DataPaths.dataset(one.name(), w.lang()));
        return link.current(one.name().equals(shown.name()));
    }
}
