package org.parvis.opendata.inventory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.inventory.HeldCounts.Counted;

/**
 * The links around a list of entries: to its other parts, each with how many it has, and on.
 *
 * @param at the address of the list
 * @param show the part that is shown
 */
record HeldWays(HeldLines lines, String at, String show, Words w) {

    List<Link> parts(Counted all) {
        Counted held = all.held();
        List<Link> parts = new ArrayList<>();
        parts.add(part(Part.ALL, held.many()));
        parts.add(part("published", held.published()));
        parts.add(part("not", held.many() - held.published()));
        parts.add(part("look", held.waiting()));
        long gone = all.many() - held.many();
        if (gone > 0) {
            parts.add(part("out", gone));
        }
        return parts;
    }

    private Link part(String part, long many) {
        String name = part.isEmpty() ? "all" : part;
        return Link.to(w.say("opendata.held.part." + name, many), to(part))
                .current(part.equals(show));
    }

    /** Why what is not published is not. */
    List<Link> reasons(Counted all) {
        return all.held().reasons().entrySet().stream()
                .map(
                        one ->
                                Link.to(
                                                w.say(
                                                        "opendata.held.part.reason",
                                                        lines.reason(one.getKey(), w),
                                                        one.getValue()),
                                                to(one.getKey().isEmpty() ? "not" : one.getKey()))
                                        .current(one.getKey().equals(show)))
                .toList();
    }

    /** Back to the beginning; nothing from there. */
    @Nullable String first(Held.Place from) {
        return from.equals(Held.Place.START) ? null : to(show);
    }

    /** Where the list goes on after these; nothing when there are no more. */
    @Nullable String next(List<Held> found) {
        return found.size() <= InventoryRoom.PAGE
                ? null
                : to(show)
                        + (show.isEmpty() ? "?" : "&")
                        + "after="
                        + here(found).getLast().place().written();
    }

    /** Those of the page, of which one more was read. */
    static List<Held> here(List<Held> found) {
        return found.subList(0, Math.min(InventoryRoom.PAGE, found.size()));
    }

    private String to(String part) {
        return part.isEmpty() ? at : at + "?show=" + part;
    }
}
