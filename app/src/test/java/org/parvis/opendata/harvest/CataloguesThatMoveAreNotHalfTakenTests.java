package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A catalogue that moves, empties or never ends is not half taken. */
@HarvestTest
class CataloguesThatMoveAreNotHalfTakenTests extends HostilePortalFixture {
    @Test
    void theSamePageAgainAndAgainEnds() {
        spoils(good(), exchange -> portal.ckan(exchange, 0, 1_000), "loop");
    }

    @Test
    void oneThatLiesAboutItsCountIsReadThreeTimesAndLeft() {
        UUID origin = good();
        int before = portal.asked.size();
        spoils(
                origin,
                exchange -> {
                    boolean first = exchange.getRequestURI().getQuery().endsWith("start=0");
                    portal.ckan(exchange, first ? 0 : 2, 5);
                },
                "count");
        assertThat(portal.asked).hasSize(before + 7);
    }

    @Test
    void oneThatChangesWhileItIsReadIsReadAgain() {
        portal.holds(150);
        AtomicInteger pages = new AtomicInteger();
        portal.answers(
                exchange -> {
                    if (pages.incrementAndGet() == 2) {
                        portal.loses("0005");
                    }
                    portal.ckan(exchange);
                });
        UUID origin = read(OriginKind.CKAN, "");
        assertThat(readings.failure(origin)).isEmpty();
        assertThat(readings.present(origin)).hasSize(149);
        assertThat(readings.last(origin).progress().walks()).isEqualTo(2);
    }

    @Test
    void oneThatIsSuddenlyEmptyTakesNothingAway() {
        UUID origin = good();
        portal.answers(exchange -> portal.ckan(exchange, 9, 0));
        readings.again(origin);
        assertThat(readings.failure(origin)).isEqualTo("empty");
        assertThat(readings.present(origin)).hasSize(2);
    }

    @Test
    void pagesThatLeadToEachOtherEnd() {
        portal.answers(
                exchange ->
                        Portal.gives(
                                exchange,
                                TURTLE,
                                page(
                                        "1",
                                        portal.address()
                                                + "/catalogue?page="
                                                + portal.asked.size())));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        assertThat(readings.failure(origin)).isEqualTo("loop");
    }
}
