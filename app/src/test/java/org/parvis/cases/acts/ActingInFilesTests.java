package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.cases.admission.Representatives;
import org.parvis.kernel.Channel;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody does in another's file, under a mandate and no further. */
@ProgramTest
class ActingInFilesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Representatives representatives;

    private Receipt fileOf(String word) {
        OpenedFiles files = new OpenedFiles(program);
        String email = word + "-donne@personne.example";
        return files.open(
                Channel.WEB,
                "Le plan du parc",
                new ActContent.Contact("Ann", email, null, null),
                files.account(email));
    }

    @Test
    void theFileIsReadWhileOneActsAndNotAfterTheAccessEnds() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "lecture", "helper", "receive");
        String file = "/fr/dossiers/" + fileOf("lecture").reference();
        assertThat(two.holder().open(file).status()).isEqualTo(303);
        two.act();
        assertThat(two.holder().open(two.mandate()).text()).contains("Dossiers de Ann");
        assertThat(two.holder().open(file).status()).isEqualTo(200);
        assertThat(two.holder().text())
                .contains("Vous agissez pour Ann")
                .contains("Le plan du parc");
        assertThat(two.giver().open(file).status()).isEqualTo(200);
        two.end();
        assertThat(two.holder().open(file).status()).isEqualTo(303);
    }

    @Test
    void thePersonIsToldWhoOpenedTheirFileInTheirPlace() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "dit", "helper", "receive");
        String file = "/fr/dossiers/" + fileOf("dit").reference();
        assertThat(two.giver().open("/fr/compte/mes-donnees").text())
                .doesNotContain("qui agit pour vous");
        two.act();
        two.holder().open(file);
        two.holder().open(file);
        assertThat(two.giver().open("/fr/compte/mes-donnees").text())
                .containsOnlyOnce("Ann, qui agit pour vous")
                .contains("pour agir à votre place");
        assertThat(two.holder().open("/fr/compte/mes-donnees").text())
                .doesNotContain("qui agit pour vous");
    }

    @Test
    void whoMayNotReadDoesNotEnter() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "ecriture", "helper", "communicate");
        String file = "/fr/dossiers/" + fileOf("ecriture").reference();
        two.act();
        assertThat(two.holder().open(file).status()).isEqualTo(303);
    }

    @Test
    void whoMayOnlyReadIsToldSoAndLosesNoWord() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "message", "lawyer", "receive");
        Receipt receipt = fileOf("message");
        String file = "/fr/dossiers/" + receipt.reference();
        two.act();
        two.holder().open(file).submit(file + "/messages", "text", "Voici une précision.");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text())
                .contains("Votre accès ne permet pas d’écrire dans ce dossier")
                .contains("Voici une précision.");
        assertThat(representatives(receipt)).isZero();
    }

    @Test
    void whoseAccessEndsWhileTheyWriteIsToldSoAndLosesNoWord() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "entre", "lawyer", "receive", "communicate");
        Receipt receipt = fileOf("entre");
        String file = "/fr/dossiers/" + receipt.reference();
        two.act();
        two.holder().open(file);
        two.end();
        two.holder().submit(file + "/messages", "text", "Voici une précision.");
        assertThat(two.holder().status()).isEqualTo(403);
        assertThat(two.holder().text())
                .contains("Votre message n’est pas envoyé", "Ce dossier ne vous est plus ouvert")
                .contains("Voici une précision.")
                .doesNotContain("Le plan du parc");
        assertThat(representatives(receipt)).isZero();
    }

    @Test
    void theWholeAccessOfALawyerWritesAndWithdraws() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "avocate", "lawyer", "receive", "communicate", "sign");
        Receipt receipt = fileOf("avocate");
        String file = "/fr/dossiers/" + receipt.reference();
        two.act();
        two.holder().open(file).submit(file + "/messages", "text", "Voici une précision.");
        assertThat(two.holder().status()).isEqualTo(303);
        assertThat(two.giver().open(file).text())
                .contains("Par Ann, qui agit pour la personne (Avocate, avocat ou notaire).")
                .contains("Voici une précision.");
        two.holder().open(file).submit(file + "/retirer");
        assertThat(two.holder().status()).isEqualTo(303);
        assertThat(representatives(receipt)).isEqualTo(1);
        assertThat(told(receipt))
                .contains("avocate-donne@personne.example", "avocate-agit@personne.example");
        two.end();
        assertThat(told(receipt))
                .contains("avocate-donne@personne.example")
                .doesNotContain("avocate-agit@personne.example");
    }

    private List<String> told(Receipt receipt) {
        return scenes.job(
                jobs ->
                        representatives
                                .told(jobs, List.of(receipt.file()))
                                .getOrDefault(receipt.file(), List.of())
                                .stream()
                                .map(one -> one.account().email())
                                .toList());
    }

    private int representatives(Receipt receipt) {
        return scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*)::int from cases.parties
                                        where case_file = ? and mandate is not null
                                        """)
                                .param(receipt.file().id())
                                .query(Integer.class)
                                .single());
    }
}
