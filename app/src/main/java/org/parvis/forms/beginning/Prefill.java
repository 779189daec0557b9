package org.parvis.forms.beginning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;

/**
 * Answers that an address brings, as {@code ?answer.email=…}: anybody may have written it, so only
 * declared questions are read, only whole valid answers are taken, and nothing is kept before the
 * person who opened the address goes on.
 *
 * @param typed what was taken, by question
 * @param ignored whether anything else was brought
 */
record Prefill(Map<String, Typed> typed, boolean ignored) {
    private static final String PREFIX = "answer.";

    /** An address is short: what is longer was not written for people. */
    private static final int LONGEST = 500;

    private static final int MOST = 40;

    static Prefill of(
            ServiceDefinition service,
            FormReader reader,
            Map<String, List<String>> fields,
            Asking asking) {
        Map<String, List<String>> brought = new HashMap<>();
        boolean ignored = false;
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (field.getKey().startsWith(PREFIX)) {
                boolean plain =
                        brought.size() < MOST && field.getValue().stream().allMatch(Prefill::plain);
                ignored |= !plain;
                if (plain) {
                    brought.put(field.getKey().substring(PREFIX.length()), field.getValue());
                }
            }
        }
        Map<String, Typed> taken = new LinkedHashMap<>();
        Hand hand = Hand.owner(service.form());
        for (Question question : service.form().questions()) {
            if (question.prefillable() && hand.mayWrite(question.id())) {
                QuestionType type = reader.type(question);
                Typed typed = Posted.typed(question, type, brought);
                boolean once = type.takesSeveral() || typed.contradicted().isEmpty();
                if (once && type.parse(question, typed, asking) instanceof Parsed.Value) {
                    taken.put(question.id(), typed);
                    type.parts(question).forEach(p -> brought.remove(Posted.field(question, p)));
                }
            }
        }
        return new Prefill(taken, ignored || !brought.isEmpty());
    }

    private static boolean plain(String value) {
        return value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }
}
