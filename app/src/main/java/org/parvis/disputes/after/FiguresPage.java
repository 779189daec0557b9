package org.parvis.disputes.after;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it is with disputes as a whole, programme by programme.
 *
 * @param simulated that the files behind it are; none where they are not
 * @param merchants the page of single merchants; none where nothing is ever said of them
 */
record FiguresPage(
        String title,
        @Nullable String simulated,
        List<Programme> programmes,
        @Nullable String merchants) {
    /**
     * One programme, stage by stage.
     *
     * @param code by which its parts are told from those of another
     * @param how where it comes from, sentence by sentence
     */
    record Programme(String code, String name, List<Stage> stages, List<String> how) {}

    /** Those of one stage of a dispute. */
    record Stage(String code, String title, List<Row> rows) {}

    /**
     * One measure: here, and as the body publishes its own.
     *
     * @param here none where too few were handled: it is not known, and is not zero
     * @param there none where nothing stands beside it
     * @param confirmed whether somebody read theirs at its source
     */
    record Row(
            String measure,
            String formula,
            @Nullable Said here,
            @Nullable Said there,
            boolean confirmed) {}

    /**
     * A number, and what else is said of it.
     *
     * @param unit in a word; empty for a share of a hundred
     */
    record Said(String number, String unit, String more) {
        boolean share() {
            return unit.isEmpty();
        }
    }
}
