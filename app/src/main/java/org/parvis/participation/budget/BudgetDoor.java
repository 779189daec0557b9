package org.parvis.participation.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the projects that share a budget, and to what came of them. */
@Component
@Order(30)
class BudgetDoor implements ToolDoor {
    @Override
    public Optional<Link> use(Consultation of, LocalDate today, Words w) {
        return of.takes(Tool.BUDGET, today)
                ? Optional.of(
                        Link.to(
                                w.say("participation.budget.choose"),
                                BudgetPaths.choose(of.code(), w.lang())))
                : Optional.empty();
    }

    @Override
    public List<Link> read(Consultation of, LocalDate today, Words w) {
        if (!of.has(Tool.BUDGET) || of.takes(Tool.BUDGET, today)) {
            return List.of();
        }
        Link projects =
                Link.to(
                        w.say("participation.budget.read"),
                        BudgetPaths.choose(of.code(), w.lang()));
        return of.last(Tool.BUDGET).filter(today::isAfter).isPresent()
                ? List.of(
                        Link.to(
                                w.say("participation.budget.result"),
                                BudgetPaths.result(of.code(), w.lang())),
                        projects)
                : List.of(projects);
    }
}
