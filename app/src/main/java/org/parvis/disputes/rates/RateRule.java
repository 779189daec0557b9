package org.parvis.disputes.rates;

import java.util.Set;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * When something is said in public of one merchant, by the rules of a programme; they are no law.
 *
 * @param least how many disputes have to be over before anything is said
 * @param contestDays how long the merchant may contest it before it is public
 * @param officeDays within how many days the body answers who contests
 */
record RateRule(String service, int version, int least, int contestDays, int officeDays) {
    /** Fewer disputes than these could be known by those who were in them. */
    private static final int LEAST = 5;

    private static final int MOST = 400;

    static RateRule read(YamlFile from) {
        from.only(Set.of("service", "version", "least", "contest-days", "office-days"));
        return new RateRule(
                from.naming(PackThing.SERVICE, "service"),
                from.as("version", text -> within(text, 1)),
                from.as("least", text -> within(text, LEAST)),
                from.as("contest-days", text -> within(text, LEAST)),
                from.as("office-days", text -> within(text, 1)));
    }

    private static int within(String text, int least) {
        int number = Integer.parseInt(text);
        if (number < least || number > MOST) {
            throw new IllegalArgumentException("Out of range");
        }
        return number;
    }
}
