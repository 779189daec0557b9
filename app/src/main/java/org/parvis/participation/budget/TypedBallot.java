package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;

/**
 * The ballot as somebody filled it.
 *
 * @param key made with the form: what is sent twice counts once
 * @param chosen the codes of projects, whatever they are
 */
record TypedBallot(UUID key, Set<String> chosen) {
    static final String PROJECT = "p";

    static TypedBallot of(Set<String> chosen) {
        return new TypedBallot(UUID.randomUUID(), chosen);
    }

    static TypedBallot read(Map<String, String[]> fields) {
        String[] key = fields.getOrDefault("key", new String[0]);
        return new TypedBallot(
                Ids.read(key.length == 0 ? "" : key[0]).orElseGet(UUID::randomUUID),
                new LinkedHashSet<>(List.of(fields.getOrDefault(PROJECT, new String[0]))));
    }

    /** The same as another form: it has a receipt of its own. */
    TypedBallot anew() {
        return of(chosen);
    }

    /** The projects that are chosen, of those that there are. */
    List<Shared> projects(Budget budget) {
        return budget.projects().stream().filter(one -> chosen.contains(one.code())).toList();
    }

    Set<String> codes(Budget budget) {
        Set<String> codes = new LinkedHashSet<>();
        projects(budget).forEach(one -> codes.add(one.code()));
        return codes;
    }

    List<FieldError> errors(Budget budget, Words w) {
        List<FieldError> errors = new ArrayList<>();
        int known = projects(budget).size();
        if (known < chosen.size()) {
            errors.add(new FieldError(null, w.say("participation.budget.gone")));
        }
        if (known < budget.least()) {
            errors.add(
                    new FieldError(
                            PROJECT, w.say("participation.budget.few", budget.least(), known)));
        } else if (known > budget.most()) {
            errors.add(
                    new FieldError(
                            PROJECT, w.say("participation.budget.many", budget.most(), known)));
        }
        return errors;
    }
}
