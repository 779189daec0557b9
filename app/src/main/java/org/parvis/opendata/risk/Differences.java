package org.parvis.opendata.risk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.opendata.Version;

/**
 * Rows that came or went since a version before. Whoever keeps both lays one upon the other: a
 * group that is large enough in each gives away the one person who joined it.
 */
final class Differences {
    private Differences() {}

    /** Beside each version, in the columns that both have. */
    static void of(Tested tested, List<Version> before, List<Finding> findings) {
        List<Integer> all = IntStream.range(0, tested.columns().size()).boxed().toList();
        for (int version = 0; version < before.size(); version++) {
            List<Common> common = Common.of(tested.columns(), all, before.get(version).columns());
            if (!common.isEmpty()) {
                String number = String.valueOf(before.get(version).number());
                String now = select(common.stream().map(Common::now).toList(), "now");
                String then =
                        select(common.stream().map(Common::before).toList(), "before" + version);
                add(Finding.Kind.CAME, number, tested, common, now, then, findings);
                add(Finding.Kind.WENT, number, tested, common, then, now, findings);
            }
        }
    }

    private static void add(
            Finding.Kind kind,
            String number,
            Tested tested,
            List<Common> common,
            String from,
            String without,
            List<Finding> findings) {
        long[] sums = tested.asked().numbers(statement(tested, common, from, without));
        if (sums[0] > 0) {
            findings.add(tested.found(kind, "", number, sums[0], sums[1]));
        }
    }

    /** Rows in groups of newcomers that are too small, and how many such groups there are. */
    private static String statement(
            Tested tested, List<Common> common, String from, String without) {
        String keys =
                IntStream.range(0, common.size())
                        .filter(at -> tested.pointing().contains(common.get(at).at()))
                        .mapToObj(at -> ", v" + at)
                        .collect(Collectors.joining());
        return "with d as ("
                + from
                + " except all "
                + without
                + "), k as (select count(*) as n from d group by g"
                + keys
                + ") select cast(coalesce(sum(n), 0) as bigint), count(*) from k where n < "
                + tested.limits().leastGroup();
    }

    private static String select(List<String> columns, String table) {
        return "select 1 as g"
                + IntStream.range(0, columns.size())
                        .mapToObj(at -> ", " + columns.get(at) + " as v" + at)
                        .collect(Collectors.joining())
                + " from "
                + table;
    }
}
