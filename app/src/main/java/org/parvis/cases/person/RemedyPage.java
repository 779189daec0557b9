package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/**
 * An application for review, filled in from the file, ready to print, sign and send.
 *
 * @param written what the person wrote on the form before
 * @param open whether they may still say that they sent it, which is noted then
 * @param form where they write it, when they have not
 */
record RemedyPage(
        String reference,
        String label,
        String to,
        @Nullable String url,
        String citation,
        String lead,
        String body,
        List<String> from,
        String title,
        LocalDate receivedOn,
        String contested,
        LocalDate contestedOn,
        ContestWords written,
        boolean open,
        String path,
        String form) {
    /** What is asked, in their words, or the least that one asks by this remedy. */
    String asks(Words w) {
        return written.asks().isBlank() ? w.say("cases.remedy.asksText", citation) : written.asks();
    }
}
