package org.parvis.cases.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/**
 * The written notice of receipt, to print or hand over, in the language of the person; the only
 * moment at which the access code can be read.
 */
record IntakeReceiptPage(
        Words words,
        String reference,
        String code,
        String body,
        String service,
        String title,
        String name,
        List<String> address,
        LocalDate receivedOn,
        String channel,
        @Nullable LocalDate due,
        int days,
        boolean written,
        String intro,
        String effect,
        String recourse,
        String citation,
        String file,
        String another) {}
