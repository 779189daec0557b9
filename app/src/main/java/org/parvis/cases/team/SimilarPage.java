package org.parvis.cases.team;

import java.util.List;
import org.parvis.ds.DataTable;

/** What was decided in files like this one, provision by provision; it names nobody. */
record SimilarPage(String reference, String file, List<Rule> rules) {
    /**
     * One provision.
     *
     * @param title the provision as it is cited
     * @param sums how many of each outcome, in words
     */
    record Rule(String title, List<String> sums, DataTable latest) {}
}
