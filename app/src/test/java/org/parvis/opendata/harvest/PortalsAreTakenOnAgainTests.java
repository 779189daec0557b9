package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Outcome;

/** A portal that was given up and is taken on again is the same, and so are its datasets. */
@HarvestTest
class PortalsAreTakenOnAgainTests extends HostilePortalFixture {
    private static final String FIRST = "jeu-de-donnees-0001";

    @Test
    void itsDatasetsComeBackAtTheirAddresses() {
        UUID origin = good();
        String name = readings.one(origin, FIRST).name();
        readings.stop(origin);
        portal.holds("0003", "Jeu 3");
        readings.resume(origin);
        assertThat(readings.one(origin, FIRST).name()).isEqualTo(name);
        readings.run();
        assertThat(readings.last(origin).changes()).isEqualTo(new Harvest.Changes(1, 0, 0));
        assertThat(readings.present(origin)).hasSize(3);
        assertThat(readings.gone(origin)).isEmpty();
    }

    @Test
    void theSameAddressTypedInTheFormIsTheSamePortal() {
        UUID origin = good();
        String name = readings.one(origin, FIRST).name();
        readings.stop(origin);
        assertThat(readings.added(OriginKind.CKAN, portal.address() + "/")).isEqualTo(origin);
        readings.run();
        assertThat(readings.one(origin, FIRST).name()).isEqualTo(name);
    }

    @Test
    void oneThatIsReadStillIsNotTakenOnTwice() {
        UUID origin = good();
        readings.resume(origin);
        readings.run();
        assertThat(portal.asked).hasSize(1);
        assertThat(readings.add(OriginKind.CKAN, portal.address()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aReadingThatWasUnderWayEndsAndAnotherBegins() {
        portal.holds(250);
        UUID origin = readings.added(OriginKind.CKAN, portal.address());
        readings.killedAfter(1);
        readings.stop(origin);
        assertThat(readings.failure(origin)).isEqualTo("stopped");
        // as another kind: where the first one stood means nothing to its reader
        assertThat(readings.added(OriginKind.DCAT, portal.address())).isEqualTo(origin);
        portal.answers(exchange -> Portal.gives(exchange, TURTLE, page("1", "")));
        readings.run();
        assertThat(readings.failure(origin)).isEmpty();
        assertThat(readings.present(origin)).hasSize(1);
    }
}
