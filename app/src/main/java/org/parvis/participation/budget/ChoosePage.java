package org.parvis.participation.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.Tool;

/**
 * The projects that share a budget, the form in which one chooses among them, and its check.
 *
 * @param mine whether the receipt that is open here chose some already
 */
public record ChoosePage(
        Words w,
        Consultation consultation,
        InForce force,
        LocalDate today,
        TypedBallot typed,
        boolean mine,
        List<FieldError> errors) {

    ChoosePage with(TypedBallot other, List<FieldError> wrong) {
        return new ChoosePage(w, consultation, force, today, other, mine, wrong);
    }

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    Budget budget() {
        return force.budget();
    }

    CountMethod method() {
        return budget().method();
    }

    String amount() {
        return BudgetMoney.said(budget().amount(), w);
    }

    SealView seal() {
        return new SealView(w, consultation.code(), force);
    }

    boolean open() {
        return consultation.takes(Tool.BUDGET, today);
    }

    boolean over() {
        return consultation.last(Tool.BUDGET).filter(today::isAfter).isPresent();
    }

    /** From when on, or until when one could choose. */
    String when() {
        return over()
                ? w.say("participation.budget.over")
                : w.say(
                        "participation.budget.coming",
                        consultation.first(Tool.BUDGET).map(w::date).orElse(""));
    }

    /** The last day on which one chooses. */
    String closes() {
        return consultation.last(Tool.BUDGET).map(w::date).orElse("");
    }

    String until() {
        return consultation.phase(today).map(one -> w.date(one.until())).orElse("");
    }

    BallotForm form() {
        return new BallotForm(w, budget(), typed, errors);
    }

    private String way() {
        return CountMethod.word(budget().way());
    }

    boolean ranked() {
        return budget().way() == Way.RANKED;
    }

    /** What one does here. */
    String lead() {
        return w.say("participation.budget.lead." + way(), amount(), budget().ballots().points());
    }

    /** What ballots give: votes, or points. */
    String unit() {
        return RuleWords.unit(budget().way());
    }

    /** What a first place is worth. */
    int first() {
        return budget().most();
    }

    /** All projects, for whoever cannot choose now. */
    DataTable table() {
        return table(budget().projects(), w.say("participation.budget.projects"));
    }

    /** What is chosen, with its points or its place. */
    DataTable chosen() {
        if (budget().way() == Way.APPROVAL) {
            return table(marked(), w.say("participation.budget.chosen"));
        }
        DataTable table =
                DataTable.of(
                        w.say("participation.budget.chosen"),
                        Column.text(w.say("participation.budget.one")),
                        Column.number(w.say("participation.budget.mark." + way())),
                        Column.number(w.say("participation.budget.cost")));
        Map<String, Integer> marks = typed.marks(budget());
        for (Shared one : marked()) {
            table =
                    table.row(
                            w.typeset(one.name().in(w.lang())),
                            w.number(marks.getOrDefault(one.code(), 0)),
                            BudgetMoney.said(one.cost(), w));
        }
        return table;
    }

    private List<Shared> marked() {
        return typed.marks(budget()).keySet().stream()
                .flatMap(code -> budget().project(code).stream())
                .toList();
    }

    private DataTable table(List<Shared> projects, String caption) {
        DataTable table =
                DataTable.of(
                        caption,
                        Column.text(w.say("participation.budget.one")),
                        Column.number(w.say("participation.budget.cost")));
        for (Shared one : projects) {
            table = table.row(w.typeset(one.name().in(w.lang())), BudgetMoney.said(one.cost(), w));
        }
        return table;
    }

    /** What the chosen ones cost together, beside what there is. */
    String sum() {
        List<Shared> chosen = marked();
        long sum = chosen.stream().mapToLong(Shared::cost).sum();
        return w.say("participation.budget.sum", chosen.size(), BudgetMoney.said(sum, w), amount());
    }

    /** How many of the points are given; none where no points are. */
    @Nullable String given() {
        return budget().way() == Way.POINTS
                ? w.say(
                        "participation.budget.given",
                        typed.given(budget()),
                        budget().ballots().points())
                : null;
    }

    /** Whether all of them could not be paid even if nobody else voted. */
    boolean above() {
        return marked().stream().mapToLong(Shared::cost).sum() > budget().amount();
    }

    String action() {
        return BudgetPaths.choose(consultation.code(), w.lang());
    }
}
