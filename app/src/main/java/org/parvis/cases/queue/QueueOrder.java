package org.parvis.cases.queue;

import org.jspecify.annotations.Nullable;

/** The orders of a queue: few, each one an index read forwards or backwards. */
enum QueueOrder {
    DUE("due", "due_on", "date", true),
    DUE_LAST("due-last", "due_on", "date", false),
    RECEIVED("received", "received_on", "date", true),
    RECEIVED_LAST("received-last", "received_on", "date", false),
    CLOSED_LAST("closed-last", "updated_at", "timestamptz", false);

    private final String code;
    private final String column;
    private final String type;
    private final boolean ascending;

    QueueOrder(String code, String column, String type, boolean ascending) {
        this.code = code;
        this.column = column;
        this.type = type;
        this.ascending = ascending;
    }

    String code() {
        return code;
    }

    boolean ascending() {
        return ascending;
    }

    boolean byDue() {
        return this == DUE || this == DUE_LAST;
    }

    /** The rows beyond a place, read in this order or against it. */
    String beyond(boolean backwards) {
        return "(%s, case_file) %s (cast(:key as %s), :id)"
                .formatted(column, ascending != backwards ? ">" : "<", type);
    }

    String by(boolean backwards) {
        String direction = ascending != backwards ? "asc" : "desc";
        return "order by %s %s, case_file %s".formatted(column, direction, direction);
    }

    /** What a row's place in this order is, as a cursor keeps it. */
    String key(QueueRow row) {
        return switch (this) {
            case DUE, DUE_LAST -> row.dueOn().toString();
            case RECEIVED, RECEIVED_LAST -> row.receivedOn().toString();
            case CLOSED_LAST -> row.updatedAt().toString();
        };
    }

    /** The order of that code if the view has it, else the view's own. */
    static QueueOrder of(QueueView view, @Nullable String code) {
        if (view == QueueView.CLOSED) {
            return CLOSED_LAST;
        }
        for (QueueOrder order : values()) {
            boolean has = order.byDue() || view == QueueView.ALL && order != CLOSED_LAST;
            if (has && order.code.equals(code)) {
                return order;
            }
        }
        return DUE;
    }
}
