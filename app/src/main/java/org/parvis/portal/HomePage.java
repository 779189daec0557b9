package org.parvis.portal;

import gg.jte.Content;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/**
 * The home page: what people do most, questions to start from, and the modules' bands.
 *
 * @param all how many services there are
 * @param urgent what cannot wait, above the question
 */
record HomePage(
        List<ServiceRow> services,
        int all,
        List<Link> tried,
        List<Content> urgent,
        List<Content> bands) {
    boolean timed() {
        return services.stream().anyMatch(row -> row.time() != null);
    }

    String search(String lang) {
        return SitePaths.search(lang);
    }

    String allServices(String lang) {
        return SitePaths.services(lang);
    }

    String signIn(String lang) {
        return SitePaths.signIn(lang);
    }

    /** What one can do about a file without an account. */
    List<Link> doors(Words w) {
        return List.of(
                Link.to(w.say("portal.home.track"), SitePaths.track(w.lang())).withIcon("clock"),
                Link.to(w.say("portal.home.verify"), SitePaths.verify(w.lang())).withIcon("check"));
    }
}
