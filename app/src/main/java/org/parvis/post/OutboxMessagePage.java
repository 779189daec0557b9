package org.parvis.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message, as text. */
record OutboxMessagePage(
        OutboxPage.Row row,
        List<String> address,
        List<MailPage.Part> parts,
        @Nullable String html,
        String lang) {}
