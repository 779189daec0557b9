package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.GeometryColumn;
import org.parvis.opendata.Shape;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion.Relation;
import org.parvis.opendata.tables.TableRows;

/** Draws the rows of a table with their heads, conditions and pages. */
final class SheetView {
    private static final String HERE = "#li";

    private SheetView() {}

    static DatasetView.Sheet of(Asked asked, TableRows.Answer answer, String at, Words w) {
        Version version = asked.version();
        long first = (asked.page() - 1L) * Asked.ROWS;
        boolean more = first + answer.rows().size() < answer.total();
        String counted = w.say("opendata.rows.counted", answer.total());
        return new DatasetView.Sheet(
                counted,
                asked.filtered() ? w.say("opendata.rows.of", w.number(version.file().rows())) : "",
                notes(asked, w),
                version.columns().stream().map(column -> head(asked, column, at, w)).toList(),
                rows(version, answer, w),
                at,
                hidden(asked),
                range(first, answer, w),
                asked.page() > 1 ? at + paged(asked, asked.page() - 1) + HERE : null,
                more ? at + paged(asked, asked.page() + 1) + HERE : null,
                asked.typed().isEmpty() ? null : at + HERE,
                DataPaths.columns(version, w.lang()),
                taken(asked, w));
    }

    private static String paged(Asked asked, int page) {
        return page == 1 ? asked.with("page", null) : asked.with("page", String.valueOf(page));
    }

    private static Link taken(Asked asked, Words w) {
        TableForm form = TableForm.first(w.lang());
        return Link.to(
                w.say("opendata.take.rows"),
                DataPaths.table(asked.version(), form, w.lang()) + asked.with("page", null));
    }

    /** What was asked and is not done, and why. */
    private static List<String> notes(Asked asked, Words w) {
        List<String> notes = new ArrayList<>();
        Column column = asked.tooMuch();
        if (column != null) {
            notes.add(w.say("opendata.sort.too-much", Cells.name(column)));
        }
        asked.unread().forEach(one -> notes.add(unread(one, w)));
        return notes;
    }

    private static String unread(Asked.Unread one, Words w) {
        String kind = w.say("opendata.unread." + one.column().type().code());
        return w.say("opendata.unread", Cells.name(one.column()), one.value(), kind);
    }

    private static String range(long first, TableRows.Answer answer, Words w) {
        return answer.rows().isEmpty()
                ? w.say("opendata.rows.none")
                : w.say(
                        "opendata.rows.range",
                        w.number(first + 1),
                        w.number(first + answer.rows().size()),
                        w.number(answer.total()));
    }

    private static List<DatasetView.Hidden> hidden(Asked asked) {
        List<DatasetView.Hidden> hidden = new ArrayList<>();
        Column sort = asked.sort();
        if (sort != null) {
            hidden.add(new DatasetView.Hidden("sort", sort.name()));
        }
        if (asked.descending()) {
            hidden.add(new DatasetView.Hidden("desc", "yes"));
        }
        Column by = asked.by();
        if (by != null) {
            hidden.add(new DatasetView.Hidden("by", by.name()));
        }
        return hidden;
    }

    private static List<List<DatasetView.Cell>> rows(
            Version version, TableRows.Answer answer, Words w) {
        int shape = GeometryColumn.of(version).orElse(-1);
        return answer.rows().stream()
                .map(
                        row -> {
                            List<DatasetView.Cell> cells = new ArrayList<>();
                            for (int at = 0; at < version.columns().size(); at++) {
                                Column column = version.columns().get(at);
                                String value = row.cells().get(at);
                                cells.add(
                                        new DatasetView.Cell(
                                                at == shape
                                                        ? Cells.shape(value, w)
                                                        : Cells.of(column, value, w),
                                                column.type().isNumber()));
                            }
                            return cells;
                        })
                .toList();
    }

    private static DatasetView.Heading head(Asked asked, Column column, String at, Words w) {
        Relation relation = Asked.relation(column);
        String typed = asked.typed().getOrDefault(column.name(), "");
        return new DatasetView.Heading(
                Cells.name(column),
                column.type().isNumber(),
                at + asked.sorted(column) + HERE,
                sorted(asked, column),
                ShapeBars.of(asked.version(), column, w),
                Asked.field(column),
                w.say("opendata.filter." + code(relation), Cells.name(column)),
                hint(relation, w),
                relation == Relation.IS ? choices(column, typed, w) : List.of(),
                typed);
    }

    private static String code(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private static String hint(Relation relation, Words w) {
        return relation == Relation.IS ? "" : w.say("opendata.filter.hint." + code(relation));
    }

    private static @Nullable String sorted(Asked asked, Column column) {
        if (!column.equals(asked.sort())) {
            return null;
        }
        return asked.descending() ? "descending" : "ascending";
    }

    private static List<Choice> choices(Column column, String typed, Words w) {
        Stream<Choice> values =
                column.type() == ColumnType.BOOLEAN
                        ? Stream.of(
                                Choice.of("true", w.say("opendata.yes")),
                                Choice.of("false", w.say("opendata.no")))
                        : column.shape().most().stream()
                                .map(Shape.Counted::value)
                                .sorted()
                                .map(value -> Choice.of(value, Cells.of(column, value, w)));
        return Stream.concat(Stream.of(Choice.of("", w.say("opendata.filter.all"))), values)
                .map(choice -> choice.checked(choice.value().equals(typed)))
                .toList();
    }
}
