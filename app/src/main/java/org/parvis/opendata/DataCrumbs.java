package org.parvis.opendata;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/** The way back from what is beside a version: to the version, and to all data. */
public final class DataCrumbs {
    private DataCrumbs() {}

    public static List<Link> to(Version version, Words w) {
        return List.of(
                Link.to(w.say("opendata.list.title"), DataPaths.list(w.lang())),
                Link.to(
                        w.typeset(version.description().title().in(w.lang())),
                        DataPaths.version(version, w.lang())));
    }
}
