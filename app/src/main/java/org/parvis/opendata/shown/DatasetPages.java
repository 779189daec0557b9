package org.parvis.opendata.shown;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.GeometryColumn;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.Version;
import org.parvis.opendata.VersionLine;
import org.parvis.opendata.asking.QuestionBoxes;
import org.parvis.opendata.following.FollowPaths;
import org.parvis.opendata.news.NewsPaths;
import org.parvis.opendata.questions.QuestionViews;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A dataset with its rows, sorted and filtered by links and one form. */
@Controller
class DatasetPages {
    private final PublishedData data;
    private final TableRows rows;
    private final DatasetViews views;
    private final QuestionBoxes boxes;
    private final SeriesData series;
    private final QuestionViews questions;
    private final SchemaDataset schema;
    private final HarvestedPages elsewhere;

    DatasetPages(
            PublishedData data,
            TableRows rows,
            DatasetViews views,
            QuestionBoxes boxes,
            SeriesData series,
            QuestionViews questions,
            SchemaDataset schema,
            HarvestedPages elsewhere) {
        this.elsewhere = elsewhere;
        this.data = data;
        this.rows = rows;
        this.views = views;
        this.boxes = boxes;
        this.series = series;
        this.questions = questions;
        this.schema = schema;
    }

    @GetMapping({"/fr/donnees/{name}", "/en/data/{name}"})
    Page newest(@PathVariable String name, @RequestParam Map<String, String> query, Words w) {
        return elsewhere
                .of(name, w)
                .orElseGet(
                        () -> page(data.newest(name).orElseThrow(DatasetPages::absent), query, w));
    }

    @GetMapping({"/fr/donnees/{name}/{number}", "/en/data/{name}/{number}"})
    Page version(
            @PathVariable String name,
            @PathVariable String number,
            @RequestParam Map<String, String> query,
            Words w) {
        return page(data.find(name, number).orElseThrow(DatasetPages::absent), query, w);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Page page(Version version, Map<String, String> query, Words w) {
        String at = DataPaths.version(version, w.lang());
        List<VersionLine> all = data.versions(version.name());
        TableFound found =
                rows.on(version, table -> TableFound.of(Asked.of(version, query), table));
        DatasetView view =
                new DatasetView(
                        views.head(version, all.getFirst().number(), w),
                        views.takes(version, w),
                        boxes.of(version, "", w),
                        SheetView.of(found.asked(), found.answer(), at, w),
                        CountChart.of(found.asked(), found.by(), found.groups(), at, w),
                        map(version, found, w),
                        views.versions(all, version, w),
                        ways(version.name(), w),
                        BesideView.of(version, views.code(version), series, w),
                        questions.of(version, all, w),
                        schema.of(version, w.lang()));
        return Page.of("opendata/shown/dataset", view)
                .title(w.typeset(version.description().title().in(w.lang())))
                .summary(w.typeset(version.description().summary().in(w.lang())))
                .nav(DataPlace.KEY)
                .forAnybody();
    }

    private static DatasetView.Ways ways(String name, Words w) {
        String lang = w.lang();
        return new DatasetView.Ways(
                Link.to(w.say("opendata.news.follow.dataset"), NewsPaths.dataset(name, lang)),
                Link.to(w.say("opendata.follow.door"), FollowPaths.ask(name, lang)));
    }

    private static @Nullable PointMap map(Version version, TableFound found, Words w) {
        OptionalInt shape = GeometryColumn.of(version);
        if (shape.isPresent()) {
            return ShapeMap.of(
                    version, shape.getAsInt(), found.placed(), found.answer().total(), w);
        }
        Coordinates place = Coordinates.of(version).orElse(null);
        return place == null
                ? null
                : PointMap.of(version, place, found.placed(), found.answer().total(), w);
    }
}
