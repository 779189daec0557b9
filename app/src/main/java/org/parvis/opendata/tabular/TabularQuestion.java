package org.parvis.opendata.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.GroupQuestion;
import org.parvis.opendata.tables.TableQuestion;

/**
 * What an address asks of a table.
 *
 * @param columns the places of those that are given
 * @param numbered whether each row says its number
 * @param groups what is asked of groups of rows, instead of rows
 * @param page from 1
 * @param wrong what is wrong in it; then nothing of it is answered
 */
record TabularQuestion(
        Version version,
        List<Integer> columns,
        boolean numbered,
        TableQuestion asked,
        @Nullable Grouped groups,
        int page,
        List<Wrong> wrong) {
    /** How the number of a row is called beside its cells. */
    static final String NUMBER = "__id";

    TabularQuestion {
        columns = List.copyOf(columns);
        wrong = List.copyOf(wrong);
    }

    /** Groups, and how each of their keys and measures is called. */
    record Grouped(GroupQuestion asked, List<String> names) {}
}
