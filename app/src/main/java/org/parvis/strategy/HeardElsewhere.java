package org.parvis.strategy;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;

/** What was said in consultations that prepared a strategy and were held elsewhere. */
public interface HeardElsewhere {
    /**
     * @param about in one paragraph, with its public counts
     * @param source where that is known from
     * @param strategy the code of the strategy that it prepared
     */
    record Heard(
            LocalizedText about,
            LocalizedText source,
            String strategy,
            List<LocalizedText> first,
            List<Subject> subjects) {}

    /**
     * @param said what is known of it; nothing when nothing is
     */
    record Subject(LocalizedText name, List<LocalizedText> said) {}

    /** By the code of the consultation; nothing when the pack does not have it. */
    Optional<Heard> find(String code);
}
