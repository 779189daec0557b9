package org.parvis.disputes.rates;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/**
 * What somebody of the body wrote to a merchant who contests its rates.
 *
 * @param merchant by which the form said whose it is
 * @param how whether they are published or withheld
 * @param name under which they are said
 */
record TypedRateAnswer(String merchant, String how, String name, String text) {
    static final TypedRateAnswer NOTHING = new TypedRateAnswer("", "", "", "");

    static final String PUBLISH = "publish";
    static final String WITHHOLD = "withhold";

    private static final int LONGEST_NAME = 120;

    boolean publishes() {
        return how.equals(PUBLISH);
    }

    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (!publishes() && !how.equals(WITHHOLD)) {
            errors.add(new FieldError("how-" + merchant, w.say("disputes.office.error.how")));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(
                    new FieldError(
                            "name-" + merchant, w.say("disputes.office.error.name", LONGEST_NAME)));
        }
        if (text.length() < RatePages.LEAST || text.length() > RatePages.LONGEST) {
            errors.add(
                    new FieldError(
                            "text-" + merchant,
                            w.say("disputes.rate.error.text", RatePages.LEAST, RatePages.LONGEST)));
        }
        return errors;
    }
}
