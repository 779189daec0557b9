package org.parvis.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a page stands, and what people find when it no longer does.
 *
 * @param expires its last day; nothing when it has none
 * @param successor the page that takes its place
 * @param formerly words of addresses that it had before, which lead to it
 */
public record Ending(
        @Nullable LocalDate expires, @Nullable PageKey successor, List<String> formerly) {
    static Ending read(String file, Map<String, String> head) {
        String successor = head.getOrDefault("successor", "");
        List<String> formerly = formerly(head.getOrDefault("formerly", ""));
        formerly.stream()
                .filter(slug -> !ContentFile.SLUG.matcher(slug).matches())
                .findFirst()
                .ifPresent(
                        slug -> {
                            throw ContentFile.Refused.head(file, head, "formerly", "badSlug", slug);
                        });
        return new Ending(
                ContentFile.day(file, head, "expires"),
                successor.isEmpty() ? null : successor(file, head, successor),
                formerly);
    }

    private static PageKey successor(String file, Map<String, String> head, String written) {
        return PageKey.of(written)
                .orElseThrow(
                        () ->
                                ContentFile.Refused.head(
                                        file, head, "successor", "successor", written));
    }

    public static List<String> formerly(String written) {
        return ContentFile.listed(written).stream().distinct().toList();
    }

    public boolean over(LocalDate today) {
        return expires != null && expires.isBefore(today);
    }
}
