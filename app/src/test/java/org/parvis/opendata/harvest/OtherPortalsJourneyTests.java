package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A steward takes a portal on; everybody finds its datasets, and programs do, with their origin.
 */
@HarvestTest
class OtherPortalsJourneyTests {
    private static final String ROOM = "/fr/equipe/portails";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    private final Portal portal = new Portal();
    private Readings readings;

    @BeforeEach
    void begin() {
        readings = new Readings(beans);
        readings.stopAll();
    }

    @AfterEach
    void end() {
        portal.close();
        readings.stopAll();
    }

    private Browser steward() throws Exception {
        return new Browser(mvc, "192.0.2.131")
                .open("/fr/demonstration")
                .submit("/fr/demonstration", "part", "mcn-steward");
    }

    private Browser add(Browser steward, String address) throws Exception {
        return steward.open(ROOM)
                .submit(
                        ROOM,
                        "kind",
                        "ckan",
                        "address",
                        address,
                        "body",
                        "ville-quebec",
                        "often",
                        "WEEKLY");
    }

    private String get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aPortalIsTakenOnReadAndToldOf() throws Exception {
        portal.holds(101).holds("sans", "").holds("serres", "Serres municipales chauffées");
        Browser steward = add(steward(), portal.address());
        assertThat(steward.status()).as(steward.text()).isEqualTo(303);
        UUID origin = UUID.fromString(steward.location().replaceFirst(".*/", ""));
        String at = ROOM + "/" + origin;
        assertThat(steward.open(at).text()).contains("La lecture va commencer.");
        readings.killedAfter(1);
        assertThat(steward.open(at).text()).contains("1 page lue, 100 jeux de données sur 103.");
        readings.run();
        assertThat(steward.open(at).text())
                .contains("À jour")
                .contains("Ce qui a été refusé")
                .contains("Il n’a pas de titre.");
        assertThat(steward.open(ROOM).text())
                .contains("102 jeux de données lus : 102 nouveaux, 0 changé, 0 disparu. 1 refusé.");
        assertThat(steward.open("/en/team/portals/" + origin).text()).contains("It has no title.");
    }

    @Test
    void everybodyAndProgramsFindItsDatasetsWithTheirOrigin() throws Exception {
        portal.holds("serres", "Serres municipales chauffées");
        UUID origin = readings.added(OriginKind.CKAN, portal.address());
        readings.run();
        String name = readings.one(origin, "jeu-de-donnees-serres").name();
        assertThat(name).startsWith("serres-municipales-chauffees_");
        Browser anybody = new Browser(mvc, "192.0.2.132");
        assertThat(anybody.open("/fr/donnees").text())
                .contains("Serres municipales chauffées")
                .contains("1 fichier (CSV), repris de 127.0.0.1");
        assertThat(anybody.open("/fr/donnees/" + name).text())
                .contains("Repris de 127.0.0.1")
                .contains("Le tableau")
                .contains("donnees.ville.example");
        assertThat(anybody.open("/en/data/" + name).text()).contains("Taken from 127.0.0.1");
        assertThat(anybody.open("/fr/recherche?q=serres+chauff%C3%A9es").text())
                .contains("Serres municipales chauffées");
        assertThat(get("/api/3/action/package_show?id=" + name))
                .contains("harvest_source_url")
                .contains(portal.address())
                .contains("https://donnees.ville.example/serres.csv");
        assertThat(get("/api/3/action/package_search?q=chauff%C3%A9es")).contains(name);
        assertThat(get("/dataset/" + name + ".ttl"))
                .contains("jeu-de-donnees-serres")
                .contains("https://donnees.ville.example/serres.csv");
        assertThat(get("/catalog.ttl")).contains(name);
    }

    @Test
    void thePageOfOneThatIsGoneStaysAndSaysSo() throws Exception {
        portal.holds("a", "Patinoires couvertes").holds("b", "Bancs publics");
        UUID origin = readings.added(OriginKind.CKAN, portal.address());
        readings.run();
        String name = readings.one(origin, "jeu-de-donnees-a").name();
        portal.loses("a");
        readings.again(origin);
        Browser anybody = new Browser(mvc, "192.0.2.133");
        assertThat(anybody.open("/fr/donnees/" + name).text())
                .contains("Ce jeu de données n’est plus sur 127.0.0.1");
        assertThat(anybody.open("/fr/donnees").text()).doesNotContain("Patinoires couvertes");
        assertThat(get("/api/3/action/package_search?q=patinoires")).contains("\"count\":0");
        assertThat(get("/api/3/action/package_show?id=" + name)).contains("\"state\":\"deleted\"");
        assertThat(steward().open(ROOM + "/" + origin).text())
                .contains("Disparus du portail")
                .contains("Patinoires couvertes");
    }

    @Test
    void aPortalThatWasGivenUpIsTakenOnAgainInOnePress() throws Exception {
        portal.holds("serres", "Serres de la rive");
        UUID origin = readings.added(OriginKind.CKAN, portal.address());
        readings.run();
        String at = ROOM + "/" + origin;
        String page = "/fr/donnees/" + readings.one(origin, "jeu-de-donnees-serres").name();
        Browser steward = steward();
        steward.open(at).submit(at, "act", "stop");
        assertThat(steward.open(at).text()).contains("Plus lu").contains("Lire de nouveau");
        steward.submit(at, "act", "resume");
        assertThat(steward.open(at).text()).contains("Ne plus lire ce portail");
        Browser anybody = new Browser(mvc, "192.0.2.135");
        assertThat(anybody.open(page).text()).doesNotContain("n’est plus sur");
        assertThat(anybody.open("/fr/donnees").text()).contains("Serres de la rive");
    }

    @Test
    void whatIsMissingInTheFormIsToldAndNothingTypedIsLost() throws Exception {
        Browser steward = steward();
        steward.open(ROOM).submit(ROOM, "address", "https://10.0.0.1");
        assertThat(steward.status()).isEqualTo(422);
        assertThat(steward.text()).contains("Choisissez l’organisme dont ce sont les données.");
        add(steward, "https://10.0.0.1");
        assertThat(steward.status()).isEqualTo(422);
        assertThat(steward.text()).contains("est dans le réseau de cette installation");
        assertThat(steward.body()).contains("value=\"https://10.0.0.1\"");
    }

    @Test
    void nobodyElseComesIn() throws Exception {
        Browser designer =
                new Browser(mvc, "192.0.2.134")
                        .open("/fr/demonstration")
                        .submit("/fr/demonstration", "part", "vq-designer");
        assertThat(designer.open(ROOM).status()).isEqualTo(403);
    }
}
