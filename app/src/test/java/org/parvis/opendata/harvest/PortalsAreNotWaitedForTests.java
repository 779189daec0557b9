package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever does not answer, or answers without end, is left; what was public before stays. */
@HarvestTest
class PortalsAreNotWaitedForTests extends HostilePortalFixture {
    @Test
    void oneThatHangsIsAskedThreeTimesAndLeft() {
        UUID origin = good();
        int before = portal.asked.size();
        spoils(
                origin,
                exchange -> {
                    try {
                        portal.open.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "slow");
        assertThat(portal.asked).hasSize(before + 4);
    }

    @Test
    void oneThatSendsItsAnswerByDropsIsNotWaitedFor() {
        spoils(
                good(),
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    try {
                        portal.open.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "slow");
    }

    @Test
    void anAnswerOfAHundredMegabytesIsNotRead() {
        spoils(
                good(),
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 100_000_000);
                    byte[] some = new byte[1_000_000];
                    for (int n = 0; n < 100; n++) {
                        exchange.getResponseBody().write(some);
                    }
                },
                "large");
    }

    @ParameterizedTest
    @CsvSource({"503,busy", "429,busy", "404,status", "403,status", "204,status"})
    void anAnswerThatIsNoneIsTold(int status, String failure) {
        spoils(good(), exchange -> exchange.sendResponseHeaders(status, -1), failure);
    }

    @Test
    void aRoundOfRedirectionsEnds() {
        spoils(
                good(),
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", exchange.getRequestURI().toString());
                    exchange.sendResponseHeaders(302, -1);
                },
                "led");
    }
}
