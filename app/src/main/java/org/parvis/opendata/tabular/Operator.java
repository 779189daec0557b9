package org.parvis.opendata.tabular;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.tables.TableQuestion.Relation;

/** What may be asked of a column, as addresses write it behind its name and two underscores. */
enum Operator {
    EXACT(Relation.IS, "The value, to the letter"),
    DIFFERS(Relation.NOT, "Any value but that one, and an empty cell"),
    ISNULL(Relation.EMPTY, "The cell is empty"),
    ISNOTNULL(Relation.FILLED, "The cell has a value"),
    CONTAINS(Relation.HOLDS, "The value holds these letters, in capitals or not, accents or not"),
    NOTCONTAINS(Relation.LACKS, "The value does not hold these letters, or the cell is empty"),
    IN(Relation.IS, "One of these values, between commas"),
    NOTIN(Relation.NOT, "None of these values, between commas, or an empty cell"),
    LESS(Relation.AT_MOST, "That or less"),
    GREATER(Relation.AT_LEAST, "That or more"),
    STRICTLY_LESS(Relation.BELOW, "Less than that"),
    STRICTLY_GREATER(Relation.ABOVE, "More than that");

    private final Relation relation;
    private final String means;

    Operator(Relation relation, String means) {
        this.relation = relation;
        this.means = means;
    }

    static Optional<Operator> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Relation relation() {
        return relation;
    }

    /** In one sentence, for whoever writes a program. */
    String means() {
        return means;
    }

    boolean takesMany() {
        return this == IN || this == NOTIN;
    }

    boolean takesNone() {
        return this == ISNULL || this == ISNOTNULL;
    }

    boolean takesLetters() {
        return this == CONTAINS || this == NOTCONTAINS;
    }

    /** Letters are sought in what is written in letters; yes is not more than no. */
    boolean fits(ColumnType type) {
        return switch (this) {
            case EXACT, DIFFERS, ISNULL, ISNOTNULL, IN, NOTIN -> true;
            case CONTAINS, NOTCONTAINS -> !type.isNumber() && type != ColumnType.BOOLEAN;
            case LESS, GREATER, STRICTLY_LESS, STRICTLY_GREATER -> type != ColumnType.BOOLEAN;
        };
    }
}
