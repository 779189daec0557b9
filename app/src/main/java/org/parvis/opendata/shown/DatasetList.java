package org.parvis.opendata.shown;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.parvis.opendata.news.Wanted;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All datasets, or those that somebody looks for. */
@Controller
class DatasetList {
    private static final int PAGE = 30;

    private final PublishedData data;
    private final DatasetViews views;
    private final HarvestedData elsewhere;
    private final HarvestedViews elsewhereViews;
    private final ListFilters filters;
    private final Map<String, Sorted> sorted = new ConcurrentHashMap<>();

    DatasetList(
            PublishedData data,
            DatasetViews views,
            HarvestedData elsewhere,
            HarvestedViews elsewhereViews,
            ListFilters filters) {
        this.data = data;
        this.views = views;
        this.elsewhere = elsewhere;
        this.elsewhereViews = elsewhereViews;
        this.filters = filters;
    }

    /** A dataset of ours or of others, as far as a list sorts it. */
    private record Entry(
            Description words, String text, Home home, Function<Words, ListView.Card> card) {
        static Entry of(Description words, Home home, Function<Words, ListView.Card> card) {
            return new Entry(words, Wanted.text(words), home, card);
        }
    }

    /** All of them in the order of a language. */
    private record Sorted(List<Version> own, List<Harvested> others, List<Entry> entries) {}

    @GetMapping({"/fr/donnees", "/en/data"})
    Page list(@RequestParam Map<String, String> query, Words w) {
        Wanted wanted = Wanted.of(query);
        String page = query.getOrDefault("page", "1");
        List<Entry> all = wanted(wanted, w.lang());
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        int from = Math.min(all.size(), (number - 1) * PAGE);
        int to = Math.min(all.size(), from + PAGE);
        if (from == to && number > 1) {
            throw DatasetPages.absent();
        }
        return Page.of(
                        "opendata/shown/list",
                        new ListView(
                                all.subList(from, to).stream()
                                        .map(one -> one.card().apply(w))
                                        .toList(),
                                filters.of(wanted, all.size(), w),
                                from > 0 ? at(wanted, number - 1, w) : null,
                                to < all.size() ? at(wanted, number + 1, w) : null))
                .title(w.say("opendata.list.title"))
                .summary(w.say("opendata.list.lead"))
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    private List<Entry> wanted(Wanted wanted, String lang) {
        List<Entry> all = sorted(lang);
        if (wanted.anything()) {
            return all;
        }
        Home home = filters.home(wanted);
        Wanted.Taking taking = wanted.taking();
        return all.stream()
                .filter(one -> wanted.body().isEmpty() || one.home().equals(home))
                .filter(one -> taking.takes(one.words().themes(), one.text()))
                .toList();
    }

    /** By their titles, as the language sorts; sorted once until something changes. */
    @SuppressWarnings("ReferenceEquality") // what is public is another list each time
    private List<Entry> sorted(String lang) {
        List<Version> own = data.all();
        List<Harvested> others = elsewhere.all();
        Sorted now = sorted.get(lang);
        if (now == null || now.own() != own || now.others() != others) {
            now = new Sorted(own, others, entries(own, others, lang));
            sorted.put(lang, now);
        }
        return now.entries();
    }

    private List<Entry> entries(List<Version> own, List<Harvested> others, String lang) {
        Comparator<Object> order = Collator.getInstance(Locale.of(lang));
        return Stream.concat(
                        own.stream()
                                .map(
                                        one ->
                                                Entry.of(
                                                        one.description(),
                                                        one.home(),
                                                        w -> card(one, w))),
                        others.stream()
                                .map(
                                        one ->
                                                Entry.of(
                                                        one.description(),
                                                        one.origin().home(),
                                                        w -> elsewhereViews.card(one, w))))
                .sorted(Comparator.comparing(one -> one.words().title().in(lang), order::compare))
                .toList();
    }

    private static String at(Wanted wanted, int page, Words w) {
        String query = wanted.query();
        return DataPaths.list(w.lang()) + (query.isEmpty() ? "?" : query + "&") + "page=" + page;
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
                        w.date(views.day(version))));
    }
}
