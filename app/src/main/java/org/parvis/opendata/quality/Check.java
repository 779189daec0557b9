package org.parvis.opendata.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Spread;
import org.parvis.opendata.Version;
import org.parvis.opendata.quality.QualityRules.CheckWords;

/**
 * What Données Québec asks of a resource: what the table itself answers, and what only a person can
 * say.
 */
enum Check {
    KIND((version, words) -> Found.of(State.YES)),
    FIELDS((version, words) -> fields(version)),
    ENCODING((version, words) -> Found.of(State.YES, version.file().encoding())),
    SEPARATOR((version, words) -> Found.of(State.YES)),
    DECIMAL((version, words) -> where(first(version, Check::commas))),
    PACKED((version, words) -> Found.of(State.YES)),
    EMPTY((version, words) -> empty(version, words)),
    BOOLEANS((version, words) -> booleans(version, words)),
    DEGREES((version, words) -> degrees(version)),
    UNITS((version, words) -> Found.of(State.PERSON)),
    DEVIATIONS((version, words) -> Found.of(State.PERSON));

    private final BiFunction<Version, CheckWords, Found> look;

    Check(BiFunction<Version, CheckWords, Found> look) {
        this.look = look;
    }

    /** How it is answered. */
    enum State {
        YES,
        NO,
        /** It does not concern that table. */
        NONE,
        /** Only somebody who knows the data can say. */
        PERSON;

        /** As messages write it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An answer.
     *
     * @param column the first column that shows it, empty when none does
     * @param value what stands there
     */
    record Found(State state, String column, String value) {
        static Found of(State state) {
            return new Found(state, "", "");
        }

        static Found of(State state, String value) {
            return new Found(state, "", value);
        }
    }

    Found of(Version version, CheckWords words) {
        return look.apply(version, words);
    }

    /** As data and messages write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Check read(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Found fields(Version version) {
        return where(first(version, column -> column.told() ? Optional.empty() : name(column)));
    }

    private static Optional<Found> name(Column column) {
        return Optional.of(new Found(State.NO, column.name(), ""));
    }

    /** Numbers that stay as they came, with a comma: everything else is written with a point. */
    private static Optional<Found> commas(Column column) {
        Shape shape = column.shape();
        boolean stays =
                column.type() == ColumnType.TEXT
                        && shape.fits(ColumnType.DECIMAL)
                        && !shape.fits(ColumnType.INTEGER)
                        && shape.mark().equals(",");
        return stays ? name(column) : Optional.empty();
    }

    /** Looked for among the values that the shape of a column keeps. */
    private static Found empty(Version version, CheckWords words) {
        return where(
                first(
                        version,
                        column ->
                                values(column).stream()
                                        .filter(one -> words.unknown().contains(small(one)))
                                        .findFirst()
                                        .map(one -> new Found(State.NO, column.name(), one))));
    }

    private static Found booleans(Version version, CheckWords words) {
        List<Column> such =
                version.columns().stream()
                        .filter(
                                column ->
                                        column.type() == ColumnType.BOOLEAN || says(column, words))
                        .toList();
        return such.isEmpty()
                ? Found.of(State.NONE)
                : where(
                        such.stream()
                                .filter(column -> column.type() == ColumnType.TEXT)
                                .filter(column -> column.shape().different() > 2)
                                .findFirst()
                                .flatMap(Check::name));
    }

    /** Whether a column of words says nothing but yes and no. */
    private static boolean says(Column column, CheckWords words) {
        List<String> values = values(column);
        return column.type() == ColumnType.TEXT
                && column.shape().different() > 1
                && column.shape().different() == values.size()
                && values.stream().allMatch(one -> words.yesAndNo().contains(small(one)));
    }

    /** Our tables have degrees (WGS 84) or none; what lies beyond the globe is something else. */
    private static Found degrees(Version version) {
        Coordinates place = Coordinates.of(version).orElse(null);
        if (place == null) {
            return Found.of(State.NONE);
        }
        Column north = version.columns().get(place.north());
        Column east = version.columns().get(place.east());
        return !within(version, north, 90)
                ? name(north).orElseThrow()
                : within(version, east, 180) ? Found.of(State.YES) : name(east).orElseThrow();
    }

    private static boolean within(Version version, Column column, int most) {
        Spread spread = version.file().spreads().get(column.name());
        return spread == null || far(spread.least()) <= most && far(spread.most()) <= most;
    }

    private static double far(String number) {
        return Math.abs(Double.parseDouble(number));
    }

    private static List<String> values(Column column) {
        return column.shape().most().stream().map(Shape.Counted::value).toList();
    }

    private static String small(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Found> first(Version version, Function<Column, Optional<Found>> look) {
        return version.columns().stream().map(look).flatMap(Optional::stream).findFirst();
    }

    private static Found where(Optional<Found> wrong) {
        return wrong.orElse(Found.of(State.YES));
    }
}
