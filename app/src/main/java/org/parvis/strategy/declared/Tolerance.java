package org.parvis.strategy.declared;

import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;

/**
 * How far a value that somebody states may be from what the program counted itself before it is
 * contested: the larger of a share and a number, as the pack says with its reason.
 */
record Tolerance(int percent, long number, LocalizedText source) {
    /** Where the pack says nothing, any difference is one. */
    static final Tolerance NONE = new Tolerance(0, 0, LocalizedText.of("fr", "–"));

    static Held<Tolerance> of(ContentPack pack) {
        return pack.held(
                () ->
                        pack.text("strategy/rules/tolerance.yaml")
                                .map(text -> read("tolerance.yaml", text))
                                .orElse(Outcome.ok(NONE)),
                NONE);
    }

    static Outcome<Tolerance> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("percent", "number", "source"));
            return Outcome.ok(
                    new Tolerance(
                            file.as("percent", Tolerance::percent),
                            file.as("number", Tolerance::count),
                            file.words("source")));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static int percent(String text) {
        return Math.toIntExact(within(text, 100));
    }

    private static long count(String text) {
        return within(text, Difference.MOST);
    }

    private static long within(String text, long most) {
        long number = Long.parseLong(text);
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** Whether what is counted is near enough to what is stated. */
    boolean allows(long said, long counted) {
        return Math.abs(counted - said) * 100 <= Math.max(number * 100, percent * said);
    }

    /** Whether what the program counted contradicts the claim. */
    boolean contradicted(Claim claim, long counted) {
        return !allows(claim.said(), counted) && (counted > claim.said() || claim.all());
    }
}
