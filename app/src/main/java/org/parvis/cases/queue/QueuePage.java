package org.parvis.cases.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Shortcut;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/**
 * What the queue shows: views, filters, groups of rows, and the ways on.
 *
 * @param undo where what was just taken is given up, while there is time
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
        List<Choice> services,
        String service,
        List<Choice> columns,
        Set<QueueColumn> shows,
        List<Group> groups,
        Sorting due,
        @Nullable Sorting received,
        String orderText,
        @Nullable String previous,
        @Nullable String next,
        List<Link> exports,
        String take,
        String share,
        Mine mine,
        String back,
        String first,
        boolean filtered,
        boolean canTake,
        @Nullable String notice,
        @Nullable String missed,
        @Nullable String undo,
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

    /**
     * Views that the member keeps under names of their own.
     *
     * @param save where the view that is looked at is kept
     */
    record Mine(List<Kept> kept, String save, int longest, @Nullable String error) {
        /** A kept view, and where it is let go. */
        record Kept(Link link, String remove) {}
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
            keys.add(Shortcut.of(w.say("team.keys.share"), "R"));
        }
        keys.add(Shortcut.of(w.say("team.keys.search"), "/"));
        keys.add(Shortcut.of(w.say("team.keys.help"), "?"));
        return List.copyOf(keys);
    }

    boolean shows(String column) {
        return shows.stream().anyMatch(shown -> shown.code().equals(column));
    }

    /** Columns of the table, the file and its box included. */
    int width() {
        return 2 + shows.size();
    }

    int shown() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    boolean empty() {
        return groups.isEmpty();
    }
}
