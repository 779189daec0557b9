package org.parvis.post;

import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.Words;

/** The newest messages, one line each. */
record OutboxPage(List<Row> rows) {
    record Row(String href, String subject, String to, String when, String kind, Status status) {
        static Row of(Outbox.Entry entry, Words w) {
            StoredMessage m = entry.message();
            return new Row(
                    OutboxController.href(w, m.id()),
                    entry.content().subject(),
                    entry.content().to(),
                    w.dateTime(m.madeAt()),
                    w.say(m.letter() ? "post.medium.letter" : "post.medium.email"),
                    StatusWords.of(m.status(), w));
        }
    }
}
