package org.parvis.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/** What lets a body open a file about somebody who asked nothing, and when they are told. */
public record OpenedByBody(
        @Key(says = "Why it may be opened, each with its article", atLeast = 1) List<Cause> causes,
        @Key(says = "How long the person may not be told yet; at once, when absent")
                @Nullable LateNotice noticeWaits) {
    public record Cause(String code, LocalizedText label, Citation citation) {}

    /** Telling the person at once would defeat what the file is for; the law says how long. */
    public record LateNotice(
            @Key(says = "When it may wait, told to the agent") LocalizedText applies,
            @Key(says = "Days at most, from the opening") int days,
            Citation citation) {}
}
