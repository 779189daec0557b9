package org.parvis.participation.budget;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.stereotype.Component;

/** Leads to the projects that share a budget, and to what came of them. */
@Component
class BudgetDoor implements ToolDoor {
    @Override
    public Tool tool() {
        return Tool.BUDGET;
    }

    @Override
    public Link use(Consultation of, Words w) {
        return projects(of, "participation.budget.choose", w);
    }

    @Override
    public List<Link> read(Consultation of, LocalDate today, Words w) {
        if (!of.has(Tool.BUDGET) || of.takes(Tool.BUDGET, today)) {
            return List.of();
        }
        Link projects = projects(of, "participation.budget.read", w);
        return of.last(Tool.BUDGET).filter(today::isAfter).isPresent()
                ? List.of(
                        Link.to(
                                w.say("participation.budget.result"),
                                BudgetPaths.result(of.code(), w.lang())),
                        projects)
                : List.of(projects);
    }

    private static Link projects(Consultation of, String key, Words w) {
        return Link.to(w.say(key), BudgetPaths.choose(of.code(), w.lang()));
    }
}
