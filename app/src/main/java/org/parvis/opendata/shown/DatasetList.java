package org.parvis.opendata.shown;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All datasets, or those of a theme. */
@Controller
class DatasetList {
    private static final int PAGE = 30;

    private final PublishedData data;
    private final DatasetViews views;
    private final HarvestedData elsewhere;
    private final HarvestedViews elsewhereViews;
    private final Lists lists;
    private final Map<String, Sorted> sorted = new ConcurrentHashMap<>();

    DatasetList(
            PublishedData data,
            DatasetViews views,
            HarvestedData elsewhere,
            HarvestedViews elsewhereViews,
            Lists lists) {
        this.data = data;
        this.views = views;
        this.elsewhere = elsewhere;
        this.elsewhereViews = elsewhereViews;
        this.lists = lists;
    }

    /** A dataset of ours or of others, as far as a list sorts it. */
    private record Entry(Description words, Function<Words, ListView.Card> card) {}

    /** All of them in the order of a language. */
    private record Sorted(List<Version> own, List<Harvested> others, List<Entry> entries) {}

    @GetMapping({"/fr/donnees", "/en/data"})
    Page list(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "1") String page,
            Words w) {
        List<Entry> all =
                sorted(w.lang()).stream()
                        .filter(one -> theme.isEmpty() || one.words().themes().contains(theme))
                        .toList();
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
                                themes(theme, w),
                                from > 0 ? at(theme, number - 1, w) : null,
                                to < all.size() ? at(theme, number + 1, w) : null))
                .title(w.say("opendata.list.title"))
                .summary(w.say("opendata.list.lead"))
                .nav(DataPlace.KEY)
                .forAnybody();
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
                        own.stream().map(one -> new Entry(one.description(), w -> card(one, w))),
                        others.stream()
                                .map(
                                        one ->
                                                new Entry(
                                                        one.description(),
                                                        w -> elsewhereViews.card(one, w))))
                .sorted(Comparator.comparing(one -> one.words().title().in(lang), order::compare))
                .toList();
    }

    private static String at(String theme, int page, Words w) {
        return DataPaths.list(w.lang())
                + (theme.isEmpty() ? "?" : "?theme=" + DataPaths.written(theme) + "&")
                + "page="
                + page;
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

    /** The themes of which there is something. */
    private List<Link> themes(String chosen, Words w) {
        Set<String> used =
                Stream.concat(
                                data.all().stream().map(Version::description),
                                elsewhere.all().stream().map(Harvested::description))
                        .flatMap(words -> words.themes().stream())
                        .collect(Collectors.toSet());
        List<Link> links = new ArrayList<>();
        String all = DataPaths.list(w.lang());
        links.add(Link.to(w.say("opendata.list.all"), all).current(chosen.isEmpty()));
        lists.themes().stream()
                .filter(theme -> used.contains(theme.code()))
                .map(
                        theme ->
                                Link.to(theme.name().in(w.lang()), all + "?theme=" + theme.code())
                                        .current(theme.code().equals(chosen)))
                .forEach(links::add);
        return links;
    }
}
