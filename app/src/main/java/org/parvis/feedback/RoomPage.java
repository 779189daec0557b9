package org.parvis.feedback;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/** The remarks of a body: what waits, what was done, what people say of each page. */
record RoomPage(
        Words w,
        ZoneId zone,
        LocalDate today,
        List<Remark> waiting,
        @Nullable String next,
        List<Remark> answered,
        List<Remarks.Count> counts,
        boolean done) {

    String href(Remark remark) {
        return Addresses.room(w.lang(), remark.id());
    }

    String left(Remark remark) {
        return w.date(LocalDate.ofInstant(remark.leftAt(), zone));
    }

    /** Until when it is to be read, louder when that day is near or gone. */
    Status due(Remark remark) {
        LocalDate due = remark.dueOn();
        if (remark.urgent() || due == null) {
            return Status.of(w.say("feedback.room.urgent"), Tone.BAD);
        }
        return due.isBefore(today)
                ? Status.of(w.say("feedback.room.late", w.date(due)), Tone.BAD)
                : Status.of(w.say("feedback.room.due", w.date(due)), Tone.NEUTRAL);
    }

    DataTable table() {
        DataTable table =
                DataTable.of(
                        w.say("feedback.room.counts"),
                        Column.text(w.say("feedback.room.page")),
                        Column.number(w.say("feedback.room.yes")),
                        Column.number(w.say("feedback.room.no")));
        for (Remarks.Count one : counts) {
            table = table.row(one.page(), w.number(one.yes()), w.number(one.no()));
        }
        return table;
    }
}
