package org.parvis.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Shortcut;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/**
 * What the queue shows: views, filters, groups of rows, and the ways on.
 *
 * @param searched what was looked for and not found
 * @param words what was looked for and found; then there are no pages, only the first rows
 * @param more there are more rows than a search shows
 */
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
        @Nullable String searched,
        @Nullable String words,
        boolean more) {

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

    /** What the keyboard does here; a list that is closed has nothing to take. */
    List<Shortcut> shortcuts(Words w) {
        List<Shortcut> keys =
                new ArrayList<>(
                        List.of(
                                Shortcut.of(w.say("team.keys.next"), "J", "↓"),
                                Shortcut.of(w.say("team.keys.previous"), "K", "↑"),
                                Shortcut.of(w.say("team.keys.open"), w.say("team.keys.enter"))));
        if (canTake) {
            keys.add(Shortcut.of(w.say("team.keys.choose"), "X"));
            keys.add(Shortcut.of(w.say("team.keys.take"), "T"));
        }
        keys.add(Shortcut.of(w.say("team.keys.search"), "/"));
        keys.add(Shortcut.of(w.say("team.keys.help"), "?"));
        return List.copyOf(keys);
    }

    int shown() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    boolean empty() {
        return groups.isEmpty();
    }
}
