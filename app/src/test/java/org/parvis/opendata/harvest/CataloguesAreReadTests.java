package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Outcome;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A catalogue elsewhere is read to its end, and what it holds is shown; a second time nothing is.
 */
@HarvestTest
class CataloguesAreReadTests {
    @Autowired BeanFactory beans;

    private final Portal portal = new Portal();
    private Readings readings;

    @BeforeEach
    void begin() {
        readings = new Readings(beans);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private UUID read() {
        UUID origin = readings.added(OriginKind.CKAN, portal.address());
        readings.run();
        return origin;
    }

    @Test
    void allPagesAreReadAndShownAtOnce() {
        portal.holds(250);
        UUID origin = readings.added(OriginKind.CKAN, portal.address());
        readings.killedAfter(2);
        assertThat(readings.present(origin)).isEmpty();
        assertThat(readings.last(origin).progress().found()).isEqualTo(200);
        readings.run();
        assertThat(readings.failure(origin)).isEmpty();
        assertThat(readings.present(origin)).hasSize(250);
        assertThat(readings.last(origin).changes()).isEqualTo(new Harvest.Changes(250, 0, 0));
        assertThat(portal.asked).hasSize(3);
    }

    @Test
    void aSecondTimeGivesNothingNew() {
        portal.holds(120);
        UUID origin = read();
        List<Harvested> before = readings.present(origin);
        readings.again(origin);
        assertThat(readings.last(origin).changes()).isEqualTo(new Harvest.Changes(0, 0, 0));
        assertThat(readings.present(origin))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seenAt")
                .isEqualTo(before);
    }

    @Test
    void killedTwiceGivesTheSameAsWithout() {
        portal.holds(420);
        UUID whole = read();
        try (Portal twin = new Portal().holds(420)) {
            UUID killed = readings.added(OriginKind.CKAN, twin.address());
            readings.killedAfter(1);
            new Readings(beans).killedAfter(2);
            new Readings(beans).run();
            assertThat(sources(killed)).isEqualTo(sources(whole));
            assertThat(readings.last(killed).changes()).isEqualTo(readings.last(whole).changes());
        }
    }

    private List<String> sources(UUID origin) {
        return readings.present(origin).stream()
                .map(one -> one.source() + one.description() + one.page() + one.changedThere())
                .sorted()
                .toList();
    }

    @Test
    void whatChangesThereChangesHere() {
        portal.holds("a", "Arbres").holds("b", "Bancs");
        UUID origin = read();
        portal.holds("a", "Arbres de rue");
        readings.again(origin);
        assertThat(readings.last(origin).changes()).isEqualTo(new Harvest.Changes(0, 1, 0));
        assertThat(readings.one(origin, "jeu-de-donnees-a").description().title().in("fr"))
                .isEqualTo("Arbres de rue");
    }

    @Test
    void whatDisappearsThereIsMarkedAndComesBack() {
        portal.holds("a", "Arbres").holds("b", "Bancs");
        UUID origin = read();
        portal.loses("b");
        readings.again(origin);
        assertThat(readings.last(origin).changes()).isEqualTo(new Harvest.Changes(0, 0, 1));
        assertThat(readings.present(origin)).hasSize(1);
        assertThat(readings.gone(origin)).singleElement().extracting("goneAt").isNotNull();
        portal.holds("b", "Bancs");
        readings.again(origin);
        assertThat(readings.present(origin)).hasSize(2);
        assertThat(readings.gone(origin)).isEmpty();
    }

    @Test
    void oneThatCannotBeTakenIsToldWhyAndTheOthersAreTaken() {
        portal.holds("a", "Arbres").holds("b", " ");
        portal.holds(Map.of("title", "Sans identifiant"));
        UUID origin = read();
        assertThat(readings.present(origin)).hasSize(1);
        assertThat(readings.refused(origin))
                .extracting(Unfit::source, one -> one.why().key().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("jeu-de-donnees-b", "title"), Tuple.tuple("#3", "nameless"));
    }

    @Test
    void whatCannotBeTakenAnyMoreStaysAsItWas() {
        portal.holds("a", "Arbres").holds("b", "Bancs");
        UUID origin = read();
        portal.holds("b", "");
        readings.again(origin);
        assertThat(readings.present(origin)).hasSize(2);
        assertThat(readings.last(origin).changes()).isEqualTo(new Harvest.Changes(0, 0, 0));
    }

    @Test
    void theSameDatasetOfTwoPortalsIsFound() {
        portal.holds("commun", "Pistes cyclables d’ici").holds("seul", "Seulement là");
        UUID first = read();
        try (Portal other = new Portal().holds("commun", "Autre titre")) {
            // hosts tell catalogues apart; on this machine there are two names for one
            UUID second =
                    readings.added(
                            OriginKind.CKAN, other.address().replace("127.0.0.1", "localhost"));
            readings.run();
            Harvested here = readings.one(first, "jeu-de-donnees-commun");
            assertThat(readings.alike(here))
                    .extracting(Alike.One::name)
                    .containsExactly(readings.one(second, "jeu-de-donnees-commun").name());
            assertThat(readings.alike(readings.one(first, "jeu-de-donnees-seul"))).isEmpty();
        }
    }

    @Test
    void onePortalIsReadOnlyOnce() {
        read();
        assertThat(readings.add(OriginKind.DCAT, portal.address() + "/"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void thoseOfAPortalThatIsGivenUpLeaveTheCatalogue() {
        portal.holds("a", "Arbres");
        UUID origin = read();
        readings.stop(origin);
        assertThat(readings.present(origin)).isEmpty();
        assertThat(readings.gone(origin)).hasSize(1);
    }
}
