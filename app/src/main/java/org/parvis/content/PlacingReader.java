package org.parvis.content;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Icons;

/** Reads from the head of a page where it stands; all of it may be left out. */
final class PlacingReader {
    private static final Pattern ORDER = Pattern.compile("[0-9]{1,3}");
    private static final int LAST = 999;

    private PlacingReader() {}

    static Placing read(
            Section section, String file, Map<String, String> head, UnaryOperator<String> set) {
        String title = ContentFile.need(file, head, "title");
        return new Placing(
                set.apply(head.getOrDefault("name", title)),
                icon(file, head),
                order(file, head),
                ContentFile.listed(head.getOrDefault("services", "")),
                ContentFile.listed(head.getOrDefault("keywords", "")),
                gate(file, head, set),
                ContentFile.day(file, head, "date"),
                PageKind.read(section, file, head));
    }

    private static @Nullable String icon(String file, Map<String, String> head) {
        String name = head.get("icon");
        if (name != null && !Icons.names().contains(name)) {
            throw ContentFile.Refused.head(file, head, "icon", "icon", name);
        }
        return name;
    }

    private static int order(String file, Map<String, String> head) {
        String order = head.get("order");
        if (order == null) {
            return LAST;
        }
        if (!ORDER.matcher(order).matches()) {
            throw ContentFile.Refused.head(file, head, "order", "order", order);
        }
        return Integer.parseInt(order);
    }

    private static Placing.@Nullable Gate gate(
            String file, Map<String, String> head, UnaryOperator<String> set) {
        String title = head.get("gate");
        return title == null
                ? null
                : new Placing.Gate(
                        set.apply(title), set.apply(ContentFile.need(file, head, "enter")));
    }
}
