package org.parvis.opendata;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the values of a column are. Text is what anything can be without losing a sign. */
public enum ColumnType {
    TEXT("text"),
    INTEGER("int"),
    /** A number with decimals; exact, never a binary fraction. */
    DECIMAL("numeric"),
    BOOLEAN("bool"),
    DATE("date"),
    /** A day and an hour, without a zone: as the publisher means it. */
    MOMENT("timestamp");

    private final String ckan;

    ColumnType(String ckan) {
        this.ckan = ckan;
    }

    /** How forms and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the interface of CKAN names it. */
    public String ckan() {
        return ckan;
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** A day, with or without an hour. */
    public boolean isDay() {
        return this == DATE || this == MOMENT;
    }

    public static Optional<ColumnType> of(String code) {
        return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
