package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.SeriesLine;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All series of datasets. */
@Controller
class SeriesList {
    private static final int PAGE = 30;

    private final SeriesData data;
    private final Organizations organizations;

    SeriesList(SeriesData data, Organizations organizations) {
        this.data = data;
        this.organizations = organizations;
    }

    /** As its page has it. */
    record View(
            List<Link> crumbs, List<Card> cards, @Nullable String first, @Nullable String next) {}

    /** A series in a few words. */
    record Card(Link link, String summary, String body, String many) {}

    @GetMapping({"/fr/donnees-series", "/en/data-series"})
    Page list(@RequestParam(defaultValue = "") String after, Words w) {
        String at = DataPaths.series(w.lang());
        List<SeriesLine> found = data.after(place(after), PAGE + 1);
        List<SeriesLine> here = found.subList(0, Math.min(PAGE, found.size()));
        View view =
                new View(
                        List.of(Link.to(w.say("opendata.list.title"), DataPaths.list(w.lang()))),
                        here.stream().map(line -> card(line, w)).toList(),
                        after.isEmpty() ? null : at,
                        found.size() > PAGE ? at + "?after=" + key(here.getLast()) : null);
        return Page.of("opendata/shown/seriesList", view)
                .title(w.say("opendata.series.all"))
                .summary(w.say("opendata.series.all.lead"))
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    /** From the beginning for what is no place. */
    private SeriesData.Place place(String after) {
        String[] parts = after.split("/", 2);
        return parts.length < 2
                ? SeriesData.Place.START
                : organizations
                        .byCode(parts[1])
                        .filter(body -> parts[0].matches("[a-z0-9-]{1,60}"))
                        .map(body -> new SeriesData.Place(parts[0], body.home()))
                        .orElse(SeriesData.Place.START);
    }

    private String key(SeriesLine line) {
        return line.words().code() + "/" + body(line);
    }

    private String body(SeriesLine line) {
        return organizations.byHome(line.home()).map(Organization::code).orElse("");
    }

    private Card card(SeriesLine line, Words w) {
        return new Card(
                Link.to(
                        w.typeset(line.words().title().in(w.lang())),
                        DataPaths.series(body(line), line.words().code(), w.lang())),
                w.typeset(line.words().summary().in(w.lang())),
                organizations
                        .byHome(line.home())
                        .map(body -> w.typeset(body.name().in(w.lang())))
                        .orElse(""),
                w.say("opendata.series.counted", line.many()));
    }
}
