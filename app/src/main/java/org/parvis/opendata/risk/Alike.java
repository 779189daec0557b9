package org.parvis.opendata.risk;

import java.util.List;

/**
 * Rows that are alike in all that points at a person. An empty cell is a value like another:
 * whoever left it out is found by that.
 */
final class Alike {
    private Alike() {}

    /** How people fall into them, and what is wrong with that. */
    static RiskFound.Groups of(Tested tested, List<Finding> findings) {
        int least = tested.limits().leastGroup();
        long[] sums =
                tested.asked()
                        .numbers(
                                "with t as ("
                                        + tested.keyed()
                                        + " from now), k as (select count(*) as n from t group by "
                                        + tested.keys()
                                        + ") select cast(coalesce(sum(n), 0) as bigint), count(*),"
                                        + " coalesce(min(n), 0), cast(coalesce(sum(n) filter"
                                        + " (where n < "
                                        + least
                                        + "), 0) as bigint) from k");
        var groups = new RiskFound.Groups(sums[0], sums[1], sums[2], sums[3]);
        if (tested.pointing().isEmpty()) {
            findings.add(tested.found(Finding.Kind.NO_COLUMN, "", "", 0, 0));
        }
        if (groups.small() > 0) {
            findings.add(tested.found(Finding.Kind.FEW, "", "", groups.small(), groups.rows()));
        }
        return groups;
    }

    /** What somebody learns who knows in which group a person is. */
    static void learnt(Tested tested, List<Finding> findings) {
        for (int at : tested.said().places(tested.columns(), PeopleSaid.Part.SENSITIVE)) {
            String column = tested.columns().get(at).name();
            long[] sums = tested.asked().numbers(statement(tested, at));
            if (sums[0] > 0) {
                findings.add(tested.found(Finding.Kind.SAME, column, "", sums[0], sums[1]));
            }
            if (sums[2] > 0) {
                findings.add(tested.found(Finding.Kind.NEARLY, column, "", sums[2], sums[3]));
            }
        }
    }

    /**
     * Groups with too few values and their rows, groups that one value nearly fills and their rows.
     * Where it is empty throughout, nothing is learnt.
     */
    private static String statement(Tested tested, int at) {
        String few = "v < " + tested.limits().leastValues();
        String nearly =
                "v >= "
                        + tested.limits().leastValues()
                        + " and top > cast(n as double) * "
                        + tested.limits().largestShare();
        return "with t as ("
                + tested.keyed()
                + ", c"
                + at
                + " as s from now), p as (select "
                + tested.keys()
                + ", s, count(*) as c from t group by "
                + tested.keys()
                + ", s), k as (select sum(c) as n, count(*) as v, max(c) filter (where s is not"
                + " null) as top from p group by "
                + tested.keys()
                + ") select count(*) filter (where "
                + few
                + "), cast(coalesce(sum(n) filter (where "
                + few
                + "), 0) as bigint), count(*) filter (where "
                + nearly
                + "), cast(coalesce(sum(n) filter (where "
                + nearly
                + "), 0) as bigint) from k where top is not null";
    }
}
