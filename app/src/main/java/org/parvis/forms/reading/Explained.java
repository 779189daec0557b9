package org.parvis.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.catalogue.Conclusion;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.rules.Explanation;

/**
 * Why a form came out as it did: each condition, computed value and conclusion, with the answers
 * that it read. What was applied to one row says which, by its place: `places.2`.
 */
public final class Explained {
    private final ServiceRules rules;
    private final Reading reading;
    private final List<Explanation> told = new ArrayList<>();

    private Explained(ServiceRules rules, Reading reading) {
        this.rules = rules;
        this.reading = reading;
    }

    public static List<Explanation> of(ServiceRules rules, Reading reading) {
        Explained explained = new Explained(rules, reading);
        explained.told.addAll(rules.form().explain(rules.service().form(), reading.values()));
        for (Question question : rules.service().form().questions()) {
            explained.question(question, "", "");
        }
        rules.conclude(reading.values()).forEach(explained::conclusion);
        explained.told.addAll(rules.languages(reading.values()));
        return List.copyOf(explained.told);
    }

    /**
     * What a question tells of itself, and of its rows.
     *
     * @param around the row in which it stands, with the dot that follows; empty outside rows
     * @param place the same row by its place among the others
     */
    private void question(Question question, String around, String place) {
        Reading.Worked worked = reading.computed().get(around + question.id());
        if (worked != null) {
            told.add(place.isEmpty() ? worked.why() : worked.why().about(place));
        }
        if (question.repeats()) {
            rows(question, around + question.id(), place);
        }
    }

    private void rows(Question group, String path, String place) {
        int number = 0;
        for (Reading.Row row : reading.rows(path)) {
            number++;
            String here = (place.isEmpty() ? "" : place + ".") + group.id() + "." + number;
            for (Question inside : Objects.requireNonNull(group.row()).questions()) {
                rules.form()
                        .told(inside.showWhen(), row.values())
                        .ifPresent(why -> told.add(why.about(here)));
                question(inside, row.path() + ".", here);
            }
        }
    }

    private void conclusion(ServiceRules.Concluded concluded) {
        Conclusion conclusion = concluded.conclusion();
        Explanation why = concluded.why();
        boolean no = Boolean.FALSE.equals(why.result()) && conclusion.otherwise() != null;
        told.add(no ? why.saying(conclusion.otherwise()) : why);
    }
}
