package org.parvis.post;

import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.Words;

/** The tray of letters. */
record LettersPage(List<Row> rows) {
    record Row(String href, String subject, String to, String when, Status status) {
        static Row of(PaperMail.Sheet sheet, Words w) {
            StoredMessage m = sheet.message();
            String key = m.status() == MessageStatus.QUEUED ? "post.status.toprint" : null;
            Status status = StatusWords.of(m.status(), w);
            return new Row(
                    PaperMailController.href(w, m.id()),
                    sheet.content().subject(),
                    sheet.content().to(),
                    w.dateTime(m.madeAt()),
                    key == null ? status : Status.of(w.say(key), status.tone()));
        }
    }
}
