package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Words;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.budget.Tally.ByRule;

/** What each rule chooses of the same ballots; the sealed one is the first column. */
record RulesTable(ResultHead head, Tally.Done done) {
    /** A project, its votes, and whether each rule chooses it. */
    record Row(String project, String votes, List<Boolean> chosen) {}

    /** What is said of all people together. */
    record Sum(String label, List<String> values) {}

    List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (ByRule one : done.byRule()) {
            String name = RuleWords.said(one.method(), head.budget().way(), head.w());
            columns.add(
                    columns.isEmpty()
                            ? head.w().say("participation.budget.rule.sealed", name)
                            : name);
        }
        return columns;
    }

    List<Row> rows() {
        Map<String, Long> votes = done.votes();
        return head.budget().projects().stream()
                .map(Shared::code)
                .sorted(
                        Comparator.comparing((String code) -> -votes.getOrDefault(code, 0L))
                                .thenComparing(Comparator.naturalOrder()))
                .map(
                        code ->
                                new Row(
                                        head.project(code),
                                        head.w().number(votes.getOrDefault(code, 0L)),
                                        done.byRule().stream()
                                                .map(it -> it.outcome().chosen().contains(code))
                                                .toList()))
                .toList();
    }

    List<Sum> sums() {
        Words w = head.w();
        List<ByRule> all = done.byRule();
        return List.of(
                new Sum(
                        w.say("participation.budget.sum.some"),
                        all.stream()
                                .map(
                                        it ->
                                                w.percent(
                                                        ResultPage.wholePercent(
                                                                        it.reach().reached(),
                                                                        it.reach().people())
                                                                / 100.0))
                                .toList()),
                new Sum(
                        w.say("participation.budget.sum.none"),
                        all.stream()
                                .map(it -> w.number(it.reach().people() - it.reach().reached()))
                                .toList()),
                new Sum(
                        w.say("participation.budget.sum.each"),
                        all.stream()
                                .map(
                                        it ->
                                                w.decimal(
                                                        (double) it.reach().had()
                                                                / it.reach().people()))
                                .toList()),
                new Sum(
                        w.say("participation.budget.sum.spent"),
                        all.stream().map(it -> BudgetMoney.said(it.outcome().cost(), w)).toList()));
    }
}
