package org.parvis.disputes.seats;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/** Before the link that invites somebody, and nothing else. */
public record InvitationScene(byte[] digest) implements Scene {
    public static InvitationScene of(String token) {
        return new InvitationScene(digest(LetterCode.word(token)));
    }

    static byte[] digest(String token) {
        return Digests.of("disputes.invitation", token);
    }

    @Override
    public Setting setting() {
        return Setting.as("parvis_invited")
                .then(
                        ", set_config('parvis.invitation', ?, true)",
                        HexFormat.of().formatHex(digest));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InvitationScene it && Arrays.equals(digest, it.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
