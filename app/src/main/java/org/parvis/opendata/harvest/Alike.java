package org.parvis.opendata.harvest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Version;

/**
 * Datasets that seem to be one: they bear the same identifier, lead to the same page, or the same
 * body gives them the same title. Nothing is put together by itself: people are told.
 */
public record Alike(List<Version> own, List<Harvested> others, Map<String, List<One>> by) {
    /** A shorter identifier is a number of many catalogues. */
    private static final int TELLING = 8;

    static final Alike NONE = new Alike(List.of(), List.of(), Map.of());

    /**
     * One of them.
     *
     * @param host of the catalogue that has it; empty for one of ours
     */
    public record One(String name, LocalizedText title, String host) {}

    static Alike among(List<Version> own, List<Harvested> others) {
        Map<String, List<One>> by = new HashMap<>();
        for (Version version : own) {
            One one = new One(version.name(), version.description().title(), "");
            put(by, "id " + version.dataset(), one);
            put(by, title(version.home(), version.description().title()), one);
        }
        for (Harvested harvested : others) {
            One one =
                    new One(
                            harvested.name(),
                            harvested.description().title(),
                            harvested.origin().host());
            keys(harvested).forEach(key -> put(by, key, one));
        }
        by.values().removeIf(all -> all.size() < 2);
        return new Alike(own, others, by);
    }

    private static void put(Map<String, List<One>> by, String key, One one) {
        by.computeIfAbsent(key, none -> new ArrayList<>(1)).add(one);
    }

    private static List<String> keys(Harvested one) {
        List<String> keys = new ArrayList<>();
        if (one.source().length() >= TELLING) {
            keys.add("id " + one.source());
        }
        keys.add(title(one.origin().home(), one.description().title()));
        if (!one.page().isEmpty()) {
            keys.add("page " + one.page());
        }
        return keys;
    }

    private static String title(Home home, LocalizedText title) {
        return "title " + home.id() + " " + title.in("fr").strip().toLowerCase(Locale.ROOT);
    }

    /** Those of other catalogues than its own, each once. */
    List<One> of(Harvested one) {
        Map<String, One> others = new LinkedHashMap<>();
        keys(one).stream()
                .flatMap(key -> by.getOrDefault(key, List.of()).stream())
                .filter(other -> !other.host().equals(one.origin().host()))
                .forEach(other -> others.put(other.name(), other));
        return List.copyOf(others.values());
    }
}
