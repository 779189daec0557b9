package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.content.PageVersion;

/**
 * Where the pages of a body show pictures, by the names of these.
 *
 * @param now the pages whose newest or public version shows it
 * @param ever those that some version shows, which must stay as it was
 */
record PictureUses(Map<String, List<PageLife>> now, Set<String> ever) {
    /** Each version is read once. */
    static PictureUses of(List<PageLife> pages) {
        Map<String, List<PageLife>> now = new HashMap<>();
        Set<String> ever = new HashSet<>();
        for (PageLife life : pages) {
            Set<String> shown = new TreeSet<>();
            for (PageVersion version : life.versions()) {
                Set<String> names = version.pictures();
                ever.addAll(names);
                if (version.number() == life.number() || version.number() == life.shown()) {
                    shown.addAll(names);
                }
            }
            shown.forEach(name -> now.computeIfAbsent(name, any -> new ArrayList<>()).add(life));
        }
        return new PictureUses(now, ever);
    }

    List<PageLife> of(String name) {
        return now.getOrDefault(name, List.of());
    }
}
