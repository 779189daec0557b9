package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.CountMethod;

/**
 * The ballot of a budget as it is filled in, in each of its ways: on the Web and on paper alike.
 */
record BallotForm(Words w, Budget budget, TypedBallot typed, List<FieldError> errors) {
    String way() {
        return CountMethod.word(budget.way());
    }

    boolean ranked() {
        return budget.way() == Way.RANKED;
    }

    String legend() {
        int least = budget.least();
        int most = budget.most();
        return switch (budget.way()) {
            case APPROVAL -> ticked(least, most);
            case POINTS -> w.say("participation.budget.legend.points", budget.ballots().points());
            case RANKED -> w.say("participation.budget.legend.ranked");
        };
    }

    /** How many projects a ballot may name, where it is not said by ticking. */
    String limits() {
        return w.say("participation.budget.limits", budget.least(), budget.most());
    }

    private String ticked(int least, int most) {
        return most == budget.projects().size()
                ? w.say("participation.budget.legend.least", least)
                : w.say("participation.budget.legend.most", most, least);
    }

    List<Choice> projects() {
        return budget.projects().stream().map(this::choice).toList();
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

    /** Where the points of one project are typed. */
    record Points(String field, String label, String hint, String value, @Nullable String error) {}

    List<Points> points() {
        List<Points> rows = new ArrayList<>();
        for (Choice one : projects()) {
            String field = TypedBallot.POINTS + one.value();
            rows.add(
                    new Points(
                            field,
                            one.label(),
                            Objects.requireNonNullElse(one.hint(), ""),
                            typed.field(field),
                            FieldError.at(field, errors)));
        }
        return rows;
    }

    /** Where the project of one place is chosen. */
    record Place(String field, String label, String value, @Nullable String error) {}

    List<Place> places() {
        List<Place> rows = new ArrayList<>();
        for (int place = 1; place <= budget.most(); place++) {
            String field = TypedBallot.PLACE + place;
            rows.add(
                    new Place(
                            field,
                            w.say("participation.budget.place", place),
                            typed.field(field),
                            FieldError.at(field, errors)));
        }
        return rows;
    }

    /** The projects of which one is chosen for a place, or none. */
    List<Choice> ranks() {
        List<Choice> all = new ArrayList<>();
        all.add(Choice.of("", w.say("participation.budget.place.none")));
        projects().forEach(one -> all.add(Choice.of(one.value(), one.label())));
        return all;
    }

    @Nullable String error() {
        return FieldError.at(TypedBallot.PROJECT, errors);
    }
}
