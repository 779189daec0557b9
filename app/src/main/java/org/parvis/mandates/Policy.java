package org.parvis.mandates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;

/**
 * Whether somebody may do something for somebody else, and if not, why. It reads no clock and no
 * database, so that thousands of cases are checked in a moment.
 */
final class Policy {
    /** How near a mandate comes to a yes: the nearest one gives the reason. */
    private enum Obstacle {
        ACT("mandates.refused.act"),
        ESTABLISHMENT("mandates.refused.establishment"),
        SERVICE("mandates.refused.service"),
        NOT_YET("mandates.refused.not-yet"),
        DECIDING("mandates.refused.deciding"),
        PROPOSED("mandates.refused.proposed"),
        OVER("mandates.refused.over");

        private final String key;

        Obstacle(String key) {
            this.key = key;
        }
    }

    private Policy() {}

    /**
     * The answer, from all mandates that anybody holds for anybody.
     *
     * <p>A blocked mandate is passed over as if it had never been: the answer is the one that a
     * stranger gets.
     */
    static Outcome<Mandate> may(
            Collection<Mandate> mandates,
            UUID account,
            UUID principal,
            String service,
            @Nullable UUID establishment,
            Act act,
            LocalDate on) {
        Obstacle nearest = null;
        for (Mandate mandate : mandates) {
            if (mandate.hidden()
                    || !account.equals(mandate.holder())
                    || !principal.equals(mandate.principal())) {
                continue;
            }
            Obstacle obstacle = obstacle(mandate, service, establishment, act, on);
            if (obstacle == null) {
                return Outcome.ok(mandate);
            }
            nearest = nearer(nearest, obstacle);
        }
        if (nearest == null) {
            return Outcome.refused("mandates.refused.none");
        }
        return Outcome.refused(
                nearest == Obstacle.ACT ? nearest.key + "." + act.code() : nearest.key);
    }

    private static Obstacle nearer(@Nullable Obstacle one, Obstacle other) {
        return one == null || Comparator.<Obstacle>naturalOrder().compare(other, one) < 0
                ? other
                : one;
    }

    private static @Nullable Obstacle obstacle(
            Mandate mandate, String service, @Nullable UUID establishment, Act act, LocalDate on) {
        if (mandate.over(on)) {
            return Obstacle.OVER;
        }
        return switch (mandate.standing()) {
            case PROPOSED -> Obstacle.PROPOSED;
            case DECIDING -> Obstacle.DECIDING;
            case REFUSED, REVOKED -> Obstacle.OVER;
            case OPEN -> whileOpen(mandate, service, establishment, act, on);
        };
    }

    private static @Nullable Obstacle whileOpen(
            Mandate mandate, String service, @Nullable UUID establishment, Act act, LocalDate on) {
        if (on.isBefore(mandate.from())) {
            return Obstacle.NOT_YET;
        }
        if (!mandate.covers(service)) {
            return Obstacle.SERVICE;
        }
        if (!mandate.covers(establishment)) {
            return Obstacle.ESTABLISHMENT;
        }
        return mandate.allows(act) ? null : Obstacle.ACT;
    }
}
