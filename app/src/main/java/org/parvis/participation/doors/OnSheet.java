package org.parvis.participation.doors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions.Statement;
import org.parvis.participation.Stance;
import org.parvis.participation.Tool;
import org.parvis.participation.voices.Said;

/**
 * What one sheet says, by all the tools that stand on it.
 *
 * @param opinions by the codes of statements
 * @param approved projects of a budget, with their points or places, or one where they are chosen
 */
record OnSheet(Said said, Map<String, Stance> opinions, Map<String, Integer> approved) {
    /** Of what is said of one statement, by its code. */
    static final String OPINION = "o-";

    /** More statements do not fit on a sheet; the first ones of the file stand there. */
    private static final int MOST = 40;

    /** The statements that stand on a sheet; none once nobody answers them any more. */
    static List<Statement> printed(Consultation of, LocalDate day) {
        boolean over = of.last(Tool.OPINIONS).filter(last -> !day.isAfter(last)).isEmpty();
        return over ? List.of() : statements(of);
    }

    /** Those that are entered on that day: while people answer them. */
    static List<Statement> entered(Consultation of, LocalDate day) {
        return of.takes(Tool.OPINIONS, day) ? statements(of) : List.of();
    }

    private static List<Statement> statements(Consultation of) {
        return of.opinions().statements().stream().limit(MOST).toList();
    }

    /** How many do not fit. */
    static int others(Consultation of) {
        return Math.max(0, of.opinions().statements().size() - MOST);
    }

    static Map<String, Stance> opinions(Consultation of, LocalDate day, TypedEntry typed) {
        Map<String, Stance> opinions = new LinkedHashMap<>();
        for (Statement one : entered(of, day)) {
            Stance.of(typed.field(OPINION + one.code()))
                    .ifPresent(stance -> opinions.put(one.code(), stance));
        }
        return opinions;
    }

    /** Whether it answers statements on a day on which nobody answers any. */
    static boolean late(Consultation of, LocalDate day, TypedEntry typed) {
        return !of.takes(Tool.OPINIONS, day)
                && typed.fields().keySet().stream()
                        .anyMatch(name -> name.startsWith(OPINION) && !typed.field(name).isEmpty());
    }
}
