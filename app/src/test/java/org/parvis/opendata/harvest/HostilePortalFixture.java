package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A portal that does whatever a test wants, and the readings of it. */
abstract class HostilePortalFixture {
    static final String TURTLE = "text/turtle";

    @Autowired BeanFactory beans;

    final Portal portal = new Portal();
    Readings readings;

    @BeforeEach
    void begin() {
        readings = new Readings(beans);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    final UUID read(OriginKind kind, String path) {
        UUID origin = readings.added(kind, portal.address() + path);
        readings.run();
        return origin;
    }

    /** One that gave two datasets before. */
    final UUID good() {
        portal.holds(2);
        UUID origin = read(OriginKind.CKAN, "");
        assertThat(readings.present(origin)).hasSize(2);
        return origin;
    }

    final void spoils(UUID origin, Portal.Answer answer, String failure) {
        portal.answers(answer);
        readings.again(origin);
        assertThat(readings.failure(origin)).isEqualTo(failure);
        assertThat(readings.present(origin)).hasSize(2);
        portal.answersAsCkan();
        readings.again(origin);
        assertThat(readings.failure(origin)).isEmpty();
    }

    static String page(String id, String next) {
        return Portal.lines(
                "@prefix dcat: <http://www.w3.org/ns/dcat#> .",
                "@prefix dct: <http://purl.org/dc/terms/> .",
                "@prefix hydra: <http://www.w3.org/ns/hydra/core#> .",
                "<https://a.example/" + id + "> a dcat:Dataset ; dct:title \"Un jeu\"@fr .",
                next.isEmpty() ? "" : "<https://a.example/v> hydra:next <" + next + "> .",
                "");
    }
}
