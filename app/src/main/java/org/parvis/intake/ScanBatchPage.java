package org.parvis.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;

/** A scan that was brought: how far its reading is, and what it became. */
record ScanBatchPage(
        String title,
        String when,
        @Nullable Running running,
        @Nullable String problem,
        List<String> pages,
        List<ServiceRow> items,
        Link back) {

    /** A reading that goes on. */
    record Running(int percent, String counted, String again) {}

    /** Where scans are brought, and those of late. */
    record Bring(
            List<FieldError> errors,
            String hint,
            String action,
            List<ServiceRow> latest,
            Link back,
            Link sheets) {
        @Nullable String fault() {
            return errors.isEmpty() ? null : errors.getFirst().text();
        }
    }
}
