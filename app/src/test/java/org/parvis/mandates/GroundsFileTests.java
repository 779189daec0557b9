package org.parvis.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Outcome;

/** Grounds are read whole or refused with the line of what is wrong. */
class GroundsFileTests {
    private static final String GOOD =
            """
            grounds:
              - code: friend
                name: {fr: Ami, en: Friend}
                says: {fr: Dit, en: Says}
                for: [person]
                acts: [receive]
                longest-months: 12
                needs: [consent]
                to-confirm:
                  - {fr: à confirmer, en: to be confirmed}
            """;

    @Test
    void thePackIsRead() throws Exception {
        Map<String, Ground> grounds =
                GroundsFile.read(
                                Files.readString(
                                        Path.of("../content/quebec").resolve(GroundsFile.NAME)))
                        .orThrow();
        assertThat(grounds.keySet())
                .contains(
                        "parent",
                        "tutor",
                        "assistant",
                        "homologated-mandate",
                        "liquidator",
                        "trustee",
                        "lawyer",
                        "accountant",
                        "employee",
                        "helper",
                        "manager");
    }

    @Test
    void aRecognisedAssistantCommunicatesAndReceivesAndNothingElse() throws Exception {
        Ground assistant =
                GroundsFile.read(
                                Files.readString(
                                        Path.of("../content/quebec").resolve(GroundsFile.NAME)))
                        .orThrow()
                        .get("assistant");
        assertThat(assistant)
                .extracting(Ground::acts)
                .isEqualTo(Set.of(Act.RECEIVE, Act.COMMUNICATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for: [person]|for: [nobody]|platform.file.badValue|2",
                "for: [person]|for: []|platform.file.missing|2",
                "acts: [receive]|acts: [receive, rule]|platform.file.badValue|2",
                "acts: [receive]|acts: [sign]|mandates.file.signsUnread|2",
                "acts: [receive]|acts: [administer]|mandates.file.administersPeople|2",
                "longest-months: 12|longest-months: 0|platform.file.badValue|7",
                "longest-months: 12|longest-months: forever|platform.file.badValue|7",
                "needs: [consent]|needs: [proof]|mandates.file.nobodySaysYes|2",
                "needs: [consent]|needs: [decision]|mandates.file.decisionWithoutProof|2",
                "needs: [consent]|needs: [proof, decision]|mandates.file.decidedByWhom|2",
                "for: [person]|for: [child]|mandates.file.childCannotConsent|2",
                "code: friend|code: Friend!|platform.file.badValue|2",
                "name: {fr: Ami, en: Friend}|name: {fr: Ami}|platform.file.missing|3",
                "needs: [consent]|neds: [consent]|platform.file.unknownKey|8"
            })
    void whatIsWrongIsRefusedWithItsLine(String good, String bad, String key, int line) {
        assertThat(GroundsFile.read(GOOD)).isInstanceOf(Outcome.Ok.class);
        Outcome<Map<String, Ground>> read = GroundsFile.read(GOOD.replace(good, bad));
        assertThat(read).isInstanceOf(Outcome.Refused.class);
        if (read instanceof Outcome.Refused<Map<String, Ground>>(var refusal)) {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.args()).startsWith(GroundsFile.NAME, line);
        }
    }

    @Test
    void aGroundWithoutSourceSaysWhatIsToBeConfirmed() {
        String text = GOOD.substring(0, GOOD.indexOf("    to-confirm"));
        assertThat(GroundsFile.read(text)).isInstanceOf(Outcome.Refused.class);
    }
}
