package org.parvis.post;

import java.util.Arrays;
import java.util.List;

/** A mail's text, laid out. */
record MailPage(String lang, String subject, List<Part> parts) {
    /** A paragraph, or a link that stands alone. */
    record Part(List<String> lines, boolean link) {}

    static MailPage of(String lang, String subject, String text) {
        List<Part> parts =
                Arrays.stream(text.strip().split("\\R\\s*\\R"))
                        .map(p -> new Part(p.strip().lines().toList(), isLink(p.strip())))
                        .toList();
        return new MailPage(lang, subject, parts);
    }

    private static boolean isLink(String text) {
        return text.matches("https?://\\S+");
    }
}
