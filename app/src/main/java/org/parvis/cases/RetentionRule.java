package org.parvis.cases;

import java.util.Locale;
import org.parvis.kernel.LocalizedText;

/**
 * One series of a retention schedule: how long files are kept once they are closed, and what
 * happens then.
 *
 * @param schedule the schedule, as people call it
 * @param version of the schedule, one more for each change
 * @param basis the provision on which the schedule stands, as written
 * @param code of the series in its schedule
 * @param active years in use, counted from the closing of the file
 * @param semiActive years in reserve after that
 * @param sample of a hundred files, how many stay for the archives when files are sorted
 */
public record RetentionRule(
        LocalizedText schedule,
        int version,
        String basis,
        String code,
        LocalizedText name,
        int active,
        int semiActive,
        Then then,
        int sample) {

    /** What happens at the end. */
    public enum Then {
        /** Nothing is left but the proof. */
        DESTROY,
        /** They pass to the archives, whole. */
        KEEP,
        /** A sample passes to the archives, the others are destroyed. */
        SORT;

        public static Then of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int years() {
        return active + semiActive;
    }
}
