package org.parvis.participation.opinions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.springframework.stereotype.Component;

/** The last map of each consultation. What is drawn never changes, so each is computed once. */
@Component
class DrawnMaps {
    private static final int MOST = 50;

    private final Drawings drawings;
    private final Askings askings;
    private final Cache<UUID, DrawnMap> kept =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    DrawnMaps(Drawings drawings, Askings askings) {
        this.drawings = drawings;
        this.askings = askings;
    }

    /** Nothing before the first one, nor of fewer people than the consultation asks for now. */
    Optional<DrawnMap> last(Consultation of) {
        return drawings.last(askings.of(of))
                .map(id -> kept.get(id, one -> DrawnMap.of(drawings.drawing(one))))
                .filter(map -> map.voters() >= of.opinions().minimum());
    }

    /** The answers of which the last one was drawn. */
    Optional<Drawing> answers(Consultation of) {
        return drawings.last(askings.of(of))
                .map(drawings::drawing)
                .filter(one -> one.voters() >= of.opinions().minimum());
    }
}
