package org.parvis.forms.drawing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition.BesideFrench;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.reading.Reading;

/**
 * Why a form that was begun in another language goes on in French: told in both, because whoever
 * began it may not read French.
 *
 * @param lang language in which it was begun
 * @param there the reason in that language
 * @param here the same in French
 * @param citation the article, in that language
 */
public record Spoken(String lang, String there, String here, String citation) {

    /** Nothing while a form goes on in the language in which it was begun. */
    public static @Nullable Spoken of(ServiceRules rules, Reading reading, Draft draft) {
        String begun = draft.lang();
        return rules.spoken(begun, reading.values()).equals(begun)
                ? null
                : rules.service()
                        .languages()
                        .beside(begun)
                        .filter(beside -> beside.otherwise() != null)
                        .map(beside -> of(begun, beside))
                        .orElse(null);
    }

    private static Spoken of(String begun, BesideFrench beside) {
        var otherwise = Objects.requireNonNull(beside.otherwise());
        return new Spoken(
                begun, otherwise.in(begun), otherwise.in("fr"), beside.citation().in(begun));
    }

    /** No other language is offered on a page of a form that goes on in French for this person. */
    public static boolean inFrenchOnly(ServiceRules rules, Reading reading) {
        return rules.service().languages().besideFrench().stream()
                .anyMatch(b -> rules.spoken(b.language(), reading.values()).equals("fr"));
    }
}
