package org.parvis.cases;

import java.time.LocalDate;
import java.util.Arrays;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;

/** A refusal in the words of a page: days as people write them. */
final class Refused {
    private Refused() {}

    static String say(Refusal refusal, Words w) {
        Object[] said =
                Arrays.stream(refusal.arguments())
                        .map(each -> each instanceof LocalDate day ? w.date(day) : each)
                        .toArray();
        return w.say(refusal.key(), said);
    }
}
