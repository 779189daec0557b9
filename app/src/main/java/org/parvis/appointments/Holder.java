package org.parvis.appointments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a time that is held is opened again.
 *
 * @param code digest of the code; none where the file opens it
 * @param account whose it is, if they are signed in
 * @param file to which it belongs; none for what stands alone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Holder(byte @Nullable [] code, @Nullable UUID account, @Nullable UUID file) {
    static Holder of(BookingScene scene) {
        return new Holder(scene.code(), scene.account(), BookingRows.file(scene));
    }
}
