package org.parvis.organizations.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.bodies.RenamingChange;

/** A body has another name from a day on; its home stays, and no name is lost. */
class RenamingTests {
    private BodiesFixture fixture;

    @BeforeEach
    void start() {
        fixture = new BodiesFixture();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private void renamed(String name, String on) {
        FourEyes.Eyes one = fixture.member(fixture.city, Role.STEWARD);
        FourEyes.Eyes two = fixture.member(fixture.city, Role.STEWARD);
        RenamingChange change =
                new RenamingChange(fixture.organizations, fixture.clock, BodiesFixture.ZONE);
        UUID id =
                fixture.eyes
                        .propose(one, change, BodiesFixture.renaming(name, on), "Décret")
                        .orThrow();
        fixture.eyes.approve(two, id, change).orThrow();
    }

    private Organization city() {
        return fixture.organizations.byHome(fixture.city).orElseThrow();
    }

    private String on(String day) {
        return city().nameOn(LocalDate.parse(day)).in("fr");
    }

    @Test
    void theNewNameComesOnItsDayAndEachDayKeepsItsName() {
        renamed("Ville d'Avenir", "2026-11-05");
        assertThat(city().name().in("fr")).isEqualTo("Ville d’Essai");
        fixture.clock.forward(Duration.ofDays(3));
        fixture.onTime.run();
        assertThat(city().name().in("fr")).isEqualTo("Ville d’Avenir");
        assertThat(city().inSentence().in("en")).isEqualTo("the City of Ville d’Avenir");
        assertThat(city().home()).isEqualTo(fixture.city);
        assertThat(on("2026-11-04")).isEqualTo("Ville d’Essai");
        assertThat(on("2026-11-05")).isEqualTo("Ville d’Avenir");
        assertThat(on("1990-06-01")).isEqualTo("Village d’Essai");
        assertThat(city().formerly()).hasSize(2);
    }

    @Test
    void theSamePackAgainDoesNotBringTheOldNameBack() {
        renamed("Ville d'Avenir", "2026-11-02");
        fixture.pack(BodiesFixture.bodies() + "# une remarque de plus\n");
        assertThat(city().name().in("fr")).isEqualTo("Ville d’Avenir");
    }

    @Test
    void aPackWithAnotherNameTakesItsPlaceAndKeepsTheNameBefore() {
        renamed("Ville d'Avenir", "2026-11-02");
        fixture.clock.forward(Duration.ofDays(30));
        fixture.pack(BodiesFixture.bodies().replace("{fr: Ville d'Essai,", "{fr: Cité d'Essai,"));
        assertThat(city().name().in("fr")).isEqualTo("Cité d’Essai");
        assertThat(city().formerly())
                .extracting(former -> former.name().in("fr"))
                .containsExactly("Ville d’Avenir", "Ville d’Essai", "Village d’Essai");
    }
}
