package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileParties;

/** When what was accepted may be signed. */
class CareTests {
    private static final By CONSUMER = new By(FileParties.PERSON, Side.CONSUMER);
    private static final By MERCHANT = new By(2, Side.MERCHANT);
    private static final Instant AT = Instant.parse("2026-11-02T15:00:00Z");
    private static final UUID OFFER = new UUID(0, 1);
    private static final Care NONE = new Care(null, null, null, 0, 24, List.of());
    private static final Care DAY = new Care(null, null, null, 24, 12, List.of());

    private static final DisputeAct ACCEPTED =
            new DisputeAct.Accepted(OFFER, CONSUMER, List.of(), AT);

    private static Dispute of(DisputeAct... acts) {
        return Dispute.of(List.of(acts));
    }

    @Test
    void signingOpensOnceTheHoursOfTheProgrammeAndThoseThatWereAskedForAreOver() {
        Instant later = AT.plus(Duration.ofHours(20));
        Dispute slowed = of(ACCEPTED, new DisputeAct.Slowed(MERCHANT, later));
        assertThat(NONE.opens(of())).isEmpty();
        assertThat(NONE.opens(of(ACCEPTED))).contains(AT);
        assertThat(DAY.opens(of(ACCEPTED))).contains(AT.plusSeconds(86_400));
        assertThat(NONE.opens(slowed)).contains(later.plusSeconds(86_400));
        assertThat(DAY.opens(slowed)).contains(later.plusSeconds(43_200));
    }

    @Test
    void timeThatWasAskedForBeforeWhatIsAcceptedNowHasNoHoldOnIt() {
        Instant again = AT.plus(Duration.ofDays(3));
        DisputeAct anew = new DisputeAct.Accepted(OFFER, CONSUMER, List.of(), again);
        DisputeAct slowed = new DisputeAct.Slowed(MERCHANT, AT.plusSeconds(60));
        DisputeAct unsigned = new DisputeAct.Unsigned(CONSUMER, "Non.", AT.plusSeconds(90));
        assertThat(NONE.opens(of(ACCEPTED, slowed, unsigned, anew))).contains(again);
        DisputeAct atOnce = new DisputeAct.Slowed(MERCHANT, AT);
        assertThat(NONE.opens(of(ACCEPTED, atOnce))).contains(AT.plusSeconds(86_400));
    }

    @Test
    void nobodyThinksWhereNobodyHasToNorAskedTo() {
        assertThat(NONE.thinking(of())).isEmpty();
        assertThat(NONE.thinking(of(ACCEPTED))).isEmpty();
        assertThat(DAY.thinking(of(ACCEPTED))).contains(AT.plusSeconds(86_400));
    }

    @Test
    void nobodySignsBeforeItOpensAndThenEverybodyMay() {
        Dispute signing = of(ACCEPTED);
        Instant opens = AT.plusSeconds(86_400);
        assertThat(DAY.cooling(signing, opens.minusSeconds(1))).contains(opens);
        assertThat(DAY.cooling(signing, opens)).isEmpty();
        Dispute ended = of(ACCEPTED, new DisputeAct.Ended(CONSUMER, "x", AT));
        assertThat(DAY.cooling(ended, AT)).isEmpty();
        assertThat(NONE.suspending()).isEmpty();
    }
}
