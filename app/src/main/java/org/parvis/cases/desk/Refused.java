package org.parvis.cases.desk;

import java.time.LocalDate;
import java.util.Arrays;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;

/** A refusal in the words of a page: days as people write them. */
public final class Refused {
    private Refused() {}

    public static String say(Refusal refusal, Words w) {
        return say(refusal.key(), refusal.arguments(), w);
    }

    public static String say(String key, Object[] arguments, Words w) {
        Object[] said =
                Arrays.stream(arguments)
                        .map(each -> each instanceof LocalDate day ? w.date(day) : each)
                        .toArray();
        return w.say(key, said);
    }
}
