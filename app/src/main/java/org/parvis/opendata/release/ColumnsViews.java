package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Shape;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.tables.TableReading;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws the columns of a file, with what they were taken for and why. */
@Component
class ColumnsViews {
    private static final int EXAMPLES = 3;

    private final Keepers keepers;

    ColumnsViews(Keepers keepers) {
        this.keepers = keepers;
    }

    /** What was typed, and what is wrong with it. */
    record Told(@Nullable String notice, Map<String, String> typed, List<FieldError> errors) {}

    Page page(DataLife life, Actor.Agent agent, Told told, Words w) {
        Draft draft = DataDoor.draft(life);
        boolean open = keepers.prepares(agent) && life.state() != DataLife.State.SUBMITTED;
        List<ColumnsView.Line> lines = new ArrayList<>();
        for (int at = 0; at < draft.columns().size(); at++) {
            lines.add(line(draft.columns().get(at), at + 1, w));
        }
        return Page.of(
                        "opendata/release/columns",
                        new ColumnsView(
                                life.title(w.lang()),
                                DataPaths.room(life.name(), w.lang()),
                                open ? DataPaths.roomColumns(life.name(), w.lang()) : null,
                                draft.revision(),
                                read(draft.file(), draft.columns().size(), w),
                                told.notice(),
                                lines,
                                told.typed(),
                                told.errors()))
                .title(w.say("opendata.columns.title"))
                .nav(DataDesk.NAV)
                .inTeam();
    }

    /** How the file was read, so that somebody sees when it was read wrongly. */
    private static String read(TableFile file, int columns, Words w) {
        if (TableReading.UNPARTED.contains(file.separator())) {
            return w.say("opendata.read." + file.separator(), file.name(), file.rows(), columns);
        }
        return w.say(
                "opendata.read",
                file.name(),
                file.rows(),
                columns,
                w.say("opendata.separator." + file.separator()),
                file.encoding());
    }

    private static ColumnsView.Line line(Column column, int number, Words w) {
        Shape shape = column.shape();
        return new ColumnsView.Line(
                number,
                column.name(),
                guess(column, w),
                shape.most().stream().limit(EXAMPLES).map(Shape.Counted::value).toList(),
                Stream.of(ColumnType.values()).map(type -> choice(type, shape, w)).toList(),
                w.percent(shape.fill()));
    }

    private static String guess(Column column, Words w) {
        Shape shape = column.shape();
        if (shape.filled() == 0) {
            return w.say("opendata.guess.empty");
        }
        String type = w.say("opendata.type." + column.guessed().code());
        if (column.guessed() != ColumnType.TEXT) {
            return column.guessed() == ColumnType.DECIMAL && !shape.mark().isEmpty()
                    ? w.say("opendata.guess.decimal", type, shape.mark())
                    : w.say("opendata.guess.all", type);
        }
        Shape.Misfit near = nearest(shape);
        return near == null
                ? w.say("opendata.guess.text")
                : w.say("opendata.guess.near", near.count(), near.line(), near.value());
    }

    /** What keeps a column from being a number or a day, when only a few of its values do. */
    private static Shape.@Nullable Misfit nearest(Shape shape) {
        for (ColumnType type : List.of(ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.DATE)) {
            Shape.Misfit misfit = shape.misfit(type);
            if (misfit != null && misfit.count() * 10 <= shape.filled()) {
                return misfit;
            }
        }
        return null;
    }

    private static Choice choice(ColumnType type, Shape shape, Words w) {
        return Choice.of(type.code(), w.say("opendata.type." + type.code()))
                .disabled(!shape.fits(type));
    }
}
