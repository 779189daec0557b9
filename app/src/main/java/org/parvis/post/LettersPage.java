package org.parvis.post;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/** The tray of letters. */
record LettersPage(List<Row> rows) {
    /** Whether a last day is told for one of them. */
    boolean hasDays() {
        return rows.stream().anyMatch(row -> !row.by().isEmpty());
    }

    /**
     * One letter.
     *
     * @param by the last day on which it is to be mailed; empty where none is told
     */
    record Row(String href, String subject, String to, String when, String by, Status status) {
        static Row of(PaperMail.Sheet sheet, Words w) {
            StoredMessage m = sheet.message();
            String key = m.status() == MessageStatus.QUEUED ? "post.status.toprint" : null;
            Status status =
                    m.status() == MessageStatus.BOUNCED
                            ? Status.of(w.say("post.status.back"), Tone.BAD)
                            : StatusWords.of(m.status(), w);
            LocalDate by = sheet.mailBy();
            return new Row(
                    PaperMailController.href(w, m.id()),
                    sheet.content().subject(),
                    sheet.content().to(),
                    w.dateTime(m.madeAt()),
                    by == null || m.mailedOn() != null ? "" : w.date(by),
                    key == null ? status : Status.of(w.say(key), status.tone()));
        }
    }
}
