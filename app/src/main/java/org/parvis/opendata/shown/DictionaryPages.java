package org.parvis.opendata.shown;

import org.parvis.ds.Words;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.DataCrumbs;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Version;
import org.parvis.opendata.questions.QuestionViews;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the columns of a version mean. */
@Controller
class DictionaryPages {
    private final PublishedData data;
    private final QuestionViews questions;

    DictionaryPages(PublishedData data, QuestionViews questions) {
        this.data = data;
        this.questions = questions;
    }

    @GetMapping({"/fr/donnees/{name}/{number}/colonnes", "/en/data/{name}/{number}/columns"})
    Page columns(@PathVariable String name, @PathVariable String number, Words w) {
        Version version = data.find(name, number).orElseThrow(DatasetPages::absent);
        return Page.of(
                        "opendata/shown/columns",
                        new ColumnsPage(
                                DataCrumbs.to(version, w),
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

    private ColumnsPage.Line line(Version version, Column column, Words w) {
        Shape shape = column.shape();
        String type =
                shape.listed() && column.type() == ColumnType.TEXT
                        ? w.say("opendata.type.list")
                        : w.say("opendata.type." + column.type().code());
        String unit = column.unit().in(w.lang());
        return new ColumnsPage.Line(
                column.name(),
                unit.isEmpty() ? type : w.say("opendata.type.unit", type, unit),
                w.typeset(column.meaning().in(w.lang())),
                ShapeBars.of(version, column, w),
                w.percent(shape.fill()),
                shape.most().isEmpty() ? "" : shape.most().getFirst().value(),
                questions.report(version, column.name(), w));
    }
}
