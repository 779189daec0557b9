package org.parvis.disputes.after;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Held;
import org.parvis.platform.YamlFile;
import org.springframework.stereotype.Component;

/** The rules of the pack for what is said of single merchants, one for each service at most. */
@Component
class RateRules {
    static final String FOLDER = "merchant-rates";

    private final Held<Map<String, RateRule>> held;

    RateRules(ContentPack pack) {
        this.held = pack.held(() -> load(pack.root().resolve(FOLDER)), Map.of());
    }

    /** Reads every file of a folder; a line that is wrong refuses them all. */
    static Outcome<Map<String, RateRule>> load(Path folder) {
        Map<String, RateRule> all = new LinkedHashMap<>();
        try {
            for (Path file : ContentPack.files(folder, ".yaml")) {
                YamlFile from =
                        YamlFile.read(String.valueOf(file.getFileName()), ContentPack.text(file));
                RateRule rule = RateRule.read(from);
                if (all.put(rule.service(), rule) != null) {
                    throw from.refuse("platform.file.twice", rule.service());
                }
            }
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
        return Outcome.ok(all);
    }

    List<RateRule> all() {
        return List.copyOf(held.get().values());
    }

    /** Nothing where nothing is ever said of the merchants of that service. */
    Optional<RateRule> of(String service) {
        return Optional.ofNullable(held.get().get(service));
    }
}
