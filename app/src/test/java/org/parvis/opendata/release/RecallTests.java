package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A version that is taken back keeps its page and its digest, and no door gives its data. */
@ProgramTest
class RecallTests {
    private static final String ROOM = "/fr/equipe/donnees";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Scenes scenes;

    private Publishing publishing;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.124");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.125");
    }

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    @Test
    void oneThatIsTakenBackSaysWhyAndTheOthersStayAsTheyAre() throws Exception {
        publishing.publish("retrait-un", "mot\nsecret-un\n");
        publishing.publish("retrait-un", "mot\npublic-deux\n");
        Browser signer = as("vq-responsible").open(ROOM + "/retrait-un");
        signer.submit(
                ROOM + "/retrait-un",
                "act",
                "recall",
                "number",
                "1",
                "why",
                "Une adresse s’y trouvait.",
                "rights",
                "yes");
        assertThat(signer.status()).as(signer.text()).isEqualTo(303);
        assertThat(signer.open(ROOM + "/retrait-un").text()).contains("Retirée le");

        Browser seen = anybody().open("/fr/donnees/retrait-un/1");
        assertThat(seen.status()).isEqualTo(410);
        assertThat(seen.text())
                .contains("La version 1 a été retirée le")
                .contains("Les droits d’autres personnes sont en cause")
                .contains("Une adresse s’y trouvait.")
                .doesNotContain("secret-un");
        assertThat(seen.page().select(".pv-code").text()).matches("[0-9a-f]{64}");
        for (String door : List.of("/colonnes", "/table.csv", "/table.parquet", "/table.json")) {
            seen.open("/fr/donnees/retrait-un/1" + door);
            assertThat(seen.status()).as(door).isEqualTo(410);
            assertThat(seen.body()).doesNotContain("secret-un");
        }
        assertThat(seen.open("/en/data/retrait-un").text())
                .contains("public-deux")
                .doesNotContain("secret-un");
        assertThat(seen.open("/fr/donnees/retrait-un/2").status()).isEqualTo(200);
    }

    @Test
    void aDatasetOfWhichAllIsTakenBackIsInNoCatalogueUntilTheNextVersion() throws Exception {
        publishing.publish("retrait-tout", "mot\nsecret-tout\n");
        assertThat(publishing.recall("vq-responsible", "retrait-tout", 1, "Erreur.")).isEmpty();
        Browser seen = anybody().open("/fr/donnees/retrait-tout");
        assertThat(seen.status()).isEqualTo(410);
        assertThat(seen.open("/api/3/action/package_show?id=retrait-tout").status()).isEqualTo(404);
        assertThat(seen.open("/dataset/retrait-tout.ttl").status()).isEqualTo(410);
        assertThat(seen.body())
                .contains("dcat:CatalogRecord", "dataset-status/WITHDRAWN", "Erreur.")
                .doesNotContain("secret-tout", "dcat:distribution");
        assertThat(seen.open("/dataset/retrait-tout").status()).isEqualTo(303);
        assertThat(seen.open("/catalog.ttl").body()).doesNotContain("retrait-tout");
        assertThat(seen.open("/api/3/action/package_search?q=secret-tout").body())
                .doesNotContain("retrait-tout");
        assertThat(seen.open("/fr/recherche?q=secret-tout").text())
                .doesNotContain("Lignes à reprendre");
        assertThat(as("vq-designer").open(ROOM).text()).contains("Retirée le");
        assertThat(as("vq-designer").open(ROOM + "/retrait-tout").text()).contains("Erreur.");

        publishing.publish("retrait-tout", "mot\nmieux\n");
        assertThat(seen.open("/fr/donnees/retrait-tout").text()).contains("mieux");
        assertThat(seen.open("/fr/donnees/retrait-tout/1").status()).isEqualTo(410);
    }

    @Test
    void onlyWhoeverSignsTakesBackOnceWithAReasonAndInTheirBody() throws Exception {
        publishing.publish("retrait-qui", "mot\nun\n");
        assertThat(publishing.recall("vq-designer", "retrait-qui", 1, "Non."))
                .containsExactly("opendata.refused.not-yours");
        assertThat(publishing.recall("opc-responsible", "retrait-qui", 1, "Non."))
                .containsExactly("opendata.refused.recall-gone");
        assertThat(publishing.recall("vq-responsible", "retrait-qui", 1, " "))
                .containsExactly("opendata.refused.recall-why");
        assertThat(publishing.recall("vq-responsible", "retrait-qui", 7, "Non."))
                .containsExactly("opendata.refused.recall-gone");
        assertThat(readable("retrait-qui")).isEqualTo(1);
        assertThat(publishing.recall("vq-responsible", "retrait-qui", 1, "Oui.")).isEmpty();
        assertThat(publishing.recall("vq-responsible", "retrait-qui", 1, "Encore."))
                .containsExactly("opendata.refused.recall-gone");
        assertThat(readable("retrait-qui")).isZero();
        Browser author = as("vq-designer").open(ROOM + "/retrait-qui");
        assertThat(author.page().select("[value=recall]")).isEmpty();
    }

    /** How many of its versions the database lets anybody read. */
    private int readable(String name) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(
                                        """
                                        select count(*) from opendata.versions v
                                        join opendata.datasets d on d.id = v.dataset where d.name = ?
                                        """)
                                .param(name)
                                .query(Integer.class)
                                .single());
    }
}
