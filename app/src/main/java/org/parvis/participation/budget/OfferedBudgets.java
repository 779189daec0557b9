package org.parvis.participation.budget;

import java.util.List;
import java.util.Map;
import org.parvis.participation.Asking;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.offered.ResultTable;
import org.parvis.participation.offered.ResultTables;
import org.springframework.stereotype.Component;

/** The projects of each budget: what each costs, how many chose it, whether it is done. */
@Component
class OfferedBudgets extends ResultTable {
    private final BudgetCounts counts;
    private final BudgetSeals seals;

    OfferedBudgets(ResultTables tables, BudgetCounts counts, BudgetSeals seals) {
        super(
                tables,
                "budgets-participatifs",
                List.of(
                        "project", "name_fr", "name_en", "cost", "votes", "chosen", "ballots",
                        "rule"));
        this.counts = counts;
        this.seals = seals;
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        if (!of.has(Tool.BUDGET)) {
            return;
        }
        InForce rule = seals.inForce(of);
        switch (counts.of(of, rule)) {
            case Tally.Done done -> write(rule.budget(), done, lines);
            case Tally.Waiting waiting -> {}
            case Tally.Counting counting -> {}
            case Tally.Nobody nobody -> {}
            case Tally.Altered altered -> {}
            case Tally.Endless endless -> {}
        }
    }

    private static void write(Budget budget, Tally.Done done, Lines lines) {
        Map<String, Long> votes = done.votes();
        List<String> chosen = done.sealed().outcome().chosen();
        for (Shared one : budget.projects()) {
            lines.add(
                    List.of(
                            one.code(),
                            one.name().in("fr"),
                            one.name().in("en"),
                            BudgetMoney.plain(one.cost()),
                            cell(votes.getOrDefault(one.code(), 0L)),
                            cell(chosen.contains(one.code())),
                            cell(done.kept().ballots()),
                            PbText.rule(budget.method())));
        }
    }
}
