package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingSealTests {
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final WaitingSeal SEAL = new WaitingSeal(secret("one"));

    private static byte[] secret(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasSealedIsReadAgain() {
        Turn.Ticket ticket = new Turn.Ticket(12, 5, AT);
        assertThat(SEAL.ticket(SEAL.seal(ticket))).isEqualTo(ticket);
        assertThat(SEAL.pass(SEAL.seal(new Turn.Pass(AT)))).isEqualTo(new Turn.Pass(AT));
    }

    @Test
    void noLetterOfItMayBeChanged() {
        String sealed = SEAL.seal(new Turn.Ticket(12, 5, AT));
        for (int i = 0; i < sealed.length(); i++) {
            for (char other : "019.npAa-".toCharArray()) {
                String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
                if (other != sealed.charAt(i)) {
                    assertThat(SEAL.ticket(changed)).as(changed).isNull();
                }
            }
        }
    }

    @Test
    void aNumberIsNoPassAndAPassNoNumber() {
        assertThat(SEAL.pass(SEAL.seal(new Turn.Ticket(12, 5, AT)))).isNull();
        assertThat(SEAL.ticket(SEAL.seal(new Turn.Pass(AT)))).isNull();
    }

    @Test
    void anotherInstallationsNumbersCountForNothing() {
        WaitingSeal other = new WaitingSeal(secret("two"));
        assertThat(SEAL.ticket(other.seal(new Turn.Ticket(12, 5, AT)))).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "n.1.1.1",
                "n.1.1.1.",
                "p.99999999999999999999.x",
                "n.-1.0.0.AAAA",
                "é.ü.ß.\u0000"
            })
    void whatNobodySealedIsNothing(String carried) {
        assertThat(SEAL.ticket(carried)).isNull();
        assertThat(SEAL.pass(carried)).isNull();
    }
}
