package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableRows.Row;

/**
 * Where rows lie, as points between their outermost ones: north is above. Without a ground, it
 * shows how they lie to each other; the table beside it says where.
 *
 * @param left how many rows are not drawn
 */
record PointMap(
        String label,
        List<Point> points,
        List<Outline> outlines,
        DataTable table,
        long left,
        int height) {
    static final int POINTS = 500;
    static final int LISTED = 50;
    private static final int WIDTH = 1000;
    private static final int MARGIN = 20;

    /** In px of the drawing. */
    record Point(String x, String y) {}

    /**
     * A line or an outline, as a path of the drawing.
     *
     * @param area whether it encloses something
     */
    record Outline(String path, boolean area) {}

    static @Nullable PointMap of(
            Version version, Coordinates place, List<Row> rows, long total, Words w) {
        List<Row> placed =
                rows.stream()
                        .filter(
                                row ->
                                        row.cells().get(place.north()) != null
                                                && row.cells().get(place.east()) != null)
                        .toList();
        if (placed.isEmpty()) {
            return null;
        }
        double[] norths = placed.stream().mapToDouble(row -> at(row, place.north())).toArray();
        double[] easts = placed.stream().mapToDouble(row -> at(row, place.east())).toArray();
        Frame frame = Frame.of(norths, easts);
        List<Point> points = new ArrayList<>();
        for (int n = 0; n < norths.length; n++) {
            points.add(frame.point(norths[n], easts[n]));
        }
        String label =
                w.say(
                        "opendata.map.label",
                        placed.size(),
                        w.decimal(frame.south()),
                        w.decimal(frame.north()));
        return new PointMap(
                label,
                points,
                List.of(),
                table(version, place, placed, w),
                total - placed.size(),
                frame.height());
    }

    private static double at(Row row, int column) {
        String value = row.cells().get(column);
        return value == null ? 0 : Double.parseDouble(value);
    }

    /** What lies between the outermost points; a degree to the east is shorter than one north. */
    record Frame(double south, double north, double west, double scale, double shrink) {
        static Frame of(double[] norths, double[] easts) {
            double south = Arrays.stream(norths).min().orElse(0);
            double north = Arrays.stream(norths).max().orElse(0);
            double west = Arrays.stream(easts).min().orElse(0);
            double east = Arrays.stream(easts).max().orElse(0);
            double shrink = Math.max(.1, Math.cos(Math.toRadians((south + north) / 2)));
            double wide = Math.max(1e-6, (east - west) * shrink);
            double high = Math.max(1e-6, north - south);
            double scale = Math.min((WIDTH - 2d * MARGIN) / wide, 700 / high);
            return new Frame(south, north, west, scale, shrink);
        }

        int height() {
            return (int) Math.ceil((north - south) * scale) + 2 * MARGIN;
        }

        Point point(double north, double east) {
            return new Point(px(right(east)), px(down(north)));
        }

        double right(double east) {
            return MARGIN + (east - west) * shrink * scale;
        }

        double down(double north) {
            return MARGIN + (this.north - north) * scale;
        }

        private static String px(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    private static DataTable table(Version version, Coordinates place, List<Row> rows, Words w) {
        int named = named(version, place.north(), place.east());
        List<Column> columns = version.columns();
        DataTable table =
                DataTable.of(
                        w.say("opendata.map.title"),
                        org.parvis.ds.Column.text(Cells.name(columns.get(named))),
                        org.parvis.ds.Column.number(Cells.name(columns.get(place.north()))),
                        org.parvis.ds.Column.number(Cells.name(columns.get(place.east()))));
        for (Row row : rows.subList(0, Math.min(LISTED, rows.size()))) {
            table =
                    table.row(
                            Cells.of(columns.get(named), row.cells().get(named), w),
                            Cells.of(columns.get(place.north()), row.cells().get(place.north()), w),
                            Cells.of(columns.get(place.east()), row.cells().get(place.east()), w));
        }
        return table;
    }

    /** The first column that names a row: a text, else the first that is no place. */
    static int named(Version version, int... places) {
        List<Column> columns = version.columns();
        int other = 0;
        for (int at = columns.size() - 1; at >= 0; at--) {
            int here = at;
            if (Arrays.stream(places).noneMatch(one -> one == here)) {
                other = at;
            }
        }
        for (int at = 0; at < columns.size(); at++) {
            int here = at;
            if (columns.get(at).type() == ColumnType.TEXT
                    && !columns.get(at).shape().listed()
                    && Arrays.stream(places).noneMatch(one -> one == here)) {
                return at;
            }
        }
        return other;
    }
}
