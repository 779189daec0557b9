package org.parvis.participation.ballots;

import java.util.List;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * Those who have tokens: the database lets them put the ballots of these in, and read none.
 *
 * @param tokens their digests, in hexadecimal digits
 */
record BallotScene(List<String> tokens) implements Scene {
    @Override
    public Setting setting() {
        return Setting.as("parvis_invited")
                .then(", set_config('parvis.ballots', ?, true)", String.join(",", tokens));
    }

    @Override
    public String toString() {
        return "BallotScene";
    }
}
