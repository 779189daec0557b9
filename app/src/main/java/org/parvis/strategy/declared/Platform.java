package org.parvis.strategy.declared;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A platform of a body on which some of its services stay, and the key that signs what it tells.
 *
 * @param key none while the body has not given one: it is linked to and tells nothing
 */
record Platform(String body, LocalizedText name, @Nullable PublicKey key, List<Abroad> services) {

    /** A service that stays there, and where people find it. */
    record Abroad(String code, LocalizedText name, LocalizedText link) {
        Abroad {
            name = name.typeset();
        }
    }

    Optional<Abroad> service(String code) {
        return services.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    Platform signedBy(PublicKey other) {
        return new Platform(body, name, other, services);
    }

    /** How far a service has come; each is a fact on the day on which it was first so. */
    enum Step {
        LINK("link"),
        COUNTS("counts"),
        STATUS("status"),
        FORM("form"),
        CASE_FILE("case-file");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static @Nullable Step of(String code) {
            for (Step step : values()) {
                if (step.code.equals(code)) {
                    return step;
                }
            }
            return null;
        }
    }

    /** Whether a service runs. */
    enum Status {
        OPEN,
        DEGRADED,
        CLOSED
    }
}
