package org.parvis.opendata.shown;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Column;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Lists;
import org.parvis.opendata.Place;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableRows;
import org.parvis.opendata.tables.TableTooMuch;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of datasets, a dataset with its rows, and its columns; everything by links. */
@Controller
class DatasetPages {
    private static final int GROUPS = 100;

    private final PublishedData data;
    private final TableRows rows;
    private final DatasetViews views;
    private final Lists lists;

    DatasetPages(PublishedData data, TableRows rows, DatasetViews views, Lists lists) {
        this.data = data;
        this.rows = rows;
        this.views = views;
        this.lists = lists;
    }

    @GetMapping({"/fr/donnees", "/en/data"})
    Page list(@RequestParam(defaultValue = "") String theme, Words w) {
        Comparator<Object> order = Collator.getInstance(Locale.of(w.lang()));
        List<ListView.Card> cards =
                data.all().stream()
                        .filter(
                                one ->
                                        theme.isEmpty()
                                                || one.description().themes().contains(theme))
                        .map(one -> card(one, w))
                        .sorted(Comparator.comparing(ListView.Card::title, order::compare))
                        .toList();
        return Page.of("opendata/shown/list", new ListView(cards, themes(theme, w)))
                .title(w.say("opendata.list.title"))
                .summary(w.say("opendata.list.lead"))
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    private ListView.Card card(Version version, Words w) {
        return new ListView.Card(
                version.description().title().in(w.lang()),
                DataPaths.dataset(version.name(), w.lang()),
                version.description().summary().in(w.lang()),
                views.body(version, w.lang()),
                w.say(
                        "opendata.list.facts",
                        w.number(version.file().rows()),
                        version.columns().size(),
                        w.date(views.day(version))));
    }

    /** The themes of which there is something. */
    private List<Link> themes(String chosen, Words w) {
        List<Link> links = new ArrayList<>();
        String all = DataPaths.list(w.lang());
        links.add(Link.to(w.say("opendata.list.all"), all).current(chosen.isEmpty()));
        lists.themes().stream()
                .filter(
                        theme ->
                                data.all().stream()
                                        .anyMatch(
                                                one ->
                                                        one.description()
                                                                .themes()
                                                                .contains(theme.code())))
                .map(
                        theme ->
                                Link.to(theme.name().in(w.lang()), all + "?theme=" + theme.code())
                                        .current(theme.code().equals(chosen)))
                .forEach(links::add);
        return links;
    }

    @GetMapping({"/fr/donnees/{name}", "/en/data/{name}"})
    Page newest(@PathVariable String name, @RequestParam Map<String, String> query, Words w) {
        return page(data.find(name).orElseThrow(DatasetPages::absent), query, w);
    }

    @GetMapping({"/fr/donnees/{name}/{number}", "/en/data/{name}/{number}"})
    Page version(
            @PathVariable String name,
            @PathVariable String number,
            @RequestParam Map<String, String> query,
            Words w) {
        return page(found(name, number), query, w);
    }

    private Version found(String name, String number) {
        return number(data, name, number);
    }

    static Version number(PublishedData data, String name, String number) {
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw absent();
        }
        return data.find(name, Integer.parseInt(number)).orElseThrow(DatasetPages::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Page page(Version version, Map<String, String> query, Words w) {
        String at = DataPaths.version(version, w.lang());
        List<Version> all = data.versions(version.name());
        Asked asked = Asked.of(version, query);
        TableRows.Answer answer;
        try {
            answer = rows.ask(version, asked.question());
        } catch (TableTooMuch tooMuch) {
            asked = asked.unsorted();
            answer = rows.ask(version, asked.question());
        }
        DatasetView view =
                new DatasetView(
                        views.head(version, all.getFirst().number(), w),
                        views.takes(version, w),
                        SheetView.of(asked, answer, at, w),
                        chart(asked, at, w),
                        map(asked, answer.total(), w),
                        views.versions(all, version, w));
        return Page.of("opendata/shown/dataset", view)
                .title(version.description().title().in(w.lang()))
                .summary(version.description().summary().in(w.lang()))
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    private @Nullable CountChart chart(Asked asked, String at, Words w) {
        Column by = asked.by();
        if (by == null || !CountChart.countable(List.of(by)).contains(by)) {
            by = CountChart.countable(asked.version().columns()).stream().findFirst().orElse(null);
        }
        return by == null
                ? null
                : CountChart.of(
                        asked,
                        by,
                        rows.groups(asked.version(), by, asked.first(GROUPS), GROUPS),
                        at,
                        w);
    }

    private @Nullable PointMap map(Asked asked, long total, Words w) {
        Version version = asked.version();
        return Place.of(version)
                .map(
                        place ->
                                PointMap.of(
                                        version,
                                        place,
                                        rows.ask(version, asked.first(PointMap.POINTS)).rows(),
                                        total,
                                        w))
                .orElse(null);
    }

    @GetMapping({"/fr/donnees/{name}/{number}/colonnes", "/en/data/{name}/{number}/columns"})
    Page columns(@PathVariable String name, @PathVariable String number, Words w) {
        Version version = found(name, number);
        String title = version.description().title().in(w.lang());
        return Page.of(
                        "opendata/shown/columns",
                        new ColumnsPage(
                                title,
                                DataPaths.version(version, w.lang()),
                                w.say(
                                        "opendata.dictionary.lead",
                                        version.columns().size(),
                                        version.number()),
                                version.columns().stream()
                                        .map(column -> line(version, column, w))
                                        .toList()))
                .title(w.say("opendata.dictionary.title"))
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    private static ColumnsPage.Line line(Version version, Column column, Words w) {
        Shape shape = column.shape();
        String type =
                shape.listed() && column.type() == org.parvis.opendata.ColumnType.TEXT
                        ? w.say("opendata.type.list")
                        : w.say("opendata.type." + column.type().code());
        String unit = column.unit().in(w.lang());
        return new ColumnsPage.Line(
                column.name(),
                unit.isEmpty() ? type : w.say("opendata.type.unit", type, unit),
                column.meaning().in(w.lang()),
                ShapeBars.of(version, column, w),
                w.percent(shape.fill()),
                shape.most().isEmpty() ? "" : shape.most().getFirst().value());
    }
}
