package org.parvis.participation.missing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/**
 * What somebody chose in the form, by the names of its fields.
 *
 * @param chosen group, or {@link #RATHER_NOT}, by field
 */
record TypedProfile(Map<String, String> chosen) {
    static final TypedProfile NOTHING = new TypedProfile(Map.of());

    /** Of whoever says that they would rather not answer. */
    static final String RATHER_NOT = "none";

    static TypedProfile read(Map<String, String[]> parameters, List<Population> asked) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Population one : asked) {
            String[] sent = parameters.getOrDefault(field(one), new String[0]);
            if (sent.length > 0 && !sent[0].isEmpty()) {
                chosen.put(field(one), sent[0]);
            }
        }
        return new TypedProfile(chosen);
    }

    static String field(Population asked) {
        return "q-" + asked.code().replace('/', '-');
    }

    String of(Population asked) {
        return chosen.getOrDefault(field(asked), "");
    }

    List<FieldError> errors(List<Population> asked, Words w) {
        List<FieldError> errors = new ArrayList<>();
        for (Population one : asked) {
            String said = of(one);
            if (!said.isEmpty() && !said.equals(RATHER_NOT) && !one.has(said)) {
                errors.add(
                        new FieldError(field(one), w.say("participation.missing.profile.among")));
            }
        }
        if (chosen.isEmpty()) {
            String first = asked.isEmpty() ? null : field(asked.getFirst());
            errors.add(new FieldError(first, w.say("participation.missing.profile.nothing")));
        }
        return errors;
    }

    /** The groups that were chosen, by question; who would rather not say is in none. */
    Map<String, String> answers(List<Population> asked) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Population one : asked) {
            if (one.has(of(one))) {
                answers.put(one.code(), of(one));
            }
        }
        return answers;
    }
}
