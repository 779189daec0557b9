package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Version;
import org.parvis.opendata.shown.PointMap.Frame;
import org.parvis.opendata.tables.Geometries;
import org.parvis.opendata.tables.TableRows.Row;

/** Where rows lie that are lines and outlines, drawn with as few places as the eye needs. */
final class ShapeMap {
    /** What shapes say in all that are read for a drawing. */
    static final long MOST_SIGNS = 2_000_000;

    private ShapeMap() {}

    /** A row and where it lies. */
    private record Placed(Row row, Geometry shape) {}

    /** Nothing when no row lies anywhere. */
    static @Nullable PointMap of(Version version, int column, List<Row> rows, long total, Words w) {
        List<Placed> placed = new ArrayList<>();
        Envelope all = new Envelope();
        for (Row row : rows) {
            Optional<Geometry> shape = Geometries.of(row.cells().get(column));
            if (shape.isPresent()) {
                placed.add(new Placed(row, shape.get()));
                all.expandToInclude(shape.get().getEnvelopeInternal());
            }
        }
        if (placed.isEmpty()) {
            return null;
        }
        Frame frame =
                Frame.of(
                        new double[] {all.getMinY(), all.getMaxY()},
                        new double[] {all.getMinX(), all.getMaxX()});
        ShapePaths drawn = ShapePaths.of(placed.stream().map(Placed::shape).toList(), frame);
        String label =
                w.say(
                        "opendata.map.shapes",
                        drawn.shapes(),
                        w.decimal(frame.south()),
                        w.decimal(frame.north()));
        return new PointMap(
                label,
                drawn.points(),
                drawn.outlines(),
                table(version, column, placed, w),
                total - drawn.shapes(),
                frame.height());
    }

    private static DataTable table(Version version, int column, List<Placed> placed, Words w) {
        int named = PointMap.named(version, column);
        var name = version.columns().get(named);
        boolean other = named != column;
        DataTable table =
                DataTable.of(
                        w.say("opendata.map.title"),
                        Column.text(other ? Cells.name(name) : w.say("opendata.map.row")),
                        Column.text(w.say("opendata.map.shape")),
                        Column.number(w.say("opendata.map.middle.north")),
                        Column.number(w.say("opendata.map.middle.east")));
        for (Placed one : placed.subList(0, Math.min(PointMap.LISTED, placed.size()))) {
            Coordinate middle = one.shape().getEnvelopeInternal().centre();
            table =
                    table.row(
                            other
                                    ? Cells.of(name, one.row().cells().get(named), w)
                                    : w.number(one.row().number()),
                            Cells.shape(one.row().cells().get(column), w),
                            w.decimal(middle.getY()),
                            w.decimal(middle.getX()));
        }
        return table;
    }
}
