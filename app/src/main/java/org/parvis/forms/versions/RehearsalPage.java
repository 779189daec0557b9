package org.parvis.forms.versions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;

/** What a rehearsal found, and how to ask for another one. */
record RehearsalPage(
        String service,
        String back,
        @Nullable String start,
        @Nullable Running running,
        @Nullable String failed,
        @Nullable Found found) {

    /** One under way. */
    record Running(String counted, int percent, String again) {}

    /** What the last one found. */
    record Found(String when, @Nullable String sampled, List<Part> parts) {}

    /** Drafts or submissions. */
    record Part(
            String title,
            String looked,
            boolean empty,
            DataTable figures,
            @Nullable String amounts,
            @Nullable DataTable groups,
            List<Example> examples) {}

    /** A combination of answers that several people share. */
    record Example(String change, String people, List<String> answers) {}
}
