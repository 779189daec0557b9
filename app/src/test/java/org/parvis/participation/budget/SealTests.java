package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Ballots;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.CountMethod.Utility;
import org.parvis.participation.TieBreak;
import org.parvis.participation.budget.KeptBallots.Kept;
import org.parvis.platform.Digests;

/** What a seal covers, and what it says of a budget that is not the one it was put on. */
class SealTests {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final CountMethod SHARES =
            new CountMethod(
                    Rule.EQUAL_SHARES,
                    Utility.COST,
                    Completion.ADD1U,
                    List.of(TieBreak.COST, TieBreak.NAME));

    private static LocalizedText words(String fr) {
        return new LocalizedText(Map.of("fr", fr, "en", "The same"));
    }

    private static Budget budget(long cost, String name, CountMethod method) {
        return new Budget(
                100_000,
                List.of(
                        new Shared("park", words(name), words("Dit plus"), cost),
                        new Shared("path", words("Un sentier"), words("Dit plus"), 30_050)),
                1,
                2,
                method,
                Ballots.USUAL);
    }

    private static Budget usual() {
        return budget(70_000, "Un parc", SHARES);
    }

    @Test
    void whatIsSealedIsReadBackAsItWas() {
        String words = SealedWords.of(usual());
        Budget read = SealedWords.read(words);
        assertThat(SealedWords.of(read)).isEqualTo(words);
        assertThat(read.method()).isEqualTo(SHARES);
        assertThat(read.project("path").orElseThrow().cost()).isEqualTo(30_050);
    }

    @Test
    void anybodyComputesTheDigestOfTheTextThatIsPublished() {
        Seal seal = Seal.of(usual(), DAY);
        assertThat(seal.digest())
                .isEqualTo(Digests.hex(seal.words().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCostANameOrARuleThatChangedIsSeenAndWhatIsSealedGoesOn() {
        Seal seal = Seal.of(usual(), DAY);
        CountMethod other =
                new CountMethod(Rule.GREEDY, Utility.COST, Completion.NONE, SHARES.ties());
        assertThat(seal.state(usual())).isEqualTo(Seal.State.SAME);
        for (Budget changed :
                List.of(
                        budget(70_001, "Un parc", SHARES),
                        budget(70_000, "Un stationnement", SHARES),
                        budget(70_000, "Un parc", other))) {
            InForce force = InForce.of(changed, seal);
            assertThat(force.state()).isEqualTo(Seal.State.CHANGED);
            assertThat(force.holds()).isTrue();
            assertThat(SealedWords.of(force.budget())).isEqualTo(seal.words());
            assertThat(force.budget().projects().getFirst().text().in("fr")).isEqualTo("Dit plus");
        }
    }

    @Test
    void sealedWordsThatWereChangedByHandHoldNothing() {
        Seal seal = Seal.of(usual(), DAY);
        Seal byHand = new Seal(seal.words().replace("70000", "10000"), seal.digest(), DAY);
        assertThat(InForce.of(usual(), byHand).state()).isEqualTo(Seal.State.BROKEN);
        assertThat(InForce.of(usual(), byHand).holds()).isFalse();
    }

    @Test
    void ballotsThatWereChangedByHandAreSeen() {
        Kept kept = new Kept(Seal.digest("VOTES\n1;park\n"), 1, true, Map.of());
        assertThat(kept.are("VOTES\n1;park\n")).isTrue();
        assertThat(kept.are("VOTES\n1;path\n")).isFalse();
    }
}
