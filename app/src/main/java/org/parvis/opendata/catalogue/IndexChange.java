package org.parvis.opendata.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;

/**
 * What is to be written again.
 *
 * @param gone names of what is in the catalogue no more
 */
record IndexChange(List<CatalogueEntry> changed, List<String> gone) {
    boolean none() {
        return changed.isEmpty() && gone.isEmpty();
    }

    /**
     * From one state to another, both in the order of names.
     *
     * @param bodies of which something else is said than before
     */
    static IndexChange between(
            List<CatalogueEntry> before, List<CatalogueEntry> now, Set<Home> bodies) {
        List<CatalogueEntry> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        int at = 0;
        for (CatalogueEntry one : now) {
            while (at < before.size() && before.get(at).name().compareTo(one.name()) < 0) {
                gone.add(before.get(at++).name());
            }
            boolean known = at < before.size() && before.get(at).name().equals(one.name());
            if (!known || !before.get(at).equals(one) || bodies.contains(one.home())) {
                changed.add(one);
            }
            at += known ? 1 : 0;
        }
        before.subList(at, before.size()).forEach(one -> gone.add(one.name()));
        return new IndexChange(changed, gone);
    }
}
