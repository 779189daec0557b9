package org.parvis.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message, as text; without it when it goes to somebody who is not of the demonstration. */
record OutboxMessagePage(
        OutboxPage.Row row,
        List<String> address,
        boolean told,
        List<MailPage.Part> parts,
        @Nullable String html,
        String lang) {}
