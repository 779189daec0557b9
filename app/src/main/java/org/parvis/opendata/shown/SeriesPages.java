package org.parvis.opendata.shown;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.news.NewsPaths;
import org.parvis.opendata.news.Wanted;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A series: what its datasets have in common, and each of them, the last one first. */
@Controller
class SeriesPages {
    private static final int PAGE = 30;

    private final SeriesData data;
    private final SeriesViews views;
    private final Organizations organizations;
    private final Settings settings;

    SeriesPages(
            SeriesData data, SeriesViews views, Organizations organizations, Settings settings) {
        this.data = data;
        this.views = views;
        this.organizations = organizations;
        this.settings = settings;
    }

    @GetMapping({"/fr/donnees-series/{body}/{series}", "/en/data-series/{body}/{series}"})
    Page show(
            @PathVariable String body,
            @PathVariable String series,
            @RequestParam(defaultValue = "1") String page,
            Words w) {
        Organization of = organizations.byCode(body).orElseThrow(DatasetPages::absent);
        SeriesData.Whole whole = data.of(of.home(), series).orElseThrow(DatasetPages::absent);
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        List<Integer> shown = shown(whole.members().size(), number);
        if (shown.isEmpty()) {
            throw DatasetPages.absent();
        }
        SeriesTimes times = views.times(shown.stream().map(whole.members()::get).toList());
        SeriesView view =
                new SeriesView(
                        head(whole, of, w),
                        views.facts(whole, w),
                        views.times(times, w),
                        views.members(whole, shown, times, w),
                        views.columns(whole, w),
                        ways(whole, body, number, w));
        return Page.of("opendata/shown/series", view)
                .title(view.head().title())
                .summary(view.head().summary())
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    /** The places of those of a page: the last one of all comes first. */
    private static List<Integer> shown(int many, int page) {
        int from = many - (page - 1) * PAGE;
        return IntStream.range(0, Math.clamp(from, 0, PAGE)).mapToObj(at -> from - 1 - at).toList();
    }

    private static SeriesView.Head head(SeriesData.Whole whole, Organization of, Words w) {
        String list = DataPaths.list(w.lang());
        return new SeriesView.Head(
                w.typeset(whole.words().title().in(w.lang())),
                w.typeset(whole.words().summary().in(w.lang())),
                Link.to(
                        w.typeset(of.name().in(w.lang())),
                        list + new Wanted("", of.code(), "").query()),
                List.of(
                        Link.to(w.say("opendata.list.title"), list),
                        Link.to(w.say("opendata.series.all"), DataPaths.series(w.lang()))));
    }

    private SeriesView.Ways ways(SeriesData.Whole whole, String body, int page, Words w) {
        String code = whole.words().code();
        String at = DataPaths.series(body, code, w.lang());
        String described = DataPaths.seriesDescription(body, code);
        return new SeriesView.Ways(
                Link.to(w.say("opendata.series.feed"), NewsPaths.series(body, code, w.lang())),
                Link.to(
                        w.say("opendata.series.found"),
                        "/api/3/action/package_search?fq=organization:%s%%20AND%%20extras_in_series:%s"
                                .formatted(body, code)),
                Stream.of("ttl", "rdf", "jsonld")
                        .map(
                                ending ->
                                        Link.to(
                                                w.say("opendata.described." + ending),
                                                described + "." + ending))
                        .toList(),
                settings.publicUrl() + described,
                page > 1 ? at + "?page=" + (page - 1) : null,
                whole.members().size() > page * PAGE ? at + "?page=" + (page + 1) : null);
    }
}
