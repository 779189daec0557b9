package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Budget;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.springframework.stereotype.Component;

/**
 * The ballot of a budget on a sheet of paper: the same as on the Web, under the same seal. A clerk
 * enters it while the vote is open: what is counted waits for no sheet.
 */
@Component
public class BudgetSheets {
    private final HeldConsultations consultations;
    private final BudgetSeals seals;

    BudgetSheets(HeldConsultations consultations, BudgetSeals seals) {
        this.consultations = consultations;
        this.seals = seals;
    }

    /** What is asked, and what is filled in so far; nothing where nobody chooses today. */
    public Optional<ChoosePage> page(
            Consultation of, Map<String, String[]> fields, List<FieldError> errors, Words w) {
        return of.takes(Tool.BUDGET, consultations.today())
                ? Optional.of(shown(of, TypedBallot.read(fields), errors, w))
                : Optional.empty();
    }

    /** The same to be printed, from the day on which it is announced until the last one. */
    public Optional<ChoosePage> printed(Consultation of, Words w) {
        return of.last(Tool.BUDGET)
                .filter(last -> !consultations.today().isAfter(last))
                .map(last -> shown(of, TypedBallot.read(Map.of()), List.of(), w));
    }

    private ChoosePage shown(Consultation of, TypedBallot typed, List<FieldError> errors, Words w) {
        return new ChoosePage(
                w, of, seals.inForce(of), consultations.today(), typed, false, errors);
    }

    /** Whether the sheet says something of the budget on a day on which nobody chooses. */
    public boolean late(Consultation of, Map<String, String[]> fields) {
        return !of.takes(Tool.BUDGET, consultations.today()) && says(TypedBallot.read(fields));
    }

    /** Whether something is ticked, or a field is filled in. */
    private static boolean says(TypedBallot typed) {
        return !typed.chosen().isEmpty() || !typed.hidden().isEmpty();
    }

    /** What is to be corrected; nothing where the sheet says nothing of the budget. */
    public List<FieldError> errors(Consultation of, Map<String, String[]> fields, Words w) {
        TypedBallot typed = TypedBallot.read(fields);
        return says(typed) && of.takes(Tool.BUDGET, consultations.today())
                ? typed.errors(seals.sealedAtLatestNow(of).budget(), w)
                : List.of();
    }

    /** What it says of projects; nothing where nobody chooses today. */
    public Map<String, Integer> marks(Consultation of, Map<String, String[]> fields) {
        return of.takes(Tool.BUDGET, consultations.today())
                ? TypedBallot.read(fields).marks(seals.inForce(of).budget())
                : Map.of();
    }

    /** What a contribution says of projects, a line each. */
    public List<String> lines(Consultation of, Map<String, Integer> marks, Words w) {
        Budget budget = seals.inForce(of).budget();
        String way = CountMethod.word(budget.way());
        List<String> lines = new ArrayList<>();
        marks.forEach(
                (code, mark) ->
                        lines.add(
                                w.say(
                                        "participation.budget.mine." + way,
                                        budget.project(code)
                                                .map(one -> w.typeset(one.name().in(w.lang())))
                                                .orElse(code),
                                        mark)));
        return lines;
    }
}
