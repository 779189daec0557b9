package org.parvis.participation.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Askings;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.participation.voices.Said;
import org.parvis.platform.packs.PackImport;
import org.parvis.strategy.ConsultedElsewhere.Consulted;
import org.parvis.strategy.involved.Involvements;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A consultation about a service stands in the log of involvement once it is over. */
@OwnPackTest
class ServicesConsultedTests {
    private static final String SERVICE = "access-request";

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired Askings askings;
    @Autowired HeldConsultations consultations;
    @Autowired Contributions contributions;
    @Autowired ServicesConsulted consulted;
    @Autowired Involvements involvements;
    @TempDir Path folder;

    private final String code = OwnCode.after("port-");

    @BeforeEach
    void aConsultationAboutAService() throws IOException {
        Path pack = WholePack.in(folder.resolve("pack"));
        PortForTests.overAbout(pack, code, SERVICE);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    private void takesPart(LocalDate on) {
        contributions.leave(
                ReceiptNumber.of(UUID.randomUUID(), 2026),
                Contributions.Place.online(
                        askings.of(consultations.find(code).orElseThrow()), null, "fr", on),
                new Said(Map.of("trees", Stance.AGREE), Set.of(), List.of()));
    }

    @Test
    void itIsToldOnceWithHowManyTookPartAndNotWhileNobodyDid() throws Exception {
        assertThat(consulted.consulted(any -> true)).isEmpty();
        LocalDate last = consultations.today().minusDays(3);
        takesPart(last);
        takesPart(last);
        List<Consulted> told = consulted.consulted(any -> true);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().service()).isEqualTo(SERVICE);
        assertThat(told.getFirst().people()).isEqualTo(2);
        assertThat(told.getFirst().heldOn()).isEqualTo(last);
        assertThat(consulted.consulted(one -> !one.equals(told.getFirst().id())))
                .as("what is known is not asked again")
                .isEmpty();
        involvements.count();
        involvements.count();
        Browser anybody =
                new Browser(mvc, "192.0.2.199").open("/fr/barometre/cible-1?kept=" + code);
        assertThat(anybody.text().split("Réaménager la rue du Port", -1))
                .as("counted again it stands there once")
                .hasSize(2);
        assertThat(anybody.open("/en/barometer/target-1?kept=" + code).text())
                .contains("Consultation “Redesigning rue du Port”: what the body");
    }
}
