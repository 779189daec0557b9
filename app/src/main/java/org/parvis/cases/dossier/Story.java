package org.parvis.cases.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.StoredAct;
import org.parvis.ds.TimelineEntry;

/**
 * A stretch of the story of a file, newest first.
 *
 * @param older where the entries before these are, if there are any
 * @param newest where the latest are, when these are not
 */
public record Story(List<TimelineEntry> entries, @Nullable String older, @Nullable String newest) {
    private static final String PLACE = "#story";

    /**
     * Draws those that the stretch holds.
     *
     * @param entry of an act, which stays sealed before; nothing for one that is not shown
     */
    public static Story of(
            List<StoredAct> acts,
            Stretch stretch,
            String path,
            Function<StoredAct, @Nullable TimelineEntry> entry) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (StoredAct act : acts.reversed()) {
            if (entries.size() == Stretch.MOST) {
                return new Story(
                        entries, Stretch.older(path, act.seq() + 1) + PLACE, newest(stretch, path));
            }
            TimelineEntry drawn = stretch.holds(act.seq()) ? entry.apply(act) : null;
            if (drawn != null) {
                entries.add(drawn);
            }
        }
        return new Story(entries, null, newest(stretch, path));
    }

    private static @Nullable String newest(Stretch stretch, String path) {
        String newest = stretch.newest(path);
        return newest == null ? null : newest + PLACE;
    }

    /** The same with what should come, on top. */
    public Story after(TimelineEntry next) {
        List<TimelineEntry> all = new ArrayList<>(List.of(next));
        all.addAll(entries);
        return new Story(all, older, newest);
    }
}
