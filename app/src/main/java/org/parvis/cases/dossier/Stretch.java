package org.parvis.cases.dossier;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which acts of a file a page draws: the latest, or those before one. A file of years holds
 * thousands; a page draws few, and leads to those before them.
 *
 * @param before the act after the last one that is drawn
 */
public record Stretch(int before) {
    /** How many are drawn at most. */
    public static final int MOST = 40;

    public static final Stretch LATEST = new Stretch(Integer.MAX_VALUE);

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    /** As an address says it; what is no number of an act is the latest. */
    public static Stretch asked(@Nullable String before) {
        return before != null && NUMBER.matcher(before).matches()
                ? new Stretch(Integer.parseInt(before))
                : LATEST;
    }

    public boolean isLatest() {
        return before == Integer.MAX_VALUE;
    }

    public boolean holds(int seq) {
        return seq < before;
    }

    /** The last messages of those that it holds. */
    List<Threads.Said> last(List<Threads.Said> messages) {
        List<Threads.Said> held = messages.stream().filter(said -> holds(said.seq())).toList();
        return held.subList(Math.max(0, held.size() - MOST), held.size());
    }

    /** The address that draws what came before an act. */
    static String older(String path, int seq) {
        return path + "?before=" + seq;
    }

    /** The address that draws the latest again, when they are not drawn. */
    @Nullable String newest(String path) {
        return isLatest() ? null : path;
    }
}
