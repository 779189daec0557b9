package org.parvis.participation.budget;

import org.parvis.ds.Words;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Consultation;

/** What stands on the page of a result, whatever it is. */
record ResultHead(Words w, Consultation consultation, String body, InForce force) {
    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    String code() {
        return consultation.code();
    }

    Budget budget() {
        return force.budget();
    }

    /** What ballots give: votes, or points. */
    String unit() {
        return RuleWords.unit(budget().way());
    }

    SealView seal() {
        return new SealView(w, code(), force);
    }

    /** The name of a project as it was sealed; its code where it has none. */
    String project(String project) {
        return budget().project(project)
                .map(Shared::name)
                .map(it -> w.typeset(it.in(w.lang())))
                .orElse(project);
    }

    String money(long cents) {
        return BudgetMoney.said(cents, w);
    }

    long cost(String project) {
        return budget().project(project).map(Shared::cost).orElse(0L);
    }
}
