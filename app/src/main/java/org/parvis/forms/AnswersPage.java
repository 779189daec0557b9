package org.parvis.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;

/** The answers, part by part, before sending. */
record AnswersPage(
        String service,
        String back,
        String saved,
        List<Part> parts,
        String send,
        List<String> then,
        String pause,
        @Nullable OpenNotice notice,
        @Nullable String kept,
        String print) {
    record Part(String title, List<SummaryRow> rows) {}
}
