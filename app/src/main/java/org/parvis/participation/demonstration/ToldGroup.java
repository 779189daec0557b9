package org.parvis.participation.demonstration;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Stance;
import org.parvis.platform.Digests;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;

/**
 * A group of {@code demonstration/opinions.yaml}: fictitious people who answer alike.
 *
 * @param pass how many of a hundred who see a statement pass
 * @param agree how many of a hundred agree, by statement
 */
record ToldGroup(
        String consultation, int number, int people, int pass, Map<String, Integer> agree) {
    private static final String NAME = "demonstration/opinions.yaml";
    private static final int HUNDRED = 100;

    /** So many of a hundred statements somebody answers before they stop. */
    private static final int SEEN = 88;

    /** All of them; none when the pack has no such file. */
    static Outcome<List<ToldGroup>> read(ContentPack pack) {
        List<ToldGroup> all = new ArrayList<>();
        pack.entries(NAME, "consultations").forEach(one -> read(one, all));
        return Outcome.ok(List.copyOf(all));
    }

    private static void read(YamlFile node, List<ToldGroup> all) {
        node.only(Set.of("code", "groups"));
        for (YamlFile line : node.maps("groups")) {
            line.only(Set.of("people", "pass", "agree"));
            YamlFile agree = line.map("agree");
            Map<String, Integer> shares = new LinkedHashMap<>();
            agree.keys().forEach(one -> shares.put(one, agree.as(one, Integer::parseInt)));
            all.add(
                    new ToldGroup(
                            node.text("code"),
                            all.size(),
                            line.as("people", Integer::parseInt),
                            line.as("pass", Integer::parseInt),
                            shares));
        }
    }

    /** What one of them answers: always the same. */
    Map<String, Stance> said(int person) {
        Map<String, Stance> said = new HashMap<>();
        agree.forEach(
                (statement, share) -> {
                    if (drawn(person, statement, "seen") < SEEN) {
                        said.put(statement, stance(drawn(person, statement, "said"), share));
                    }
                });
        return said;
    }

    private Stance stance(int drawn, int share) {
        return drawn < share
                ? Stance.AGREE
                : drawn >= HUNDRED - pass ? Stance.PASS : Stance.AGAINST;
    }

    /** A number under a hundred that follows from the person and the statement. */
    private int drawn(int person, String statement, String of) {
        byte[] digest =
                Digests.of(
                        consultation,
                        String.valueOf(number),
                        String.valueOf(person),
                        statement,
                        of);
        return Math.floorMod(ByteBuffer.wrap(digest).getInt(), HUNDRED);
    }
}
