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
import org.parvis.kernel.Refusal;
import org.parvis.measures.FactKinds;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Publications;
import org.parvis.platform.YamlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The strategies of the pack with their indicators, in memory; an installation without any has no
 * barometer.
 */
@Component
class Strategies {
    private static final Logger LOG = LoggerFactory.getLogger(Strategies.class);

    private final ContentPack pack;
    private volatile List<Strategy> all;

    Strategies(ContentPack pack, Publications publications) {
        this.pack = pack;
        this.all = read(pack).orThrow();
        publications.onChange(this::reload);
    }

    /** The newest first. */
    List<Strategy> all() {
        return all;
    }

    /** The one that is shown first. */
    Optional<Strategy> current() {
        return all.stream().filter(Strategy::front).findFirst().or(() -> all.stream().findFirst());
    }

    Optional<Strategy> byCode(String code) {
        return all.stream().filter(strategy -> strategy.code().equals(code)).findFirst();
    }

    private void reload() {
        switch (read(pack)) {
            case Outcome.Ok<List<Strategy>>(List<Strategy> read) -> all = read;
            case Outcome.Refused<List<Strategy>>(Refusal refusal) ->
                    LOG.error("The strategies were not read again: {}", refusal);
        }
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
