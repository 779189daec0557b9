package org.parvis.strategy.barometer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Strategy;

/**
 * What citizens said when a strategy was prepared, theme by theme, and what was answered to each. A
 * theme without an answer is a voice left without answer, and is shown as one.
 *
 * @param first the propositions that were put to the public at the beginning
 * @param questionnaire what the questionnaire found, which is no proposition
 */
record Consultation(
        String code,
        String strategy,
        LocalizedText name,
        LocalizedText about,
        LocalizedText source,
        List<LocalizedText> first,
        List<LocalizedText> questionnaire,
        List<Theme> themes) {

    /**
     * @param ambition the ambition of the strategy that it speaks to; none when it speaks to none
     * @param answer what follows from it; none when that is not known
     */
    record Theme(
            String code,
            @Nullable String ambition,
            LocalizedText name,
            List<LocalizedText> said,
            @Nullable LocalizedText answer) {}

    List<Theme> on(Strategy.Ambition ambition) {
        return themes.stream().filter(t -> ambition.code().equals(t.ambition())).toList();
    }

    List<Theme> unanswered() {
        return themes.stream().filter(theme -> theme.answer() == null).toList();
    }
}
