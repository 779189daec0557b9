package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoadTests {
    private static final WaitingSettings LIMITS =
            new WaitingSettings(
                    true,
                    3,
                    Duration.ofSeconds(1),
                    50,
                    Duration.ofHours(2),
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(15));
    private static final long MILLI = 1_000_000;

    private long nanos;
    private int inLine;
    private final Load load = new Load(LIMITS, () -> nanos, () -> inLine);

    private void ask(String method, String path, long millis, @Nullable Object turnedAway)
            throws Exception {
        load.doFilter(
                new MockHttpServletRequest(method, path),
                new MockHttpServletResponse(),
                (request, response) -> {
                    request.setAttribute(Load.TURNED_AWAY, turnedAway);
                    nanos += millis * MILLI;
                });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /fr/recherche, 1200, true",
        "GET, /fr/recherche, 800, false",
        "GET, /fr/equipe/file, 5000, false",
        "POST, /fr/services/x/commencer, 5000, false",
        "GET, /assets/neutral.css, 5000, false"
    })
    void slowPublicPagesAreTooMuchAndOtherSlowAnswersAreNot(
            String method, String path, long millis, boolean over) throws Exception {
        for (int i = 0; i < 60; i++) {
            ask(method, path, millis, null);
        }
        assertThat(load.second().over()).isEqualTo(over);
    }

    @Test
    void aFewSlowPagesProveNothing() throws Exception {
        for (int i = 0; i < 49; i++) {
            ask("GET", "/fr/recherche", 5000, null);
        }
        assertThat(load.second().over()).isFalse();
    }

    @Test
    void theWaitingRoomItselfSaysNothingOfTheLoad() throws Exception {
        for (int i = 0; i < 60; i++) {
            ask("GET", "/fr/services/x/commencer", 5000, true);
        }
        assertThat(load.second().over()).isFalse();
        assertThat(load.waited()).isEqualTo(60);
    }

    @Test
    void slowPagesAreForgottenAfterFiveSeconds() throws Exception {
        for (int i = 0; i < 60; i++) {
            ask("GET", "/fr/recherche", 5000, null);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(load.second().over()).isTrue();
        }
        assertThat(load.second().over()).isFalse();
    }

    @Test
    void manyRequestsAtOnceAreTooMuchEvenWhenTheyEndWithinTheSecond() throws Exception {
        inside(3);
        assertThat(load.second()).isEqualTo(new Load.Seen(3, 0, true));
        assertThat(load.second().over()).isFalse();
    }

    @Test
    void whoeverStandsInALineOfTheirOwnIsNoLoad() throws Exception {
        inLine = 1;
        inside(3);
        assertThat(load.second()).isEqualTo(new Load.Seen(2, 0, false));
    }

    private void inside(int depth) throws Exception {
        load.doFilter(
                new MockHttpServletRequest("POST", "/fr"),
                new MockHttpServletResponse(),
                (request, response) -> {
                    if (depth > 1) {
                        try {
                            inside(depth - 1);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                });
    }

    @RepeatedTest(50)
    void ninetyFiveOfAHundredAreWithinWhatIsSaidAndItIsAtMostAnEighthMore(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Latencies latencies = new Latencies(1);
        long[] all = new long[1 + random.nextInt(500)];
        for (int i = 0; i < all.length; i++) {
            all[i] = (long) Math.exp(random.nextDouble() * 17);
            latencies.note(all[i]);
        }
        latencies.turn();
        Arrays.sort(all);
        long exact = all[(int) Math.ceil(all.length * 0.95) - 1];
        assertThat(latencies.within(0.95)).isBetween(exact, exact + exact / 8 + 1);
    }
}
