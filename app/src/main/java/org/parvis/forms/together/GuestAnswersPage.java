package org.parvis.forms.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;

/**
 * A guest reads their part again and says that it is finished.
 *
 * @param seal digest of what is shown: what is finished is what was read
 * @param notice that something changed since it was shown
 */
record GuestAnswersPage(
        String service,
        String back,
        String part,
        boolean attests,
        List<SummaryRow> seen,
        List<SummaryRow> rows,
        String seal,
        String finish,
        @Nullable String notice) {}
