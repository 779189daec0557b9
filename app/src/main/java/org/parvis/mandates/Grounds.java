package org.parvis.mandates;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The grounds of the content pack. What was accepted under one goes on whatever becomes of it,
 * because a mandate holds its own limits.
 */
@Component
public class Grounds {
    private final Supplier<Map<String, Ground>> byCode;

    @Autowired
    Grounds(ContentPack pack) {
        this.byCode =
                pack.held(
                        () ->
                                pack.text(GroundsFile.NAME)
                                        .map(GroundsFile::read)
                                        .orElse(Outcome.ok(Map.of())),
                        Map.of());
    }

    Grounds(Map<String, Ground> byCode) {
        this.byCode = () -> byCode;
    }

    public Optional<Ground> find(String code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /** In the order of the pack. */
    public Collection<Ground> all() {
        return byCode().values();
    }

    public Map<String, Ground> byCode() {
        return byCode.get();
    }
}
