package org.parvis.participation.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Door;
import org.parvis.participation.Kind;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.Said;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;

/**
 * A line of {@code demonstration/consultations.yaml}: what somebody said, and what became of it.
 *
 * @param by the code of the member who reads it
 * @param times so many people say the same
 * @param on the day on which they do; none for the days before the demonstration is read
 * @param door by which it came
 * @param clerk the code of the member who entered it; none for what came by the Web
 * @param approves the projects of a budget that they choose, with points or places where these are
 *     asked
 * @param statement that they add for others to answer; none where they add none
 * @param then {@code publish}, or the rule that keeps it back; none while it waits
 * @param appeal what its author says against that; none where they say nothing
 */
record ToldVoice(
        String consultation,
        String by,
        int times,
        @Nullable LocalDate on,
        Door door,
        @Nullable String clerk,
        Said said,
        Map<String, Integer> approves,
        @Nullable String statement,
        @Nullable String then,
        @Nullable String reason,
        @Nullable String appeal) {
    private static final String NAME = "demonstration/consultations.yaml";
    private static final Set<String> KEYS =
            Set.of(
                    "times",
                    "on",
                    "door",
                    "clerk",
                    "votes",
                    "supports",
                    "approves",
                    "gives",
                    "own",
                    "statement",
                    "argument",
                    "then",
                    "reason",
                    "appeal");
    private static final Set<String> SIDES = Set.of(Kind.FOR.word(), Kind.AGAINST.word());
    private static final Set<String> STANCES =
            Set.of(Stance.AGREE.word(), Stance.AGAINST.word(), Stance.PASS.word());

    /** All of them; none when the pack has no such file. */
    static Outcome<List<ToldVoice>> read(ContentPack pack) {
        List<ToldVoice> all = new ArrayList<>();
        pack.entries(NAME, "consultations").forEach(one -> read(one, all));
        return Outcome.ok(List.copyOf(all));
    }

    private static void read(YamlFile node, List<ToldVoice> all) {
        node.only(Set.of("code", "by", "said"));
        for (YamlFile line : node.maps("said")) {
            line.only(KEYS);
            all.add(
                    new ToldVoice(
                            node.text("code"),
                            node.text("by"),
                            line.has("times") ? line.as("times", Integer::parseInt) : 1,
                            line.has("on") ? line.as("on", LocalDate::parse) : null,
                            Door.of(line.maybe("door").orElse(Door.ONLINE.word())),
                            line.maybe("clerk").orElse(null),
                            said(line),
                            approves(line),
                            line.maybe("statement").orElse(null),
                            line.maybe("then").orElse(null),
                            line.maybe("reason").orElse(null),
                            line.maybe("appeal").orElse(null)));
        }
    }

    private static Map<String, Integer> approves(YamlFile line) {
        Map<String, Integer> approves = new LinkedHashMap<>();
        line.texts("approves").forEach(project -> approves.put(project, 1));
        if (line.has("gives")) {
            YamlFile given = line.map("gives");
            given.keys().forEach(one -> approves.put(one, given.as(one, Integer::parseInt)));
        }
        return approves;
    }

    private static Said said(YamlFile line) {
        Map<String, Stance> votes = new LinkedHashMap<>();
        if (!line.has("approves") && !line.has("gives")) {
            YamlFile voted = line.map("votes");
            for (String on : voted.keys()) {
                Stance.of(voted.among(on, STANCES)).ifPresent(stance -> votes.put(on, stance));
            }
        }
        List<Said.Written> texts = new ArrayList<>();
        line.maybe("own").ifPresent(it -> texts.add(new Said.Written(Kind.PROPOSITION, "", it)));
        if (line.has("argument")) {
            YamlFile argument = line.map("argument");
            argument.only(Set.of("on", "side", "words"));
            Kind side = Kind.of(argument.among("side", SIDES)).orElseThrow();
            texts.add(new Said.Written(side, argument.text("on"), argument.text("words")));
        }
        return new Said(votes, new LinkedHashSet<>(line.texts("supports")), texts);
    }
}
