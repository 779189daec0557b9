package org.parvis.opendata.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.GeometryColumn;
import tools.jackson.core.JsonParser;

/**
 * Features of GeoJSON as rows: where they lie first, then what is said of them. Points alone give
 * their latitude and longitude; when others are among them, each keeps its shape in one column.
 */
final class FeatureRows implements FileRows {
    /** Before what the feature itself says, so that no property has its name. */
    static final String OWN = "\0";

    private static final Set<String> FULL = Set.of("latitude", "longitude");

    private final JsonSource source;
    private final JsonLayout.Frame frame;
    private final RowKeys keys = new RowKeys();
    private boolean points;
    private boolean shapes;
    private boolean high;

    FeatureRows(JsonSource source, JsonLayout.Frame frame) {
        this.source = source;
        this.frame = frame;
    }

    @Override
    public List<String> names() throws IOException {
        JsonItems.each(source, frame, this::note);
        List<String> said = keys.names();
        List<String> names = places(said);
        said.forEach(key -> names.add(key.startsWith(OWN) ? key.substring(1) : key));
        return names;
    }

    private void note(JsonParser parser, long number) {
        GeoShape shape = Feature.read(parser, number, keys::note);
        keys.counted();
        if (shape != null) {
            GeoShape.Point point = shape.point();
            points |= point != null;
            shapes |= point == null;
            high |= point != null && !point.high().isEmpty();
        }
    }

    /** Short names where the file has columns of the long ones, which may say another place. */
    private List<String> places(List<String> said) {
        List<String> names = new ArrayList<>();
        if (shapes) {
            names.add(GeometryColumn.NAME);
        } else if (points) {
            boolean taken =
                    said.stream()
                            .anyMatch(key -> FULL.contains(key.strip().toLowerCase(Locale.ROOT)));
            names.addAll(taken ? List.of("lat", "lon") : List.of("latitude", "longitude"));
            if (high) {
                names.add("altitude");
            }
        }
        return names;
    }

    @Override
    public void each(Taking taking) throws IOException {
        JsonItems.each(
                source,
                frame,
                (parser, number) -> {
                    keys.begin();
                    GeoShape shape = Feature.read(parser, number, keys::take);
                    List<String> cells = placed(shape);
                    cells.addAll(keys.row());
                    taking.row(cells, number);
                });
    }

    private List<String> placed(@Nullable GeoShape shape) {
        List<String> cells = new ArrayList<>();
        if (shapes) {
            cells.add(shape == null ? "" : shape.text());
        } else if (points) {
            GeoShape.Point point = shape == null ? null : shape.point();
            cells.add(point == null ? "" : point.north());
            cells.add(point == null ? "" : point.east());
            if (high) {
                cells.add(point == null ? "" : point.high());
            }
        }
        return cells;
    }

    @Override
    public BitSet words() {
        int before = shapes ? 1 : points ? high ? 3 : 2 : 0;
        BitSet words = new BitSet();
        keys.words().stream().forEach(place -> words.set(place + before));
        return words;
    }
}
