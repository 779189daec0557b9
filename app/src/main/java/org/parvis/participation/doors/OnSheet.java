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

    /** The statements that stand on a sheet on that day; none once nobody answers them. */
    static List<Statement> statements(Consultation of, LocalDate day) {
        boolean over = of.last(Tool.OPINIONS).filter(last -> !day.isAfter(last)).isEmpty();
        return over ? List.of() : of.opinions().statements().stream().limit(MOST).toList();
    }

    /** How many do not fit. */
    static int others(Consultation of) {
        return Math.max(0, of.opinions().statements().size() - MOST);
    }

    static Map<String, Stance> opinions(Consultation of, LocalDate day, TypedEntry typed) {
        Map<String, Stance> opinions = new LinkedHashMap<>();
        for (Statement one : statements(of, day)) {
            Stance.of(typed.field(OPINION + one.code()))
                    .ifPresent(stance -> opinions.put(one.code(), stance));
        }
        return opinions;
    }
}
