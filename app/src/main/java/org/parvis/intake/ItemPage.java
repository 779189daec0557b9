package org.parvis.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/** One item: what is known of it, what is to be said of its arrival, and its pages. */
record ItemPage(
        String title,
        List<SummaryRow> known,
        @Nullable String note,
        ScanView scan,
        @Nullable Say say,
        @Nullable String legal,
        @Nullable Link next,
        @Nullable String add,
        @Nullable Link file,
        Link back) {

    /**
     * The pages beside a form.
     *
     * @param pictures addresses of their pictures, in order
     * @param names of the files that can be neither drawn nor read here
     */
    record ScanView(List<String> pictures, List<Text> texts, List<String> names) {}

    /** Words that came by themselves, as those of a mail. */
    record Text(String name, List<String> lines) {}

    /** What one types of its arrival. */
    record Say(
            ItemForm typed,
            Map<String, String> faults,
            List<Choice> channels,
            List<Choice> evidence,
            List<Choice> services,
            String action) {
        @Nullable String fault(String field) {
            return faults.get(field);
        }
    }

    List<FieldError> errors() {
        return say == null
                ? List.of()
                : say.faults().entrySet().stream()
                        .map(fault -> new FieldError(fault.getKey(), fault.getValue()))
                        .toList();
    }
}
