package org.parvis.forms.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;

/**
 * Rows of a draft: reserved, added, removed, brought back. Each is what changes in the draft as it
 * stands when it is kept, so that two people, or two tabs, never take the same row.
 */
public final class DraftRows {
    private DraftRows() {}

    /** What changes, and the key of the row that was meant. */
    public record Reserved(Map<String, Typed> change, String row) {}

    /**
     * Reserves the key of a new row. The row itself appears when something is kept in it, so that
     * one who turns back leaves no empty row behind.
     */
    public static Reserved reserved(Draft draft, GroupAt group) {
        Typed rows = rows(draft, group.path());
        int next = next(rows);
        Map<String, Typed> change = forgotten(draft, group.path(), rows);
        change.put(group.path(), with(RowKeys.of(rows), next + 1));
        return new Reserved(change, RowKeys.key(next));
    }

    /**
     * Adds the row of a reserved key, with what was typed in it; only keys given out before.
     *
     * @param evenBlank whether a row is added in which nothing is written
     */
    public static Map<String, Typed> kept(
            Draft draft, GroupAt group, String row, Map<String, Typed> typed, boolean evenBlank) {
        Typed rows = rows(draft, group.path());
        List<String> keys = new ArrayList<>(RowKeys.of(rows));
        if (keys.contains(row)) {
            return typed;
        }
        boolean added = evenBlank || typed.values().stream().anyMatch(DraftRows::says);
        if (!added || !mayKeep(draft, group, row)) {
            return Map.of();
        }
        Map<String, Typed> more = new HashMap<>(typed);
        keys.add(row);
        more.putAll(forgotten(draft, group.path(), rows));
        more.put(group.path(), with(keys, next(rows)));
        return more;
    }

    /** Whether that row may be written: it is there, or its key was given out and there is room. */
    public static boolean mayKeep(Draft draft, GroupAt group, String row) {
        Typed rows = rows(draft, group.path());
        List<String> keys = RowKeys.of(rows);
        return keys.contains(row) || keys.size() < group.row().most() && wasGiven(rows, row);
    }

    /** Takes a row away; it can come back until one goes on. */
    public static Map<String, Typed> dropped(Draft draft, GroupAt group, String row) {
        Typed rows = rows(draft, group.path());
        List<String> keys = new ArrayList<>(RowKeys.of(rows));
        int at = keys.indexOf(row);
        if (at < 0) {
            return Map.of();
        }
        Map<String, Typed> change = forgotten(draft, group.path(), rows);
        keys.remove(at);
        Removed removed = new Removed(row, at == 0 ? "" : keys.get(at - 1));
        Map<String, List<String>> parts = new TreeMap<>(with(keys, next(rows)).parts());
        parts.put(RowKeys.GONE, removed.kept());
        change.put(group.path(), new Typed(parts));
        return change;
    }

    /** Brings back the row that was removed last, where it was. */
    public static Map<String, Typed> restored(Draft draft, GroupAt group) {
        Typed rows = rows(draft, group.path());
        List<String> keys = new ArrayList<>(RowKeys.of(rows));
        Removed removed = Removed.of(rows);
        if (removed == null || keys.contains(removed.row())) {
            return Map.of();
        }
        keys.add(keys.indexOf(removed.after()) + 1, removed.row());
        return Map.of(group.path(), with(keys, next(rows)));
    }

    /** Forgets for good the row that was removed last, with all that was in it. */
    static Map<String, Typed> forgotten(Draft draft, String group) {
        return forgotten(draft, group, rows(draft, group));
    }

    private static Map<String, Typed> forgotten(Draft draft, String group, Typed rows) {
        Map<String, Typed> change = new HashMap<>();
        Removed removed = Removed.of(rows);
        if (removed != null) {
            String of = group + "." + removed.row() + ".";
            draft.typed().keySet().stream()
                    .filter(path -> path.startsWith(of))
                    .forEach(path -> change.put(path, Typed.NOTHING));
            change.put(group, with(RowKeys.of(rows), next(rows)));
        }
        return change;
    }

    /** The rows of a group, as this draft would have them. */
    public static Typed having(@Nullable Typed before, List<String> keys) {
        Typed rows = before == null ? Typed.NOTHING : before;
        int next = next(rows);
        for (String key : keys) {
            next = Math.max(next, Integer.parseInt(key.substring(1)) + 1);
        }
        Typed having = with(keys, next);
        Removed removed = Removed.of(rows);
        if (removed == null || keys.contains(removed.row())) {
            return having;
        }
        Map<String, List<String>> parts = new TreeMap<>(having.parts());
        parts.put(RowKeys.GONE, removed.kept());
        return new Typed(parts);
    }

    /** Whether somebody wrote it: the keys of rows inside are nobody's words. */
    private static boolean says(Typed typed) {
        return !typed.isEmpty() && !typed.parts().containsKey(RowKeys.NEXT);
    }

    private static Typed rows(Draft draft, String group) {
        return draft.typed().getOrDefault(group, Typed.NOTHING);
    }

    private static Typed with(List<String> keys, int next) {
        Map<String, List<String>> parts = new TreeMap<>();
        parts.put("", List.copyOf(keys));
        parts.put(RowKeys.NEXT, List.of(String.valueOf(next)));
        return new Typed(parts);
    }

    private static boolean wasGiven(Typed rows, String row) {
        return row.matches("r[1-9][0-9]{0,5}") && Integer.parseInt(row.substring(1)) < next(rows);
    }

    private static int next(Typed rows) {
        int next = 1;
        for (String key : RowKeys.of(rows)) {
            next = Math.max(next, Integer.parseInt(key.substring(1)) + 1);
        }
        String kept = rows.part(RowKeys.NEXT);
        return kept.matches("[1-9][0-9]{0,5}") ? Math.max(next, Integer.parseInt(kept)) : next;
    }
}
