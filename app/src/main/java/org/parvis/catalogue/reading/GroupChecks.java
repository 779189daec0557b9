package org.parvis.catalogue.reading;

import org.parvis.catalogue.Question;

/** Whether a repeated group can be filled in and kept: depth, bounds, and rows in all. */
final class GroupChecks {
    private static final int DEEPEST = 2;
    private static final int MOST_ROWS = 100;
    private static final int MOST_IN_ALL = 1_000;
    private static final int MOST_TOGETHER = 10;

    /** Where a problem goes. */
    interface Told {
        void problem(Object of, String key, Object... args);
    }

    private final Told told;

    GroupChecks(Told told) {
        this.told = told;
    }

    void check(Question question, int depth) {
        check(question, depth, 1);
    }

    private void check(Question question, int depth, int around) {
        Question.Row row = question.row();
        if (row == null) {
            return;
        }
        int inAll = around * Math.clamp(row.most(), 1, MOST_IN_ALL);
        if (row.least() > row.most() || row.most() < 1 || row.most() > MOST_ROWS) {
            told.problem(row, "row-bounds", MOST_ROWS);
        } else if (inAll > MOST_IN_ALL) {
            told.problem(row, "rows-in-all", MOST_IN_ALL);
        }
        if (depth > DEEPEST) {
            told.problem(row, "groups-deep", DEEPEST);
            return;
        }
        if (row.together()
                && (row.questions().stream().anyMatch(Question::repeats)
                        || row.questions().size() > MOST_TOGETHER)) {
            told.problem(row, "together", MOST_TOGETHER);
        }
        for (Question inside : row.questions()) {
            if (inside.type().equals("file") || inside.type().equals("organisation")) {
                told.problem(inside, "not-in-rows", inside.type());
            }
            check(inside, depth + 1, inAll);
        }
    }
}
