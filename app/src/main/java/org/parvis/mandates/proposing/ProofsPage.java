package org.parvis.mandates.proposing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;

/** What the page shows on which a body decides on proofs. */
final class ProofsPage {
    private ProofsPage() {}

    /** What a body has to look at. */
    record Team(List<Waiting> waiting, @Nullable String error) {}

    record Waiting(
            String id, String title, List<SummaryRow> rows, boolean consult, String action) {}
}
