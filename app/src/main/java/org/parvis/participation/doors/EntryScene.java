package org.parvis.participation.doors;

import java.util.HexFormat;
import org.parvis.kernel.Actor;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * A member of a body at one contribution that they enter for somebody, or that was entered in their
 * body: the database shows them that one, lets them write it in their own body and name, and no
 * other.
 *
 * @param receipt the digest of its receipt, in hexadecimal digits
 */
record EntryScene(Actor.Agent agent, String receipt) implements Scene {
    static EntryScene of(Actor.Agent agent, ReceiptNumber number) {
        return new EntryScene(agent, HexFormat.of().formatHex(number.digest()));
    }

    @Override
    public Setting setting() {
        return Setting.as("parvis_invited")
                .home(agent.home())
                .actor(agent.member())
                .then(", set_config('parvis.receipt', ?, true)", receipt);
    }
}
