package org.parvis.forms.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/**
 * Rows of a draft: reserved, added, removed, brought back. Each change is made on what stands in
 * the draft at that moment, so that two people, or two tabs, never take the same row.
 */
@Component
public class DraftRows {
    private final Drafts drafts;

    DraftRows(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A draft and the key of the row that was meant. */
    public record Done(Draft draft, String row) {}

    /**
     * Reserves the key of a new row. The row itself appears when something is kept in it, so that
     * one who turns back leaves no empty row behind.
     */
    public Done reserve(Draft draft, GroupAt group) {
        String[] key = {""};
        Draft changed =
                drafts.change(
                        draft,
                        fresh -> {
                            Typed rows = rows(fresh, group.path());
                            int next = next(rows);
                            key[0] = RowKeys.key(next);
                            Map<String, Typed> change = forgotten(fresh, group.path(), rows);
                            change.put(group.path(), with(RowKeys.of(rows), next + 1));
                            return change;
                        });
        return new Done(changed, key[0]);
    }

    /** Adds the row of a reserved key, with what was typed in it; only keys given out before. */
    public Draft keep(Draft draft, GroupAt group, String row, Map<String, Typed> typed) {
        return keep(draft, group, row, stored -> typed, true);
    }

    /**
     * The same, when what is kept depends on what stands there.
     *
     * @param evenBlank whether a row is added in which nothing is written
     */
    public Draft keep(
            Draft draft,
            GroupAt group,
            String row,
            Function<Draft, Map<String, Typed>> typed,
            boolean evenBlank) {
        return drafts.change(
                draft,
                fresh -> {
                    Typed rows = rows(fresh, group.path());
                    List<String> keys = new ArrayList<>(RowKeys.of(rows));
                    Map<String, Typed> more = new HashMap<>(typed.apply(fresh));
                    if (!keys.contains(row)) {
                        boolean added =
                                evenBlank || more.values().stream().anyMatch(DraftRows::says);
                        if (!added || !mayKeep(fresh, group, row)) {
                            return Map.of();
                        }
                        keys.add(row);
                        more.putAll(forgotten(fresh, group.path(), rows));
                        more.put(group.path(), with(keys, next(rows)));
                    }
                    return more;
                });
    }

    /** Whether that row may be written: it is there, or its key was given out and there is room. */
    public static boolean mayKeep(Draft draft, GroupAt group, String row) {
        Typed rows = rows(draft, group.path());
        List<String> keys = RowKeys.of(rows);
        return keys.contains(row) || keys.size() < group.row().most() && wasGiven(rows, row);
    }

    /** Takes a row away; it can come back until one goes on. */
    public Draft drop(Draft draft, GroupAt group, String row) {
        return drafts.change(
                draft,
                fresh -> {
                    Typed rows = rows(fresh, group.path());
                    List<String> keys = new ArrayList<>(RowKeys.of(rows));
                    int at = keys.indexOf(row);
                    if (at < 0) {
                        return Map.of();
                    }
                    Map<String, Typed> change = forgotten(fresh, group.path(), rows);
                    keys.remove(at);
                    Removed removed = new Removed(row, at == 0 ? "" : keys.get(at - 1));
                    Map<String, List<String>> parts = new TreeMap<>(with(keys, next(rows)).parts());
                    parts.put(RowKeys.GONE, removed.kept());
                    change.put(group.path(), new Typed(parts));
                    return change;
                });
    }

    /** Brings back the row that was removed last, where it was. */
    public Draft restore(Draft draft, GroupAt group) {
        return drafts.change(
                draft,
                fresh -> {
                    Typed rows = rows(fresh, group.path());
                    Removed removed = Removed.of(rows);
                    List<String> keys = new ArrayList<>(RowKeys.of(rows));
                    if (removed == null || keys.contains(removed.row())) {
                        return Map.of();
                    }
                    keys.add(keys.indexOf(removed.after()) + 1, removed.row());
                    return Map.of(group.path(), with(keys, next(rows)));
                });
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
