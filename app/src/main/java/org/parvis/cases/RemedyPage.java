package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application for review, filled in from the file, ready to print, sign and send. */
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
        String path) {}
