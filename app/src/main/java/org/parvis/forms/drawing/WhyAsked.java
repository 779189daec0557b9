package org.parvis.forms.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition.Retention;
import org.parvis.ds.Words;

/**
 * What a question says of itself beside the answer that it asks for: why, by what right, how long
 * the answer is kept, and whether it is protected.
 *
 * @param question its name, when the page asks several
 */
record WhyAsked(@Nullable String question, List<String> sentences) {

    /** One for each question that says something; a question that says nothing is not named. */
    static List<WhyAsked> of(List<Question> asked, Words w) {
        List<WhyAsked> all = new ArrayList<>();
        for (Question question : asked) {
            List<String> sentences = sentences(question, w);
            if (!sentences.isEmpty()) {
                String name = asked.size() == 1 ? null : question.shortName().in(w.lang());
                all.add(new WhyAsked(name, sentences));
            }
        }
        return List.copyOf(all);
    }

    private static List<String> sentences(Question question, Words w) {
        List<String> sentences = new ArrayList<>();
        if (question.purpose() != null) {
            sentences.add(question.purpose().in(w.lang()));
        }
        if (question.legalBasis() != null) {
            sentences.add(w.say("forms.question.basis", question.legalBasis().in(w.lang())));
        }
        Retention kept = question.retention();
        if (kept != null) {
            sentences.add(
                    w.say(
                            "forms.question.kept",
                            kept.years(),
                            Fields.unended(kept.schedule().in(w.lang())),
                            kept.citation().in(w.lang())));
        }
        if (question.guarded()) {
            sentences.add(w.say("forms.question.protected"));
        }
        return List.copyOf(sentences);
    }
}
