package org.parvis.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Outcome;

/** Words of an installation are read whole, or refused with their line. */
class LexiconFileTests {
    private static final String GOOD =
            """
            owner: Équipe
            reviewed: 2026-11-29
            fr:
              silent: [comment]
              same:
                - words: [auto, char]
              bets:
                - {words: [permis], document: service/permit, until: 2026-12-31, why: Campagne.}
            """;

    @Test
    void wordsThatMeanTheSameStandForEachOther() {
        assertThat(LexiconFile.read(GOOD)).isInstanceOf(Outcome.Ok.class);
        if (LexiconFile.read(GOOD) instanceof Outcome.Ok<Map<String, Lexicon>>(var read)) {
            Lexicon french = read.getOrDefault("fr", Lexicon.NONE);
            assertThat(french.rules().getFirst().says()).containsExactly("auto", "char");
            assertThat(french.rules().getFirst().means()).containsExactly("auto", "char");
            assertThat(french.bets().getFirst().document()).isEqualTo("service/permit");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'owner: Équipe\n', ''",
        "silent, quiet",
        "2026-12-31, demain",
        "'[auto, char]', auto",
        "', why: Campagne.', ''"
    })
    void whatIsMissingOrUnknownIsRefusedWithItsLine(String find, String put) {
        assertThat(LexiconFile.read(GOOD.replace(find, put)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(((Outcome.Refused<?>) refused).refusal().arguments())
                                        .contains(LexiconFile.NAME));
    }
}
