package org.parvis.forms.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;

/**
 * A part of a form to print, fill in and sign by hand.
 *
 * @param declaration the words above the signature
 */
record PaperSectionPage(
        String service,
        String back,
        String part,
        String role,
        String basis,
        String version,
        List<SummaryRow> seen,
        List<Asked> questions,
        String declaration) {

    /** One question: boxes to tick, or lines to write on. */
    record Asked(String label, @Nullable String hint, List<String> boxes, List<Blank> blanks) {}

    /** Something to write, with its label when there are several; long texts have several lines. */
    record Blank(@Nullable String label, int lines) {}
}
