package org.parvis.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A few questions before starting, without an account: is this the right way? The first verdict
 * whose condition holds is the answer. A question with the identifier of a question of the form
 * carries its answer over.
 */
public record RightWay(
        LocalizedText intro,
        @Key(atLeast = 1) List<Question> questions,
        @Key(says = "The first whose condition holds is given", atLeast = 1)
                List<Verdict> verdicts) {

    public enum Answer {
        YES,
        NO,
        UNSURE
    }

    public record Verdict(
            String id,
            @Key(says = "FEEL condition over the questions above") Expression when,
            Answer answer,
            LocalizedText title,
            LocalizedText explanation,
            @Nullable Citation citation,
            @Key(says = "The other way to take") @Nullable OtherWay otherWay) {}

    public record OtherWay(
            LocalizedText label,
            @Key(says = "Address in each language: https, or a path of this site")
                    LocalizedText url) {}
}
