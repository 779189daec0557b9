package org.parvis.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.keeping.Disposal;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A person and an agent write to each other, with files, and each sees what the other read. */
@ProgramTest
class ConversationPagesTests {
    private static final byte[] PLAN = "plan du parc".getBytes(StandardCharsets.UTF_8);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Disposal disposal;

    private Receipt open() {
        OpenedFiles files = new OpenedFiles(program);
        return files.open(
                Channel.WEB,
                "Le plan du parc",
                new ActContent.Contact("Marguerite", "marguerite@personne.example", null, null),
                files.account("marguerite.%"));
    }

    private static MockPart file(String name, byte[] content) {
        return new MockPart("files", name, content);
    }

    @Test
    void bothSidesWriteWithFilesAndSeeWhatWasRead() throws Exception {
        Receipt receipt = open();
        String file = "/fr/dossiers/" + receipt.reference();
        String office = "/fr/equipe/dossiers/" + receipt.reference();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(office + "/messages/nouveau");
        agent.postFiles(
                office + "/messages",
                303,
                List.of(file("plan.txt", PLAN)),
                "thread",
                "new",
                "subject",
                "Votre plan",
                "text",
                "Est-ce bien celui-ci ?",
                "how",
                "ask",
                "seen",
                agent.page.expectFirst("[name=seen]").val());
        assertThat(agent.get(agent.location).text())
                .contains("Votre plan", "Est-ce bien celui-ci ?", "plan.txt", "Pas encore lu")
                .contains("Le délai continue de courir pendant la réponse.");

        TeamBrowser person = new TeamBrowser(mvc, "marguerite");
        assertThat(person.get(file).text())
                .contains("Est-ce bien celui-ci ?")
                .contains("Votre réponse fait avancer le dossier.");
        String document = person.page.expectFirst("a:contains(plan.txt)").attr("href");
        assertThat(person.raw(get(document)).getContentAsByteArray()).isEqualTo(PLAN);
        String thread = person.page.expectFirst("input[name=thread]").val();
        assertThat(agent.get(office + "/messages/" + thread).text())
                .contains("Lu le ")
                .doesNotContain("Pas encore lu");

        person.postFiles(
                file + "/messages",
                303,
                List.of(file("note.txt", "oui".getBytes(StandardCharsets.UTF_8))),
                "thread",
                thread,
                "text",
                "Oui, celui-là.");
        assertThat(agent.get(office).text()).contains("Votre plan").contains("Oui, celui-là.");
        assertThat(agent.get(office + "/messages/" + thread).text())
                .contains("Oui, celui-là.", "note.txt", "Marguerite");
        assertThat(agent.page.expectFirst("a:contains(note.txt)").attr("href"))
                .contains("/documents/");
    }

    @Test
    void aMessageOfAnotherConversationStaysUnreadUntilItIsOpened() throws Exception {
        Receipt receipt = open();
        String file = "/fr/dossiers/" + receipt.reference();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String office = "/fr/equipe/dossiers/" + receipt.reference();
        write(agent, office, "Les frais", "Il n'y en a pas.");
        write(agent, office, "Les annexes", "Elles suivent.");
        TeamBrowser person = new TeamBrowser(mvc, "marguerite");
        assertThat(person.get(file).text()).contains("Elles suivent.", "dont 1 non lu");
        person.get(person.page.expectFirst("a:contains(Les frais)").attr("href"));
        assertThat(person.page.text()).contains("Il n'y en a pas.");
        assertThat(person.get(file).text()).doesNotContain("non lu");
    }

    @Test
    void aQuestionThatWaitsIsShownBeforeWhatWasSaidLater() throws Exception {
        Receipt receipt = open();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String office = "/fr/equipe/dossiers/" + receipt.reference();
        agent.get(office);
        agent.act("say", 303, "how", "ask", "text", "Quelle année ?");
        write(agent, office, "Les annexes", "Elles suivent.");
        TeamBrowser person = new TeamBrowser(mvc, "marguerite");
        assertThat(person.get("/fr/dossiers/" + receipt.reference()).text())
                .contains("Quelle année ?")
                .doesNotContain("Elles suivent.");
    }

    private static void write(TeamBrowser agent, String office, String subject, String text)
            throws Exception {
        agent.get(office + "/messages/nouveau");
        agent.post(
                office + "/messages",
                303,
                "thread",
                "new",
                "subject",
                subject,
                "text",
                text,
                "how",
                "write",
                "seen",
                agent.page.expectFirst("[name=seen]").val());
    }

    @Test
    void whatIsWrongIsSaidAndNeitherWordsNorFilesAreLost() throws Exception {
        Receipt receipt = open();
        String file = "/fr/dossiers/" + receipt.reference();
        TeamBrowser person = new TeamBrowser(mvc, "marguerite");
        person.get(file + "/messages/nouveau");
        person.postFiles(
                file + "/messages",
                422,
                List.of(file("plan.txt", PLAN), file("virus.exe", new byte[] {'M', 'Z', 0, 1})),
                "thread",
                "new",
                "text",
                "Voici le plan.");
        assertThat(person.page.text())
                .contains("Donnez un sujet", "plan.txt", "Voici le plan.")
                .doesNotContain("Pas encore lu");
        assertThat(person.page.select("button[name=remove]")).hasSize(1);
        String waiting = person.page.expectFirst("button[name=remove]").val();
        person.post(
                file + "/messages",
                200,
                "thread",
                "new",
                "text",
                "Voici le plan.",
                "remove",
                waiting);
        assertThat(person.page.text()).contains("Voici le plan.").doesNotContain("plan.txt");
    }

    @Test
    void aFileThatWaitsForAMessageIsForgottenWithItsCase() throws Exception {
        Receipt receipt = open();
        String file = "/fr/dossiers/" + receipt.reference();
        TeamBrowser person = new TeamBrowser(mvc, "marguerite");
        person.get(file);
        person.postFiles(
                file + "/messages",
                200,
                List.of(file("plan.txt", PLAN)),
                "thread",
                "0",
                "then",
                "files");
        assertThat(held(receipt)).isEqualTo(1);
        person.post(file + "/retirer", 303);
        disposal.dispose(receipt.file(), "test").orThrow();
        assertThat(held(receipt)).isZero();
    }

    private int held(Receipt receipt) {
        return scenes.<Integer>job(
                jobs ->
                        jobs.sql("select count(*)::int from documents.held where label = ?")
                                .param(receipt.file().id().toString())
                                .query(Integer.class)
                                .single());
    }
}
