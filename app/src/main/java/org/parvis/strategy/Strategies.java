package org.parvis.strategy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.Outcome;
import org.parvis.measures.FactKinds;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/**
 * The strategies of the pack with their indicators, in memory; an installation without any has no
 * barometer.
 */
@Component
public class Strategies {
    private final Held<List<Strategy>> all;

    Strategies(ContentPack pack) {
        this.all = pack.held(() -> read(pack), List.of());
    }

    /** The newest first. */
    public List<Strategy> all() {
        return all.get();
    }

    /** The one that is shown first. */
    public Optional<Strategy> current() {
        return all().stream()
                .filter(Strategy::front)
                .findFirst()
                .or(() -> all().stream().findFirst());
    }

    public Optional<Strategy> byCode(String code) {
        return all().stream().filter(strategy -> strategy.code().equals(code)).findFirst();
    }

    private static Outcome<List<Strategy>> read(ContentPack pack) {
        return read(pack.files("strategy", ".yaml"), pack.files("strategy/indicators", ".yaml"));
    }

    /** All or nothing: the first thing that is wrong is the reason, with its file and line. */
    static Outcome<List<Strategy>> read(List<Path> files, List<Path> ofIndicators) {
        try {
            Map<String, Indicator> indicators = indicators(ofIndicators, FactKinds.ALL);
            var strategies = new ArrayList<Strategy>();
            for (Path file : files) {
                strategies.add(StrategyFile.read(name(file), ContentPack.text(file), indicators));
            }
            strategies.sort(Comparator.comparing(Strategy::from).reversed());
            return Outcome.ok(List.copyOf(strategies));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Map<String, Indicator> indicators(List<Path> files, Set<String> kinds) {
        var indicators = new HashMap<String, Indicator>();
        for (Path file : files) {
            String text = ContentPack.text(file);
            Indicator one = IndicatorFile.read(name(file), text, kinds);
            if (indicators.put(one.code(), one) != null) {
                throw YamlFile.read(name(file), text).refuse("platform.file.twice", one.code());
            }
        }
        return indicators;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
