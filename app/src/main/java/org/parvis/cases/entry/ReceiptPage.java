package org.parvis.cases.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.Agreements;
import org.parvis.cases.spi.NextSteps;

/**
 * The written notice of receipt (A-2.1, s. 46): reference, date received, term, effect of default,
 * recourse.
 *
 * @param code shown when this browser holds it; it is stored nowhere else
 * @param asked what they may agree to; nothing where nobody can be asked
 * @param then what modules have them do next, before anything else
 * @param place what the request obtained where places are counted
 */
record ReceiptPage(
        String reference,
        @Nullable String code,
        String title,
        String service,
        String body,
        String opening,
        String received,
        @Nullable LocalDate due,
        int days,
        String intro,
        String effect,
        String recourse,
        String citation,
        boolean written,
        @Nullable String email,
        String path,
        @Nullable String place,
        boolean discreet,
        List<Agreements.Asked> asked,
        List<NextSteps.NextStep> then) {}
