package org.parvis.opendata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists of entries in the order of their names, in which one is found without a map beside. */
public final class CatalogueEntries {
    private static final Comparator<CatalogueEntry> ORDER =
            Comparator.comparing(CatalogueEntry::name);

    private static final int PART = 250;

    private CatalogueEntries() {}

    /** The one of that name, in a list in the order of names. */
    public static Optional<CatalogueEntry> find(List<CatalogueEntry> ordered, String name) {
        int low = 0;
        int high = ordered.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ordered.get(middle).name().compareTo(name);
            if (order == 0) {
                return Optional.of(ordered.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /**
     * What was read, in the order of names; the same list when nothing changed, and the same entry
     * for what did not, so that two states are compared without a look at each.
     */
    public static List<CatalogueEntry> after(
            List<CatalogueEntry> before, List<CatalogueEntry> read) {
        List<CatalogueEntry> ordered = new ArrayList<>(read);
        ordered.sort(ORDER);
        for (int at = 0; at < ordered.size(); at++) {
            CatalogueEntry one = ordered.get(at);
            Optional<CatalogueEntry> known = find(before, one.name()).filter(one::equals);
            ordered.set(at, known.orElse(one));
        }
        return ordered.equals(before) ? before : Collections.unmodifiableList(ordered);
    }

    /** The same in parts of which each is read at once where all of them are walked through. */
    public static List<List<CatalogueEntry>> parts(List<CatalogueEntry> many) {
        return parts(many, PART);
    }

    /** The same in parts of that size. */
    public static List<List<CatalogueEntry>> parts(List<CatalogueEntry> many, int size) {
        List<List<CatalogueEntry>> parts = new ArrayList<>();
        for (int at = 0; at < many.size(); at += size) {
            parts.add(many.subList(at, Math.min(many.size(), at + size)));
        }
        return parts;
    }

    /** Both, in the order of names. */
    public static List<CatalogueEntry> both(List<CatalogueEntry> some, List<CatalogueEntry> more) {
        List<CatalogueEntry> all = new ArrayList<>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        all.sort(ORDER);
        return Collections.unmodifiableList(all);
    }
}
