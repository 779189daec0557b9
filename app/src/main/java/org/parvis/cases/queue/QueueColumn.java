package org.parvis.cases.queue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A column of the queue that one may show or leave out; the file itself is always there. */
enum QueueColumn {
    SERVICE("service"),
    REQUESTER("requester"),
    STEP("step"),
    CLOCK("clock"),
    RECEIVED("received"),
    DUE("due"),
    ASSIGNEE("assignee");

    /** What is shown to who chose nothing. */
    static final Set<QueueColumn> USUAL = Set.of(REQUESTER, STEP, CLOCK, DUE, ASSIGNEE);

    private final String code;

    QueueColumn(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Those of these codes; the usual ones when none is known. */
    static Set<QueueColumn> of(List<String> codes) {
        Set<QueueColumn> chosen =
                EnumSet.allOf(QueueColumn.class).stream()
                        .filter(column -> codes.contains(column.code))
                        .collect(Collectors.toUnmodifiableSet());
        return chosen.isEmpty() ? USUAL : chosen;
    }
}
