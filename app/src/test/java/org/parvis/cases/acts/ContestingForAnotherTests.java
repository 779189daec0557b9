package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.kernel.Channel;
import org.parvis.mandates.Act;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A draft that contests is of those who may sign it; who acts for somebody with less reads none.
 */
@ProgramTest
class ContestingForAnotherTests {
    private static final String WHY = "Le plan existe : il est cité dans le rapport.";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;

    private Receipt refused(String word) {
        OpenedFiles files = new OpenedFiles(program);
        String email = word + "-donne@personne.example";
        Receipt receipt =
                files.open(
                        Channel.WEB,
                        "Le plan du parc",
                        new ActContent.Contact("Ann Roy", email, null, null),
                        files.account(email));
        files.refused(receipt);
        return receipt;
    }

    private static String kept(TwoPeople two, Receipt receipt) throws Exception {
        String form = "/fr/dossiers/" + receipt.reference() + "/contester/review";
        two.giver().open(form).submit(form, "why", WHY, "then", "save");
        assertThat(two.giver().text()).contains("Brouillon gardé");
        two.act();
        return form;
    }

    @Test
    void whoMayNotSignReadsNoDraftAndIsToldWhatTheyMayDoAndWhoSigns() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "conteste-lit", "lawyer", "receive");
        Receipt receipt = refused("conteste-lit");
        String form = kept(two, receipt);
        String file = "/fr/dossiers/" + receipt.reference();
        for (String path : List.of(form, file, file + "/probleme", file + "/recours/review")) {
            assertThat(two.holder().open(path).text()).as(path).doesNotContain(WHY);
        }
        assertThat(two.holder().open(form).text())
                .contains("Vous pouvez lire le dossier", "Peuvent contester : Ann Roy")
                .doesNotContain("Brouillon gardé");
        for (String path : List.of(file, file + "/probleme")) {
            assertThat(two.holder().open(path).page().select("a[href*=/contester/]"))
                    .as("a button that they cannot use in " + path)
                    .isEmpty();
        }
        assertThat(two.holder().open(file + "/recours/review").page().select("main form"))
                .isEmpty();
    }

    @Test
    void whereNothingCanBeContestedThatIsWhatTheyAreToldToo() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "conteste-rien", "lawyer", "receive");
        OpenedFiles files = new OpenedFiles(program);
        String email = "conteste-rien-donne@personne.example";
        Receipt receipt =
                files.open(
                        Channel.WEB,
                        "Le plan du parc",
                        new ActContent.Contact("Ann Roy", email, null, null),
                        files.account(email));
        two.act();
        two.holder().open("/fr/dossiers/" + receipt.reference() + "/contester/review");
        assertThat(two.holder().location()).endsWith("/probleme#contest");
    }

    @Test
    void whatTheyTypedAllTheSameIsGivenBackAndKeptNowhere() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "conteste-ecrit", "lawyer", "receive", "communicate");
        Receipt receipt = refused("conteste-ecrit");
        String form = kept(two, receipt);
        two.holder().open("/fr/dossiers/" + receipt.reference());
        two.holder().forge(form, "why", "Mes mots à moi.");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text())
                .contains("Mes mots à moi.", "et écrire à l’organisme", "Peuvent contester")
                .doesNotContain("Brouillon gardé", WHY);
        assertThat(two.giver().open(form).text()).contains(WHY).doesNotContain("Mes mots");
    }

    @Test
    void whoMaySignReadsIt() throws Exception {
        TwoPeople two =
                TwoPeople.with(mvc, "conteste-signe", "lawyer", "receive", "communicate", "sign");
        String form = kept(two, refused("conteste-signe"));
        assertThat(two.holder().open(form).text()).contains(WHY, "Brouillon gardé");
    }

    @Test
    void theDatabaseItselfShowsADraftToWhoSignsAlone() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "conteste-base", "lawyer", "receive", "communicate");
        Receipt receipt = refused("conteste-base");
        kept(two, receipt);
        OpenedFiles files = new OpenedFiles(program);
        UUID own = files.account("conteste-base-donne@personne.example");
        UUID holder = files.account("conteste-base-agit@personne.example");
        UUID mandate = UUID.fromString(two.mandate().replaceAll(".*/", ""));
        assertThat(drafts(new FileScene.PersonFile(own, receipt.file().id()))).isEqualTo(1);
        for (Act act : List.of(Act.RECEIVE, Act.COMMUNICATE, Act.SIGN)) {
            Scene scene =
                    new FileScene.ActingFile(
                            holder, mandate, receipt.file().id(), act, ProgramClock.today());
            assertThat(drafts(scene)).as(act.code()).isZero();
        }
    }

    private int drafts(Scene scene) {
        return scenes.<Integer>reading(
                scene,
                sql ->
                        sql.sql("select count(*)::int from cases.contest_drafts")
                                .query(Integer.class)
                                .single());
    }

    @Test
    void whoOpenedTheFileInThePlaceOfItsPersonIsAmongItsReaders() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "conteste-lu", "lawyer", "receive", "sign");
        Receipt receipt = refused("conteste-lu");
        String file = "/fr/dossiers/" + receipt.reference();
        assertThat(two.giver().open(file).text()).doesNotContain("qui agit pour vous");
        String form = kept(two, receipt);
        two.holder().open(form);
        assertThat(two.giver().open(file).page().select("aside").text())
                .contains("Ann, qui agit pour vous");
        assertThat(two.holder().open(file).page().select("aside").text())
                .as("each is told of their own files alone")
                .doesNotContain("qui agit pour vous");
    }
}
