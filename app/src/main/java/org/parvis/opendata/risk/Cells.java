package org.parvis.opendata.risk;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;

/** Numbers of people: one that is small, or that moved by few since a version before. */
final class Cells {
    private Cells() {}

    /** The cells of all columns that count people; an empty one, or one of 0, tells of nobody. */
    static RiskFound.Groups of(Tested tested, List<Finding> findings) {
        List<Integer> counting = tested.said().places(tested.columns(), PeopleSaid.Part.COUNT);
        if (counting.isEmpty()) {
            findings.add(tested.found(Finding.Kind.NO_COUNT, "", "", 0, 0));
        }
        long cells = 0;
        long smallest = 0;
        long small = 0;
        for (int at : counting) {
            long[] sums = tested.asked().numbers(small("c" + at, tested.limits().leastGroup()));
            cells += sums[0];
            smallest = smallest == 0 || sums[1] > 0 && sums[1] < smallest ? sums[1] : smallest;
            small += sums[2];
            if (sums[2] > 0) {
                String column = tested.columns().get(at).name();
                findings.add(tested.found(Finding.Kind.FEW, column, "", sums[2], sums[0]));
            }
        }
        return new RiskFound.Groups(cells, cells, smallest, small);
    }

    private static String small(String column, int least) {
        return "with k as (select try_cast("
                + column
                + " as double) as n from now) select count(*), coalesce(try_cast(ceil(min(n)) as"
                + " bigint), 0), count(*) filter (where n < "
                + least
                + ") from k where n > 0";
    }

    /** Beside each version that has the same columns. */
    static void moved(Tested tested, List<Version> before, List<Finding> findings) {
        for (int version = 0; version < before.size(); version++) {
            for (int at : tested.said().places(tested.columns(), PeopleSaid.Part.COUNT)) {
                String column = tested.columns().get(at).name();
                OptionalInt there = Column.place(before.get(version).columns(), column);
                if (there.isPresent()) {
                    long moved =
                            tested.asked()
                                    .numbers(
                                            statement(
                                                    tested, before, version, at, there.getAsInt()))[
                                    0];
                    if (moved > 0) {
                        String number = String.valueOf(before.get(version).number());
                        findings.add(tested.found(Finding.Kind.MOVED, column, number, moved, 0));
                    }
                }
            }
        }
    }

    private static String statement(
            Tested tested, List<Version> before, int version, int at, int there) {
        List<Common> keys =
                Common.of(tested.columns(), tested.pointing(), before.get(version).columns());
        return "with a as ("
                + summed(keys.stream().map(Common::now).toList(), "c" + at, "now")
                + "), b as ("
                + summed(
                        keys.stream().map(Common::before).toList(), "c" + there, "before" + version)
                + ") select count(*) from a join b on "
                + IntStream.range(0, keys.size())
                        .mapToObj(key -> " and a.q" + key + " is not distinct from b.q" + key)
                        .collect(Collectors.joining("", "a.g = b.g", ""))
                + " where abs(a.n - b.n) > 0 and abs(a.n - b.n) < "
                + tested.limits().leastGroup();
    }

    private static String summed(List<String> keys, String number, String table) {
        return "select "
                + Tested.keys(keys.size())
                + ", sum(n) as n from (select 1 as g"
                + IntStream.range(0, keys.size())
                        .mapToObj(key -> ", " + keys.get(key) + " as q" + key)
                        .collect(Collectors.joining())
                + ", try_cast("
                + number
                + " as double) as n from "
                + table
                + ") group by "
                + Tested.keys(keys.size());
    }
}
