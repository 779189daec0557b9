package org.parvis.disputes.rates;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.disputes.ByService;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.springframework.stereotype.Component;

/** The rules of the pack for what is said of single merchants, one for each service at most. */
@Component
public class RateRules {
    static final String FOLDER = "merchant-rates";

    private final Held<Map<String, RateRule>> held;

    RateRules(ContentPack pack) {
        this.held = pack.held(() -> load(pack.root().resolve(FOLDER)), Map.of());
    }

    static Outcome<Map<String, RateRule>> load(Path folder) {
        return ByService.read(folder, RateRule::read, rule -> List.of(rule.service()));
    }

    /** Whether anything is ever said of single merchants. */
    public boolean any() {
        return !held.get().isEmpty();
    }

    List<RateRule> all() {
        return List.copyOf(held.get().values());
    }

    /** Nothing where nothing is ever said of the merchants of that service. */
    Optional<RateRule> of(String service) {
        return Optional.ofNullable(held.get().get(service));
    }
}
