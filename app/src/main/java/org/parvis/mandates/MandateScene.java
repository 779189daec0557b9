package org.parvis.mandates;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/** The scenes of somebody signed in who acts for another: the mandate admits them or not. */
public sealed interface MandateScene extends Scene {
    /**
     * For the list of what the other's mandate covers.
     *
     * @param on the legal day, which decides whether the mandate holds
     */
    record ActingFor(UUID account, UUID mandate, LocalDate on) implements MandateScene {
        private static final String COVERED =
                """
                , set_config('parvis.principal', coalesce(m.principal::text, ?), true),
                  set_config('parvis.services', coalesce(m.services, ''), true),
                  set_config('parvis.establishments', coalesce(m.establishments, ''), true)
                from (select) one
                left join mandates.admitted(?, ?, 'receive', ?) m on true
                """;

        @Override
        public Setting setting() {
            return Setting.as("parvis_acting")
                    .actor(account)
                    .then(COVERED, Ids.NIL.toString(), account, mandate, on);
        }
    }

    /** Who says, for a business, who acts for it: they stand as the business. */
    record Managing(UUID account, UUID mandate, LocalDate on) implements MandateScene {
        private static final String MANAGED =
                """
                , set_config('parvis.actor', coalesce(m.principal::text, ?), true),
                  set_config('parvis.pressing', ?, true)
                from (select) one
                left join mandates.admitted(?, ?, 'administer', ?) m on true
                """;

        @Override
        public Setting setting() {
            return Setting.as("parvis_person")
                    .then(MANAGED, Ids.NIL.toString(), account.toString(), account, mandate, on);
        }
    }
}
