package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Shape;
import org.parvis.opendata.guessing.TypeRules;

/**
 * As what the columns of a file that came are kept. One from whose type every value comes back as
 * it was written is kept as that type, and is published so without being made again; any other is
 * kept as text. Whoever reads it as another type reads it as the text that it was.
 *
 * @param types as DuckDB names them, in the order of the columns
 */
record KeptTypes(List<String> types, long rows) {
    private static final String TEXT = "VARCHAR";
    private static final String NOTHING = "null";

    static KeptTypes of(Connection sql, Path file) throws SQLException {
        String read = " from read_parquet(" + Duck.text(file) + ")";
        List<String> types = new ArrayList<>();
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery("describe select *" + read)) {
            while (row.next()) {
                types.add(row.getString("column_type"));
            }
        }
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery("select count(*)" + read)) {
            row.next();
            return new KeptTypes(types, row.getLong(1));
        }
    }

    /** Whether it is the table of these columns as it stands. */
    boolean are(List<Column> columns) {
        return types.equals(columns.stream().map(KeptTypes::type).toList());
    }

    /** How each cell is read as the type of its column, which fits. */
    List<String> values(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> value(types.get(at), columns.get(at)))
                .toList();
    }

    private static String value(String kept, Column column) {
        String name = Duck.name(column.name());
        if (kept.equals(type(column))) {
            return name;
        }
        return value(column, kept.equals(TEXT) ? name : written(kept, name, column.shape()));
    }

    /** How DuckDB names the type of a column. */
    static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> TEXT;
            case INTEGER -> "BIGINT";
            case DECIMAL -> decimal(column.shape().digits());
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case MOMENT -> "TIMESTAMP";
        };
    }

    private static String decimal(Shape.Digits digits) {
        int all = digits.before() + digits.after();
        return "DECIMAL(" + all + "," + digits.after() + ")";
    }

    /** A text as the type of its column. */
    private static String value(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> text;
            case DECIMAL -> "cast(replace(" + text + ", ',', '.') as " + type(column) + ")";
            case BOOLEAN -> "lower(" + text + ") in ('oui', 'yes', 'true', 'vrai')";
            case INTEGER, DATE, MOMENT -> "cast(" + text + " as " + type(column) + ")";
        };
    }

    /** How DuckDB reads a column of a file of text: at once as its type, when it can. */
    static String read(Column column) {
        boolean words =
                column.type() == ColumnType.BOOLEAN
                        || column.type() == ColumnType.DECIMAL && column.shape().mark().equals(",");
        return words ? TEXT : type(column);
    }

    /** What is kept of a cell that was read so. */
    static String kept(Column column, String cell) {
        if (column.type() == ColumnType.BOOLEAN) {
            String yes = word(column.shape(), TypeRules::isYes);
            return yes.equals(NOTHING)
                    ? cell + " <> " + word(column.shape(), word -> !TypeRules.isYes(word))
                    : cell + " = " + yes;
        }
        return read(column).equals(type(column)) ? cell : value(column, cell);
    }

    /** The text that a value was kept from. */
    private static String written(String kept, String name, Shape shape) {
        if (kept.equals("BOOLEAN")) {
            return "case when "
                    + name
                    + " then "
                    + word(shape, TypeRules::isYes)
                    + " when not "
                    + name
                    + " then "
                    + word(shape, word -> !TypeRules.isYes(word))
                    + " end";
        }
        String text = written(name, shape.digits().form());
        return kept.startsWith("DECIMAL") && shape.mark().equals(",")
                ? "replace(" + text + ", '.', ',')"
                : text;
    }

    private static String written(String name, Shape.Form form) {
        String text = "cast(" + name + " as varchar)";
        return switch (form) {
            case LIKE, ANY -> text;
            case SHORT -> "rtrim(rtrim(" + text + ", '0'), '.')";
            case FRACTION -> "regexp_replace(" + text + ", '([.][0-9]+?)0*$', '\\1')";
            case SECONDS -> "strftime(" + name + ", '%Y-%m-%dT%H:%M:%S')";
            case MINUTES -> "strftime(" + name + ", '%Y-%m-%dT%H:%M')";
            case SPACED -> "strftime(" + name + ", '%Y-%m-%d %H:%M')";
        };
    }

    /** There are two words at most in such a column. */
    private static String word(Shape shape, Predicate<String> says) {
        return shape.most().stream()
                .map(Shape.Counted::value)
                .filter(says)
                .findFirst()
                .map(Duck::text)
                .orElse(NOTHING);
    }
}
