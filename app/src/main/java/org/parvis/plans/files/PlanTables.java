package org.parvis.plans.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;

/** The columns of a plan as a workbook has them: one sheet for each part. */
final class PlanTables {
    static final String PLAN = "plan";
    static final String TARGETS = "targets";
    static final String INITIATIVES = "initiatives";

    private PlanTables() {}

    /** Rows of words or numbers; the first holds the names of the columns. */
    static Map<String, List<List<Object>>> of(Plan plan, String holder) {
        var targets = new ArrayList<List<Object>>();
        List<Integer> years = IntStream.rangeClosed(plan.from(), plan.to()).boxed().toList();
        var columns = new ArrayList<Object>(PlanReader.TARGET);
        years.forEach(year -> columns.add(year.toString()));
        targets.add(columns);
        plan.targets().forEach(one -> targets.add(target(one, years)));
        var initiatives = new ArrayList<List<Object>>();
        initiatives.add(List.copyOf(PlanReader.INITIATIVE));
        plan.initiatives().forEach(one -> initiatives.add(initiative(one, holder)));
        return Map.of(
                PLAN,
                List.of(
                        List.copyOf(PlanReader.HEAD),
                        List.of(plan.from(), plan.to(), plan.vision())),
                TARGETS,
                targets,
                INITIATIVES,
                initiatives);
    }

    private static List<Object> target(Target one, List<Integer> years) {
        var row = new ArrayList<Object>();
        row.add(one.code());
        row.add(one.wording() == null ? "" : one.wording());
        row.add(one.adopted() || one.measuredBy() == null ? "" : one.measuredBy());
        row.add(one.baseline() == null ? "" : one.baseline());
        years.forEach(
                year -> row.add(one.values().containsKey(year) ? one.values().get(year) : ""));
        return row;
    }

    private static List<Object> initiative(Initiative one, String holder) {
        return List.of(
                one.code(),
                one.name(),
                one.owner(),
                one.from().toString(),
                one.to().toString(),
                one.cost(),
                one.benefit(),
                one.target() == null ? "" : one.target(),
                one.points() == 0 ? "" : one.points(),
                one.risks(),
                String.join("; ", one.needs().stream().map(n -> n.written(holder)).toList()),
                String.join("; ", one.services()),
                one.action() == null ? "" : one.action(),
                one.builds() == null ? "" : one.builds(),
                one.partOf() == null ? "" : one.partOf().written(holder));
    }
}
