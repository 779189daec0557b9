package org.parvis.opendata.shown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.catalogue.Catalogued;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.news.Wanted;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All datasets, or those that somebody looks for. */
@Controller
class DatasetList {
    private static final int PAGE = 30;

    private final CatalogueIndex index;
    private final AllDatasets data;
    private final DatasetViews views;
    private final HarvestedViews elsewhere;
    private final ListFilters filters;

    DatasetList(
            CatalogueIndex index,
            AllDatasets data,
            DatasetViews views,
            HarvestedViews elsewhere,
            ListFilters filters) {
        this.index = index;
        this.data = data;
        this.views = views;
        this.elsewhere = elsewhere;
        this.filters = filters;
    }

    @GetMapping({"/fr/donnees", "/en/data"})
    Page list(@RequestParam Map<String, String> query, Words w) {
        Wanted wanted = Wanted.of(query);
        String page = query.getOrDefault("page", "1");
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        int from = (number - 1) * PAGE;
        CatalogueIndex.Listing found = found(wanted, w.lang(), from);
        if (found.given().isEmpty() && number > 1) {
            throw DatasetPages.absent();
        }
        return Page.of(
                        "opendata/shown/list",
                        new ListView(
                                data.whole(found.given()).stream()
                                        .map(one -> card(one, w))
                                        .toList(),
                                filters.of(wanted, found.count(), w),
                                from > 0 ? at(wanted, number - 1, w) : null,
                                from + PAGE < found.count() ? at(wanted, number + 1, w) : null))
                .title(w.say("opendata.list.title"))
                .summary(w.say("opendata.list.lead"))
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    /** A page of what is wanted; nothing of a body that is none. */
    private CatalogueIndex.Listing found(Wanted wanted, String lang, int from) {
        Home home = filters.home(wanted);
        return home == null && !wanted.body().isEmpty()
                ? new CatalogueIndex.Listing(0, List.of())
                : index.list(wanted.narrowed(home), lang, from, PAGE);
    }

    private static String at(Wanted wanted, int page, Words w) {
        String query = wanted.query();
        return DataPaths.list(w.lang()) + (query.isEmpty() ? "?" : query + "&") + "page=" + page;
    }

    private ListView.Card card(Catalogued one, Words w) {
        return switch (one) {
            case Catalogued.Own(Version version, Instant begun) -> card(version, w);
            case Catalogued.Elsewhere(Harvested there) -> elsewhere.card(there, w);
        };
    }

    private ListView.Card card(Version version, Words w) {
        return new ListView.Card(
                w.typeset(version.description().title().in(w.lang())),
                DataPaths.dataset(version.name(), w.lang()),
                w.typeset(version.description().summary().in(w.lang())),
                views.body(version, w.lang()),
                w.say(
                        "opendata.list.facts",
                        version.file().rows(),
                        version.columns().size(),
                        w.date(views.day(version))),
                series(version, w));
    }

    /** Nothing when it is in none. */
    private @Nullable Link series(Version version, Words w) {
        Beside.Series series = version.description().beside().series();
        return series.said()
                ? Link.to(
                        w.say("opendata.beside.series.of", w.typeset(series.title().in(w.lang()))),
                        DataPaths.series(views.code(version), series.code(), w.lang()))
                : null;
    }
}
