package org.parvis.participation.ballots;

import java.util.HexFormat;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * Whoever has a token: the database lets them put its ballot in, and read none.
 *
 * @param token its digest, in hexadecimal digits
 */
record BallotScene(String token) implements Scene {
    static BallotScene of(byte[] digest) {
        return new BallotScene(HexFormat.of().formatHex(digest));
    }

    @Override
    public Setting setting() {
        return Setting.as("parvis_invited").then(", set_config('parvis.ballot', ?, true)", token);
    }

    @Override
    public String toString() {
        return "BallotScene";
    }
}
