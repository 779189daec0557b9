package org.parvis.ds;

import java.util.List;

/** What is paid, so that it adds up before the eyes: each line with its reason, then the sum. */
public record Bill(List<Row> rows, String total, String sum) {
    /**
     * A line of it.
     *
     * @param note why, and by which provision; empty where the label says it
     */
    public record Row(String label, String note, String amount) {}
}
