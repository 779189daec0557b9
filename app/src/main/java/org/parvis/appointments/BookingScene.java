package org.parvis.appointments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/** Before a booking: by the code of it, or inside the file to which it belongs. */
public sealed interface BookingScene extends Scene {
    /** The code that a booking made in this scene gets; none where the file opens it. */
    default byte @Nullable [] code() {
        return null;
    }

    /** The file to which a booking made in this scene belongs. */
    default @Nullable CaseFileId file() {
        return null;
    }

    /** Who made it, if they were signed in. */
    @Nullable UUID account();

    /** Whoever has the code, and nothing else. */
    record WithCode(BookingCode by, @Nullable UUID account) implements BookingScene {
        @Override
        public byte[] code() {
            return by.hash();
        }

        @Override
        public Setting setting() {
            return Setting.as("parvis_invited")
                    .actor(account)
                    .then(", set_config('parvis.booking', ?, true)", by.hashed());
        }
    }

    /** Whoever booked it while they were signed in. */
    record OfAccount(UUID account) implements BookingScene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_person").actor(account);
        }
    }

    /**
     * Whose file it is, or who acts for them: let into it by the directory of files.
     *
     * @param inside the scene of the file
     */
    record OfFile(Scene inside, CaseFileId file, @Nullable UUID account) implements BookingScene {
        @Override
        public Setting setting() {
            return inside.setting();
        }
    }
}
