package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.parvis.participation.CountMethod;

/**
 * The ballot as somebody filled it.
 *
 * @param key made with the form: what is sent twice counts once
 * @param chosen the codes of projects that are ticked, whatever they are
 * @param typed the points and the places, by the names of their fields
 */
record TypedBallot(UUID key, Set<String> chosen, Map<String, String> typed) {
    static final String PROJECT = "p";

    /** Of the points of one project, by its code. */
    static final String POINTS = "g-";

    /** Of one place, by its number from one on. */
    static final String PLACE = "r-";

    /** Nobody fills so many fields by hand. */
    private static final int MOST = 200;

    /** What was sent before, to be corrected; nothing at first. */
    static TypedBallot of(Map<String, Integer> before, Budget budget) {
        Map<String, String> typed = new LinkedHashMap<>();
        switch (budget.way()) {
            case APPROVAL -> {}
            case POINTS -> before.forEach((code, mark) -> typed.put(POINTS + code, "" + mark));
            case RANKED -> before.forEach((code, mark) -> typed.put(PLACE + mark, code));
        }
        return new TypedBallot(UUID.randomUUID(), before.keySet(), typed);
    }

    static TypedBallot read(Map<String, String[]> fields) {
        String[] key = fields.getOrDefault("key", new String[0]);
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(
                (name, values) -> {
                    boolean ours = name.startsWith(POINTS) || name.startsWith(PLACE);
                    if (ours && values.length > 0 && typed.size() < MOST) {
                        typed.put(name, values[0].strip());
                    }
                });
        return new TypedBallot(
                Ids.read(key.length == 0 ? "" : key[0]).orElseGet(UUID::randomUUID),
                new LinkedHashSet<>(List.of(fields.getOrDefault(PROJECT, new String[0]))),
                typed);
    }

    /** The same as another form: it has a receipt of its own. */
    TypedBallot anew() {
        return new TypedBallot(UUID.randomUUID(), chosen, typed);
    }

    String field(String name) {
        return typed.getOrDefault(name, "");
    }

    /**
     * What it says of the projects that there are: their points, their places from one on, or one
     * where they are ticked.
     */
    Map<String, Integer> marks(Budget budget) {
        Map<String, Integer> marks = new LinkedHashMap<>();
        switch (budget.way()) {
            case APPROVAL ->
                    codes(budget).stream()
                            .filter(chosen::contains)
                            .forEach(code -> marks.put(code, 1));
            case POINTS ->
                    codes(budget).stream()
                            .filter(code -> points(field(POINTS + code)) > 0)
                            .forEach(code -> marks.put(code, points(field(POINTS + code))));
            case RANKED -> {
                for (int place = 1; place <= budget.most(); place++) {
                    String code = field(PLACE + place);
                    if (budget.project(code).isPresent()) {
                        marks.putIfAbsent(code, marks.size() + 1);
                    }
                }
            }
        }
        return marks;
    }

    private static List<String> codes(Budget budget) {
        return budget.projects().stream().map(Shared::code).toList();
    }

    /** Nothing for none; below nothing for what is no number of points. */
    private static int points(String written) {
        if (written.isEmpty()) {
            return 0;
        }
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : -1;
    }

    /** All points that it gives. */
    int given(Budget budget) {
        return marks(budget).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What is sent again as it is, without a field that stays empty. */
    Map<String, String> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>(typed);
        hidden.values().removeIf(String::isEmpty);
        return hidden;
    }

    List<FieldError> errors(Budget budget, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (strays(budget)) {
            errors.add(new FieldError(null, w.say("participation.budget.gone")));
        }
        switch (budget.way()) {
            case APPROVAL -> {}
            case POINTS -> points(budget, errors, w);
            case RANKED -> places(budget, errors, w);
        }
        int known = marks(budget).size();
        String way = CountMethod.word(budget.way());
        if (errors.isEmpty() && known < budget.least()) {
            errors.add(
                    new FieldError(
                            PROJECT,
                            w.say("participation.budget.few." + way, budget.least(), known)));
        } else if (errors.isEmpty() && known > budget.most()) {
            errors.add(
                    new FieldError(
                            PROJECT,
                            w.say("participation.budget.many." + way, budget.most(), known)));
        }
        return errors;
    }

    /** Whether it names projects or places that there are not. */
    private boolean strays(Budget budget) {
        return switch (budget.way()) {
            case APPROVAL -> !codes(budget).containsAll(chosen);
            case POINTS ->
                    typed.keySet().stream()
                            .filter(name -> name.startsWith(POINTS))
                            .map(name -> name.substring(POINTS.length()))
                            .anyMatch(code -> budget.project(code).isEmpty());
            case RANKED ->
                    typed.entrySet().stream()
                            .filter(one -> one.getKey().startsWith(PLACE))
                            .map(Map.Entry::getValue)
                            .anyMatch(code -> !code.isEmpty() && budget.project(code).isEmpty());
        };
    }

    private void points(Budget budget, List<FieldError> errors, Words w) {
        int most = budget.ballots().points();
        for (String code : codes(budget)) {
            if (points(field(POINTS + code)) < 0) {
                errors.add(
                        new FieldError(
                                POINTS + code, w.say("participation.budget.points.wrong", most)));
            }
        }
        if (errors.isEmpty() && given(budget) > most) {
            errors.add(
                    new FieldError(
                            PROJECT,
                            w.say(
                                    "participation.budget.points.over",
                                    given(budget),
                                    most,
                                    given(budget) - most)));
        }
    }

    private void places(Budget budget, List<FieldError> errors, Words w) {
        Set<String> before = new LinkedHashSet<>();
        for (int place = 1; place <= budget.most(); place++) {
            String code = field(PLACE + place);
            if (!code.isEmpty() && !before.add(code)) {
                errors.add(
                        new FieldError(PLACE + place, w.say("participation.budget.ranks.twice")));
            }
        }
    }
}
