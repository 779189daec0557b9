package org.parvis.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Tone;

/** What the queue shows: views, filters, groups of rows, and the ways on. */
record QueuePage(
        String body,
        String today,
        List<Tab> tabs,
        Map<String, String> kept,
        List<Choice> people,
        String who,
        List<Choice> states,
        String state,
        List<Choice> channels,
        String channel,
        List<Group> groups,
        Sorting due,
        @Nullable Sorting received,
        String orderText,
        @Nullable String previous,
        @Nullable String next,
        String export,
        String take,
        String back,
        String first,
        boolean filtered,
        boolean canTake,
        @Nullable String notice,
        @Nullable String missed,
        @Nullable String searched) {

    /** A view with its number. */
    record Tab(Link link, @Nullable Long count, Tone tone) {
        @Nullable String pill() {
            return switch (tone) {
                case BAD -> "pv-pill pv-pill--bad";
                case WARN -> "pv-pill pv-pill--warn";
                default -> "pv-pill";
            };
        }
    }

    /** Rows under one heading, or under none. */
    record Group(@Nullable String title, List<QueueLine> lines) {}

    /** Where a press on a column's title leads. */
    record Sorting(String href, @Nullable String direction) {}

    boolean empty() {
        return groups.isEmpty();
    }
}
