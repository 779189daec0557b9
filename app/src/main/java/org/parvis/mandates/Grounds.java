package org.parvis.mandates;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The grounds of the content pack. A file that is refused leaves none, and the log says which line
 * to correct: nobody proposes anything until then, and what was accepted before goes on, because a
 * mandate holds its own limits.
 */
@Component
public class Grounds {
    private static final Logger LOG = LoggerFactory.getLogger(Grounds.class);

    private final Map<String, Ground> byCode;

    @Autowired
    Grounds(ContentPack pack, MessageCatalogue messages) {
        this(load(pack, messages));
    }

    Grounds(Map<String, Ground> byCode) {
        this.byCode = byCode;
    }

    private static Map<String, Ground> load(ContentPack pack, MessageCatalogue messages) {
        return pack.text(GroundsFile.NAME).map(text -> read(text, messages)).orElse(Map.of());
    }

    private static Map<String, Ground> read(String text, MessageCatalogue messages) {
        return switch (GroundsFile.read(text)) {
            case Outcome.Ok<Map<String, Ground>>(var grounds) -> grounds;
            case Outcome.Refused<Map<String, Ground>>(Refusal refusal) -> {
                LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
                yield Map.of();
            }
        };
    }

    public Optional<Ground> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of the pack. */
    public Collection<Ground> all() {
        return byCode.values();
    }

    Map<String, Ground> byCode() {
        return byCode;
    }
}
