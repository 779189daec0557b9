package org.parvis.content.pictures;

import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;

/**
 * What was drawn of a file that somebody gave: pixels, without anything else that was in it.
 *
 * @param small the same for a narrow screen; nothing when it is narrow itself
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Drawn(
        PictureType type, int width, int height, byte[] large, byte @Nullable [] small) {
    /** The picture of that name; the same pixels have the same address. */
    public Picture named(String name) {
        return new Picture(name, Digests.hex(large), width, height);
    }
}
