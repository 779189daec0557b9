package org.parvis.calendar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * The legal regimes in force, all versions of them: an old case file is still counted by the
 * version under which it started.
 */
public final class Regimes {

    private final NavigableMap<String, NavigableMap<Integer, LegalRegime>> byId = new TreeMap<>();

    private Regimes(Collection<LegalRegime> regimes) {
        regimes.forEach(
                regime ->
                        byId.computeIfAbsent(regime.id(), id -> new TreeMap<>())
                                .put(regime.version(), regime));
    }

    public static Regimes of(Collection<LegalRegime> regimes) {
        return new Regimes(regimes);
    }

    /**
     * Reads every regime file (*.yaml) of a folder, as a whole: one bad line refuses all, with its
     * file, line and reason. A folder that is not there holds no regime.
     */
    public static Outcome<Regimes> load(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : ContentPack.files(folder, ".yaml")) {
            texts.put(String.valueOf(file.getFileName()), ContentPack.text(file));
        }
        return read(texts);
    }

    /** Reads regime files given as name and text. */
    static Outcome<Regimes> read(Map<String, String> texts) {
        try {
            List<RegimeFile> files = new ArrayList<>();
            Set<String> seen = new LinkedHashSet<>();
            texts.forEach(
                    (name, text) -> {
                        RegimeFile file = RegimeFile.read(name, text);
                        String version = file.own().id() + " " + file.own().version();
                        if (!seen.add(version)) {
                            throw file.source().refuse("platform.file.twice", version);
                        }
                        files.add(file);
                        IncomingPack.judged()
                                .filter(pack -> !pack.has(PackThing.REGIME, file.own().id()))
                                .ifPresent(
                                        pack ->
                                                file.source()
                                                        .declares(
                                                                PackThing.REGIME, file.own().id()));
                    });
            return Outcome.ok(
                    of(files.stream().map(file -> file.with(borrowed(file, files))).toList()));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    /** Holidays come from one regime that lists its own: borrowing goes one step, so no cycle. */
    private static List<Holiday> borrowed(RegimeFile file, List<RegimeFile> files) {
        String lender = file.borrows();
        if (lender == null) {
            return List.of();
        }
        return files.stream()
                .filter(other -> other.own().id().equals(lender) && other.borrows() == null)
                .max((a, b) -> Integer.compare(a.own().version(), b.own().version()))
                .map(other -> other.own().holidays())
                .orElseThrow(() -> file.source().refuse("calendar.file.noLender", lender));
    }

    public Optional<LegalRegime> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(versions -> versions.lastEntry().getValue());
    }

    /** The newest version of a regime; definitions are checked at import, so it must exist. */
    public LegalRegime current(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No legal regime " + id));
    }

    public LegalRegime version(String id, int version) {
        LegalRegime regime = byId.getOrDefault(id, new TreeMap<>()).get(version);
        if (regime == null) {
            throw new IllegalArgumentException("No legal regime " + id + " version " + version);
        }
        return regime;
    }

    /** The newest version of each regime, by id. */
    public List<LegalRegime> all() {
        return byId.values().stream().map(versions -> versions.lastEntry().getValue()).toList();
    }
}
