package org.parvis.opendata;

import java.util.Optional;
import java.util.stream.Stream;

/** A form in which a table is taken away. */
public enum TableForm {
    /** As an Excel that speaks French opens it right. */
    EXCEL_CSV("excel.csv", "text/csv", "CSV"),
    CSV("csv", "text/csv", "CSV"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    JSON("json", "application/json", "JSON"),
    GEOJSON("geojson", "application/geo+json", "GEOJSON"),
    PARQUET("parquet", "application/vnd.apache.parquet", "PARQUET");

    /** What a sheet of Excel holds, the line of names among them. */
    private static final int SHEET = 1_048_576;

    private final String ending;
    private final String mediaType;
    private final String name;

    TableForm(String ending, String mediaType, String name) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.name = name;
    }

    /** As addresses end. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As the list of file types of the European Union names it. */
    public String fileType() {
        return name;
    }

    public static Optional<TableForm> of(String ending) {
        return Stream.of(values()).filter(form -> form.ending.equals(ending)).findFirst();
    }

    /** What opens right in that language. */
    public static TableForm first(String lang) {
        return lang.equals("fr") ? EXCEL_CSV : CSV;
    }

    /** The forms that a table has. */
    public static Stream<TableForm> all(Version version) {
        return Stream.of(values()).filter(form -> form.has(version));
    }

    /** Whether that table can be written so. */
    public boolean has(Version version) {
        return switch (this) {
            case GEOJSON ->
                    GeometryColumn.of(version).isPresent() || Coordinates.of(version).isPresent();
            case XLSX -> version.file().rows() < SHEET;
            case EXCEL_CSV, CSV, JSON, PARQUET -> true;
        };
    }
}
