package org.parvis.post;

import java.util.List;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Status;
import org.parvis.ds.Words;

/** The newest messages, one line each. */
record OutboxPage(List<Row> rows) {
    record Row(String href, String subject, String to, String when, String kind, Status status) {
        static Row of(Outbox.Entry entry, Words w) {
            StoredMessage m = entry.message();
            return new Row(
                    OutboxController.href(w, m.id()),
                    title(entry, w),
                    entry.content().to(),
                    w.dateTime(m.madeAt()),
                    w.say("post.medium." + m.medium().code()),
                    StatusWords.of(entry.status(), w));
        }

        private static String title(Outbox.Entry entry, Words w) {
            String title = entry.content().title();
            return title.isEmpty()
                    ? w.say("post.medium." + entry.message().medium().code())
                    : title;
        }

        /** Drawn as a line that a phone shows whole: whom it is for, how it leaves, where it is. */
        ServiceRow line() {
            return new ServiceRow(subject, href, when, String.join(" · ", to, kind, status.text()));
        }
    }
}
