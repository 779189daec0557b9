package org.parvis.cases.keeping;

import java.util.UUID;
import org.parvis.cases.acts.Envelope;
import org.parvis.kernel.Ids;

/** Which files of a sorted series stay for the archives: drawn from their numbers, by nobody. */
final class Sample {
    private Sample() {}

    /** The same draw as the database makes in {@link DueFiles}. */
    static boolean holds(UUID file, int ofAHundred) {
        byte[] digest = Envelope.sha256().digest(Ids.bytes(file));
        return ((digest[0] & 0xff) * 256 + (digest[1] & 0xff)) % 100 < ofAHundred;
    }
}
