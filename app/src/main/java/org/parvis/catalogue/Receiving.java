package org.parvis.catalogue;

import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;

/** By which door a request may come, and from which date it counts there. */
@NotYet("reviewable")
public record Receiving(
        Channel channel,
        ReceivedOn receivedOn,
        @Key(says = "What the person is told") @Nullable LocalizedText note,
        @Nullable Citation citation) {
    /** Which date counts as the date of receipt. */
    public enum ReceivedOn {
        SERVER_TIME,
        ARRIVAL,
        POSTMARK,
        FAX_REPORT,
        SPOKEN
    }
}
