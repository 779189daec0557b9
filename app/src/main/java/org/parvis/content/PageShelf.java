package org.parvis.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are published: those of the folder, and over them those that were edited in the
 * program. What was archived stays known, so that its address says where to go.
 */
public record PageShelf(
        List<ContentText> all,
        Map<String, ContentText> byAddress,
        Map<String, PageKey> formerly,
        Map<PageKey, Archived> archived) {
    static final PageShelf EMPTY = of(List.of(), Map.of(), Map.of());

    /** A page that was taken away, with what takes its place. */
    public record Archived(@Nullable PageKey successor) {}

    /** What stands over the pages of the folder. */
    public record Edited(
            List<ContentText> texts, Set<PageKey> keys, Map<PageKey, Archived> archived) {
        static final Edited NONE = new Edited(List.of(), Set.of(), Map.of());
    }

    private static PageShelf of(
            Collection<ContentText> pages,
            Map<PageKey, Archived> archived,
            Map<String, PageKey> gone) {
        Map<String, ContentText> byAddress = new LinkedHashMap<>();
        pages.forEach(page -> byAddress.putIfAbsent(page.address(), page));
        Map<String, PageKey> formerly = new HashMap<>(gone);
        for (ContentText page : pages) {
            String path = page.section().path(page.lang()) + "/";
            page.ending().formerly().forEach(slug -> formerly.put(path + slug, page.key()));
        }
        formerly.keySet().removeAll(byAddress.keySet());
        return new PageShelf(
                List.copyOf(pages), Map.copyOf(byAddress), Map.copyOf(formerly), archived);
    }

    /** The pages of the folder alone, in the order of their files. */
    static PageShelf of(List<ContentText> folder) {
        return of(folder, Map.of(), Map.of());
    }

    /** Those of the folder, but for what was edited: that comes first where both want a place. */
    PageShelf under(Edited edited) {
        List<ContentText> pages = new ArrayList<>(edited.texts());
        Map<String, PageKey> gone = new HashMap<>();
        for (ContentText page : all) {
            if (edited.archived().containsKey(page.key())) {
                gone.put(page.address(), page.key());
            } else if (!edited.keys().contains(page.key())) {
                pages.add(page);
            }
        }
        edited.texts().stream()
                .filter(page -> edited.archived().containsKey(page.key()))
                .forEach(page -> gone.put(page.address(), page.key()));
        pages.removeIf(page -> edited.archived().containsKey(page.key()));
        return of(pages, Map.copyOf(edited.archived()), gone);
    }

    public Optional<ContentText> find(PageKey key, String lang) {
        return all.stream()
                .filter(page -> page.key().equals(key) && page.lang().equals(lang))
                .findFirst();
    }

    /** The pages that show each picture, by its name. */
    Map<String, List<ContentText>> byPicture() {
        Map<String, List<ContentText>> showing = new HashMap<>();
        for (ContentText page : all) {
            page.pictures()
                    .forEach(
                            name ->
                                    showing.computeIfAbsent(name, any -> new ArrayList<>())
                                            .add(page));
        }
        return Map.copyOf(showing);
    }

    /** Which page has or had that address. */
    public Optional<PageKey> owner(String address) {
        ContentText page = byAddress.get(address);
        return Optional.ofNullable(page == null ? formerly.get(address) : page.key());
    }

    /** The page that takes the place of one that stands no longer. */
    @Nullable PageKey successor(PageKey key, LocalDate today) {
        Archived away = archived.get(key);
        return away != null
                ? away.successor()
                : find(key, "fr")
                        .map(ContentText::ending)
                        .filter(ending -> ending.over(today))
                        .map(Ending::successor)
                        .orElse(null);
    }

    /** Whether what takes the place of a page would in the end be that page again. */
    public boolean turnsRound(PageKey from, @Nullable PageKey successor) {
        Set<PageKey> seen = new HashSet<>(Set.of(from));
        PageKey next = successor;
        while (next != null) {
            if (!seen.add(next)) {
                return true;
            }
            Archived away = archived.get(next);
            next =
                    away != null
                            ? away.successor()
                            : find(next, "fr").map(page -> page.ending().successor()).orElse(null);
        }
        return false;
    }
}
