package org.parvis.opendata.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.opendata.Column;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.GeometryColumn;
import org.parvis.opendata.Shape;
import org.parvis.platform.words.FoldedText;

/**
 * What tells of a person by its form or its name, column by column: counted over every row when the
 * file was read.
 */
record Signs(Limits limits) {
    private static final Pattern DECIMALS = Pattern.compile("\\.([0-9]+)");

    List<Finding> of(List<Column> columns, PeopleSaid said) {
        List<Finding> found = new ArrayList<>();
        for (Column column : columns) {
            for (Shape.Found sign : signs(column, said)) {
                found.add(
                        found(Finding.Kind.DIRECT, column, sign.kind(), sign.count(), sign.line()));
            }
            if (said.parts().get(column.name()) == PeopleSaid.Part.NEITHER
                    && words(column.name()).anyMatch(limits.names()::contains)) {
                found.add(found(Finding.Kind.NAMED, column, "", 0, 0));
            }
        }
        if (said.rows() == PeopleSaid.Rows.PERSONS) {
            Coordinates.of(columns).ifPresent(place -> near(columns, place, found));
            columns.stream()
                    .filter(column -> column.name().equals(GeometryColumn.NAME))
                    .forEach(column -> shaped(column, found));
        }
        return found;
    }

    /** A postal code is an area like another where people are only counted. */
    private static List<Shape.Found> signs(Column column, PeopleSaid said) {
        return column.shape().signs().stream()
                .filter(
                        sign ->
                                said.rows() == PeopleSaid.Rows.PERSONS
                                        || !sign.kind().equals("postal"))
                .toList();
    }

    private void near(List<Column> columns, Coordinates place, List<Finding> found) {
        Column north = columns.get(place.north());
        int digits =
                Math.min(
                        north.shape().digits().after(),
                        columns.get(place.east()).shape().digits().after());
        if (digits > limits.placeDigits()) {
            found.add(found(Finding.Kind.PLACE, north, "", digits, limits.placeDigits()));
        }
    }

    /** Shapes say places too; those that are shown of them tell how exact they are. */
    private void shaped(Column column, List<Finding> found) {
        int digits =
                column.shape().most().stream()
                        .flatMap(one -> DECIMALS.matcher(one.value()).results())
                        .mapToInt(after -> after.group(1).length())
                        .max()
                        .orElse(0);
        if (digits > limits.placeDigits()) {
            found.add(found(Finding.Kind.PLACE, column, "", digits, limits.placeDigits()));
        }
    }

    private Finding found(Finding.Kind kind, Column column, String what, long count, long of) {
        return new Finding(kind, limits.block(kind), column.name(), what, count, of);
    }

    private static Stream<String> words(String name) {
        return Stream.of(FoldedText.of(name).split("[^a-z]+"));
    }
}
