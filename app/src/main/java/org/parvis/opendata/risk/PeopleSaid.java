package org.parvis.opendata.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;

/**
 * What whoever prepares a table said of the people in it.
 *
 * @param rows what each row is
 * @param by the member who said so; nobody yet when nothing is said
 * @param parts what each column tells of a person, by its name
 * @param reason why it is published all the same; empty when none is given
 */
public record PeopleSaid(Rows rows, @Nullable UUID by, Map<String, Part> parts, String reason) {
    /** Nothing said yet. */
    public static final PeopleSaid NOTHING = new PeopleSaid(Rows.UNSAID, null, Map.of(), "");

    public PeopleSaid {
        parts = Map.copyOf(parts);
    }

    /** What each row is. */
    public enum Rows {
        UNSAID,
        /** A person, or an event of one. */
        PERSONS,
        /** A number of people. */
        COUNTS,
        /** Neither: nobody is in it. */
        OTHERS;

        /** Whether there is anything to test. */
        public boolean tested() {
            return this == PERSONS || this == COUNTS;
        }

        public static Optional<Rows> of(String name) {
            return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** What a column tells of a person. */
    public enum Part {
        /** Others know it of them: age, postal area, occupation. Several together point at one. */
        PERSON,
        /** It must not be learnt of them. */
        SENSITIVE,
        /** How many people a row counts. */
        COUNT,
        NEITHER;

        public static Optional<Part> of(String name) {
            return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** The same, said by that member. */
    public PeopleSaid by(UUID member) {
        return new PeopleSaid(rows, member, parts, reason);
    }

    /** What the next version begins with: a reason holds once. */
    public PeopleSaid again() {
        return new PeopleSaid(rows, by, parts, "");
    }

    /** The columns of which nothing is said, where something has to be. */
    public List<Column> unsaid(List<Column> columns) {
        return rows.tested()
                ? columns.stream().filter(column -> !parts.containsKey(column.name())).toList()
                : List.of();
    }

    /** The places among those columns of the ones that are that part. */
    List<Integer> places(List<Column> columns, Part part) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (parts.get(columns.get(at).name()) == part) {
                places.add(at);
            }
        }
        return places;
    }
}
