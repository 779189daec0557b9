package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** What was given to somebody who asked for access begins a release in one press. */
@ProgramTest
class GivenDataTests {
    private static final String TABLE = "secteur,collisions\nNord,12\nSud,7\n";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;

    private String asked() {
        OpenedFiles files = new OpenedFiles(program);
        return files.open(
                        Channel.WEB,
                        "Les collisions par secteur",
                        new ActContent.Contact(
                                "Marguerite Lachance", "marguerite@personne.example", null, null),
                        files.account("marguerite.%"))
                .reference();
    }

    private static String office(String reference) {
        return "/fr/equipe/dossiers/" + reference;
    }

    private TeamBrowser gives(String reference, String name, String content) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(office(reference) + "/messages/nouveau");
        agent.postFiles(
                office(reference) + "/messages",
                303,
                List.of(new MockPart("files", name, content.getBytes(StandardCharsets.UTF_8))),
                "thread",
                "new",
                "subject",
                "Les documents",
                "text",
                "Voici le tableau.",
                "how",
                "write",
                "seen",
                agent.page.expectFirst("[name=seen]").val());
        return agent;
    }

    private void answered(TeamBrowser agent, String reference) throws Exception {
        agent.get(office(reference));
        agent.act("prepare", 303, "outcome", "given", "reasons", "Le tableau vous est remis.");
        new TeamBrowser(mvc, "vq-responsible").sign(office(reference));
    }

    @Test
    void theFileAloneGoesIntoTheDraftAndNothingOfWhoAsked() throws Exception {
        String reference = asked();
        TeamBrowser agent = gives(reference, "Reponse Mme Lachance.csv", TABLE);
        String page = office(reference) + "/donnees";
        assertThat(agent.get(office(reference)).select("a[href=" + page + "]")).hasSize(1);
        assertThat(agent.get(page).text()).contains("La réponse n’est pas encore signée");
        answered(agent, reference);
        assertThat(agent.get(page).text())
                .contains("Les personnes qui préparent les données")
                .contains("Reponse Mme Lachance.csv");
        assertThat(agent.page.select("main form")).isEmpty();

        TeamBrowser manager = new TeamBrowser(mvc, "vq-manager");
        String document = manager.get(page).expectFirst("[name=document]").val();
        manager.post(page, 422, "document", document, "address-" + document, "Pas une adresse");
        assertThat(manager.page.select("[name=address-" + document + "]").val())
                .isEqualTo("Pas une adresse");
        manager.post(page, 303, "document", document, "address-" + document, "collisions");
        assertThat(manager.location).startsWith("/fr/equipe/donnees/collisions/colonnes");
        String draft =
                scenes.readingJob(
                        jobs ->
                                jobs.sql(
                                                """
                                                select to_jsonb(p)::text from opendata.drafts p
                                                join opendata.datasets d on d.id = p.dataset
                                                where d.name = 'collisions'
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(draft)
                .contains("secteur", "Nord")
                .doesNotContain("Lachance", "lachance", reference, "personne.example");
        assertThat(manager.get("/fr/equipe/donnees/collisions").text())
                .doesNotContain("Lachance", reference);
        manager.get(page);
        manager.post(page, 422, "document", document, "address-" + document, "collisions");
        assertThat(manager.page.text()).contains("collisions");
    }

    @Test
    void whatWasNotGivenOrIsNoTableBeginsNothing() throws Exception {
        String reference = asked();
        TeamBrowser agent = gives(reference, "note.txt", "Une note, sans tableau.");
        answered(agent, reference);
        String page = office(reference) + "/donnees";
        TeamBrowser manager = new TeamBrowser(mvc, "vq-manager");
        String document = manager.get(page).expectFirst("[name=document]").val();
        manager.post(page, 422, "document", document, "address-" + document, "note-seule");
        String other = "00000000-0000-7000-8000-000000000000";
        manager.post(page, 422, "document", other, "address-" + other, "note-autre");
        manager.post(page, 400, "document", "rien");
        agent.get(office(reference));
        agent.post(page, 303, "document", document, "address-" + document, "note-agent");
        assertThat(
                        scenes.<Long>readingJob(
                                jobs ->
                                        jobs.sql(
                                                        "select count(*) from opendata.datasets where name like 'note-%'")
                                                .query(Long.class)
                                                .single()))
                .isZero();
        assertThat(new TeamBrowser(mvc, "opc-agent").get(page, 404)).isNotNull();
    }
}
