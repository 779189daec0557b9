package org.parvis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A few questions before starting, without an account: is this the right way? The first verdict
 * whose condition holds is the answer. An answer can go on into the form, when the person asks for
 * it: to the question of the same identifier, or to the one that is named here.
 */
public record RightWay(
        LocalizedText intro,
        @Key(atLeast = 1) List<Question> questions,
        @Key(says = "The first whose condition holds is given", atLeast = 1) List<Verdict> verdicts,
        @Key(says = "Questions of the form that take an answer from here, under another name")
                Map<String, String> carriesTo) {

    /** {@code MISSING} is a yes, once the person has what is listed. */
    public enum Answer {
        YES,
        NO,
        MISSING,
        UNSURE
    }

    /** The question of the form that takes the answer to a question of the check, if one does. */
    public Optional<Question> carriedTo(FormDefinition form, String question) {
        return form.question(carriesTo.getOrDefault(question, question));
    }

    public record Verdict(
            String id,
            @Key(says = "FEEL condition over the questions above") Expression when,
            Answer answer,
            LocalizedText title,
            LocalizedText explanation,
            @Key(says = "What the person still needs, when that is all there is")
                    List<LocalizedText> missing,
            @Nullable Citation citation,
            @Key(says = "The other way to take") @Nullable OtherWay otherWay) {}

    public record OtherWay(
            LocalizedText label,
            @Key(
                            says = "Address in each language: https, or a path of this site",
                            link = Key.Link.WAY)
                    LocalizedText url) {}
}
