package org.parvis.participation.budget;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.Tool;

/**
 * The projects that share a budget, the form in which one chooses among them, and its check.
 *
 * @param mine whether the receipt that is open here chose some already
 */
record ChoosePage(
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

    String until() {
        return consultation.phase(today).map(one -> w.date(one.until())).orElse("");
    }

    String legend() {
        int least = budget().least();
        int most = budget().most();
        return most == budget().projects().size()
                ? w.say("participation.budget.legend.least", least)
                : w.say("participation.budget.legend.most", most, least);
    }

    List<Choice> projects() {
        return budget().projects().stream().map(this::choice).toList();
    }

    private Choice choice(Shared one) {
        return Choice.of(
                        one.code(),
                        w.say(
                                "participation.budget.project",
                                w.typeset(one.name().in(w.lang())),
                                BudgetMoney.said(one.cost(), w)))
                .withHint(w.typeset(one.text().in(w.lang())));
    }

    /** All projects, for whoever cannot choose now. */
    DataTable table() {
        return table(budget().projects(), w.say("participation.budget.projects"));
    }

    /** What is chosen. */
    DataTable chosen() {
        return table(typed.projects(budget()), w.say("participation.budget.chosen"));
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
        List<Shared> chosen = typed.projects(budget());
        long sum = chosen.stream().mapToLong(Shared::cost).sum();
        return w.say("participation.budget.sum", chosen.size(), BudgetMoney.said(sum, w), amount());
    }

    /** Whether all of them could not be paid even if nobody else voted. */
    boolean above() {
        return typed.projects(budget()).stream().mapToLong(Shared::cost).sum() > budget().amount();
    }

    @Nullable String error() {
        return FieldError.at(TypedBallot.PROJECT, errors);
    }

    String action() {
        return BudgetPaths.choose(consultation.code(), w.lang());
    }
}
