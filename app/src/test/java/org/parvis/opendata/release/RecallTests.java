package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Description;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A version that is taken back keeps its page and its digest, and no door gives its data. */
@ProgramTest
class RecallTests {
    private static final String ROOM = "/fr/equipe/donnees";

    @Autowired MockMvc mvc;
    @Autowired DataDrafts drafts;
    @Autowired DataRelease release;
    @Autowired DataRecall recall;
    @Autowired DraftRisk risk;
    @Autowired TableReading reading;
    @Autowired Members members;
    @Autowired Scenes scenes;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.124");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.125");
    }

    private Actor.Agent agent(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    private Came came(String text) throws Exception {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return new Came("a.csv", reading.read(new ByteArrayInputStream(file)).orThrow());
    }

    private DataLife life(String name) {
        return drafts.find(agent("vq-responsible"), name).orElseThrow();
    }

    private void publish(String name, String text) throws Exception {
        Actor.Agent author = agent("vq-designer");
        if (drafts.find(author, name).isEmpty()) {
            drafts.begin(author, name, came(text));
        } else {
            drafts.renew(author, life(name), came(text));
        }
        LocalizedText words =
                LocalizedText.of("Lignes à reprendre " + name, "Rows to take back " + name);
        Draft draft = DataDoor.draft(life(name));
        var columns =
                draft.columns().stream()
                        .map(column -> column.described(words, LocalizedText.EMPTY))
                        .toList();
        var said =
                new Description(
                        words,
                        words,
                        LocalizedText.EMPTY,
                        List.of("GOVE"),
                        "cc-by",
                        "NEVER",
                        "donnees@ville.example");
        var nobody = new PeopleSaid(PeopleSaid.Rows.OTHERS, author.member(), Map.of(), "");
        drafts.save(author, life(name), draft.with(columns).with(said, "").with(nobody));
        int seen = DataDoor.draft(life(name)).revision();
        assertThat(release.submit(author, life(name), seen)).isEmpty();
        Actor.Agent signer = agent("vq-responsible");
        var found = risk.of(signer, life(name));
        var marked = new DataRelease.Marked(seen, found.digest(), risk.marks(found));
        assertThat(release.sign(signer, life(name), marked)).isInstanceOf(Outcome.Ok.class);
    }

    private List<String> recall(String by, String name, int number, String reason) {
        var asked = new DataRecall.Asked(number, reason, true);
        return recall.recall(agent(by), life(name), asked).stream().map(Refusal::key).toList();
    }

    @Test
    void oneThatIsTakenBackSaysWhyAndTheOthersStayAsTheyAre() throws Exception {
        publish("retrait-un", "mot\nsecret-un\n");
        publish("retrait-un", "mot\npublic-deux\n");
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
        publish("retrait-tout", "mot\nsecret-tout\n");
        assertThat(recall("vq-responsible", "retrait-tout", 1, "Erreur.")).isEmpty();
        Browser seen = anybody().open("/fr/donnees/retrait-tout");
        assertThat(seen.status()).isEqualTo(410);
        assertThat(seen.open("/api/3/action/package_show?id=retrait-tout").status()).isEqualTo(404);
        assertThat(seen.open("/dataset/retrait-tout.ttl").status()).isEqualTo(404);
        assertThat(seen.open("/api/3/action/package_search?q=secret-tout").body())
                .doesNotContain("retrait-tout");
        assertThat(seen.open("/fr/recherche?q=secret-tout").text())
                .doesNotContain("Lignes à reprendre");
        assertThat(as("vq-designer").open(ROOM).text()).contains("Retirée le");
        assertThat(as("vq-designer").open(ROOM + "/retrait-tout").text()).contains("Erreur.");

        publish("retrait-tout", "mot\nmieux\n");
        assertThat(seen.open("/fr/donnees/retrait-tout").text()).contains("mieux");
        assertThat(seen.open("/fr/donnees/retrait-tout/1").status()).isEqualTo(410);
    }

    @Test
    void onlyWhoeverSignsTakesBackOnceWithAReasonAndInTheirBody() throws Exception {
        publish("retrait-qui", "mot\nun\n");
        assertThat(recall("vq-designer", "retrait-qui", 1, "Non."))
                .containsExactly("opendata.refused.not-yours");
        assertThat(recall("opc-responsible", "retrait-qui", 1, "Non."))
                .containsExactly("opendata.refused.recall-gone");
        assertThat(recall("vq-responsible", "retrait-qui", 1, " "))
                .containsExactly("opendata.refused.recall-why");
        assertThat(recall("vq-responsible", "retrait-qui", 7, "Non."))
                .containsExactly("opendata.refused.recall-gone");
        assertThat(readable("retrait-qui")).isEqualTo(1);
        assertThat(recall("vq-responsible", "retrait-qui", 1, "Oui.")).isEmpty();
        assertThat(recall("vq-responsible", "retrait-qui", 1, "Encore."))
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
