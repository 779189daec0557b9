package org.parvis.opendata.risk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.opendata.Column;
import org.parvis.opendata.tables.TableCounts;

/** A table under test, with what was said of it and how it is asked. */
record Tested(List<Column> columns, PeopleSaid said, Limits limits, TableCounts.Asked asked) {
    /** The places of the columns that point at a person. */
    List<Integer> pointing() {
        return said.places(columns, PeopleSaid.Part.PERSON);
    }

    Finding found(Finding.Kind kind, String column, String what, long count, long of) {
        return new Finding(kind, limits.block(kind), column, what, count, of);
    }

    /**
     * Rows with what points at a person as {@code q0, q1, …}; {@code g} is there when none does.
     */
    String keyed() {
        List<Integer> pointing = pointing();
        return "select 1 as g"
                + IntStream.range(0, pointing.size())
                        .mapToObj(key -> ", c" + pointing.get(key) + " as q" + key)
                        .collect(Collectors.joining());
    }

    /** The names of these keys. */
    String keys() {
        return keys(pointing().size());
    }

    static String keys(int many) {
        return "g"
                + IntStream.range(0, many).mapToObj(at -> ", q" + at).collect(Collectors.joining());
    }
}
