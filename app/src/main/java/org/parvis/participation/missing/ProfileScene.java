package org.parvis.participation.missing;

import java.util.HexFormat;
import org.parvis.participation.Asking;
import org.parvis.platform.Digests;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * Whoever has the number of a receipt and says who they are: the database takes it once, and shows
 * nothing of it.
 *
 * @param told a digest of the number that no other table has, in hexadecimal digits
 */
record ProfileScene(String told) implements Scene {
    static ProfileScene of(Asking to, String receipt) {
        String home = to.home().id().toString();
        return new ProfileScene(
                HexFormat.of()
                        .formatHex(
                                Digests.of(
                                        "participation.profile",
                                        home,
                                        to.consultation(),
                                        receipt)));
    }

    byte[] digest() {
        return HexFormat.of().parseHex(told);
    }

    @Override
    public Setting setting() {
        return Setting.as("parvis_invited").then(", set_config('parvis.profile', ?, true)", told);
    }

    @Override
    public String toString() {
        return "ProfileScene";
    }
}
