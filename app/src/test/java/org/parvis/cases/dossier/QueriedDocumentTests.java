package org.parvis.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.OpenedWithPapers;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.State;
import org.parvis.documents.Documents;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** One document of a request is queried: it alone reopens, and the former one stays in the file. */
@ProgramTest
class QueriedDocumentTests {
    private static final String PLACE = "attachments.f2";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired CaseStore store;
    @Autowired Documents documents;

    private Receipt receipt;
    private TeamBrowser agent;
    private TeamBrowser person;
    private String file = "";
    private String own = "";

    @BeforeEach
    void aRequestWithThreeDocuments() throws Exception {
        receipt =
                new OpenedWithPapers(program)
                        .open(
                                "access-request",
                                Map.of("document", "Le plan du parc"),
                                List.of(
                                        paper("attachments", "journal.txt"),
                                        paper("attachments", "photo.txt"),
                                        paper("", "enveloppe.txt")));
        file = "/fr/equipe/dossiers/" + receipt.reference();
        own = "/fr/dossiers/" + receipt.reference();
        agent = new TeamBrowser(mvc, "vq-agent");
        person = new TeamBrowser(mvc);
        person.follow(receipt.reference(), receipt.code());
    }

    private static OpenedWithPapers.Paper paper(String question, String name) {
        return new OpenedWithPapers.Paper(question, name, "Texte de " + name);
    }

    private static MockPart sent(String place, String name, String content) {
        return new MockPart("file-" + place, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void query(String place, String text) throws Exception {
        agent.postFrom(file + "/examen/reponses/" + place, "", 303, "then", "query", "text", text);
    }

    private Document send(int status, List<MockPart> files, String... fields) throws Exception {
        String seen = person.get(own + "/corrections").expectFirst("[name=seen]").val();
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "seen";
        all[fields.length + 1] = seen;
        return person.postFiles(own + "/corrections", status, files, all);
    }

    private int inTheFile() {
        return scenes.job(jobs -> documents.of(jobs, receipt.file()).size());
    }

    @Test
    void onlyTheDocumentThatWasQueriedReopensAndTheFormerOneStaysBesideTheNew() throws Exception {
        assertThat(agent.get(file + "/examen").select(".pv-answers a").eachAttr("href"))
                .contains(file + "/examen/reponses/attachments.f1")
                .contains(file + "/examen/reponses/" + PLACE)
                .contains(file + "/examen/reponses/-.f1");
        query(PLACE, "La photo est floue.");
        assertThat(agent.get(file).text()).contains("Attend la personne");

        Document page = person.get(own + "/corrections");
        assertThat(page.text()).contains("La photo est floue.", "photo.txt");
        assertThat(page.text()).doesNotContain("journal.txt").doesNotContain("enveloppe.txt");
        assertThat(page.select("input[type=file]").eachAttr("name")).containsOnly("file-" + PLACE);
        send(303, List.of(sent(PLACE, "nette.txt", "Une photo nette")), "how-" + PLACE, "replace");

        assertThat(person.get(own).text())
                .contains("nette.txt", "photo.txt")
                .contains("Remplacé par « nette.txt »");
        assertThat(person.get(own + "/corrections").select("del").text()).contains("photo.txt");
        Document seen = agent.get(file + "/examen/reponses/" + PLACE);
        assertThat(seen.text()).contains("nette.txt", "Remplacé par « nette.txt »");
        String former = seen.expectFirst("a:contains(photo.txt)").attr("href");
        String now = seen.expectFirst("a:contains(nette.txt)").attr("href");
        assertThat(agent.raw(get(former)).getContentAsString()).isEqualTo("Texte de photo.txt");
        assertThat(agent.raw(get(now)).getContentAsString()).isEqualTo("Une photo nette");
        assertThat(agent.get(file).text()).contains("Remplacé par « nette.txt »");
        assertThat(inTheFile()).isEqualTo(4);

        agent.postFrom(file + "/examen/reponses/" + PLACE, "", 303, "then", "accept");
        assertThat(agent.get(file + "/examen").text()).contains("Accepté");
    }

    @Test
    void aReplacementCanBeQueriedAgain() throws Exception {
        query(PLACE, "La photo est floue.");
        send(303, List.of(sent(PLACE, "deux.txt", "Deux")), "how-" + PLACE, "replace");
        query(PLACE, "Elle l'est encore.");
        send(303, List.of(sent(PLACE, "trois.txt", "Trois")), "how-" + PLACE, "replace");
        assertThat(agent.get(file + "/examen/reponses/" + PLACE).text())
                .contains("Remplacé par « deux.txt »", "Remplacé par « trois.txt »");
    }

    @Test
    void aPersonKeepsADocumentAndSaysWhy() throws Exception {
        query("-.f1", "Cette enveloppe ne porte pas de cachet.");
        Document asked = send(422, List.of(), "how--.f1", "keep", "why--.f1", " ");
        assertThat(asked.text()).contains("Écrivez pourquoi vous gardez ce document");
        send(303, List.of(), "how--.f1", "keep", "why--.f1", "Elle m'a été remise en main propre.");
        assertThat(person.get(own + "/corrections").text())
                .contains("Gardé", "Elle m'a été remise en main propre.");
        assertThat(agent.get(file + "/examen").text())
                .contains("La personne garde ce document : Elle m'a été remise en main propre.");
        assertThat(inTheFile()).isEqualTo(3);
    }

    @Test
    void whatWasChosenWaitsWhileTheFormIsNotRightYet() throws Exception {
        query(PLACE, "La photo est floue.");
        assertThat(send(422, List.of()).text()).contains("Dites si vous envoyez un autre document");
        Document chosen = send(200, List.of(sent(PLACE, "nette.txt", "Nette")), "then", "files");
        assertThat(chosen.text()).contains("nette.txt", "Choisir un autre fichier");
        send(200, List.of(sent(PLACE, "mieux.txt", "Mieux")), "then", "files");
        send(303, List.of(), "how-" + PLACE, "replace");
        assertThat(person.get(own).text())
                .contains("Remplacé par « mieux.txt »")
                .doesNotContain("nette.txt");
    }

    @Test
    void aReplacementFollowsTheRulesOfItsQuestion() throws Exception {
        query(PLACE, "La photo est floue.");
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 1, 2, 3, 4};
        Document wrong =
                send(
                        422,
                        List.of(new MockPart("file-" + PLACE, "photo.zip", zip)),
                        "how-" + PLACE,
                        "replace");
        assertThat(wrong.select("[href=#file-" + PLACE + "]")).isNotEmpty();
        byte[] large = new byte[10_000_001];
        Arrays.fill(large, (byte) 'a');
        assertThat(
                        send(
                                        422,
                                        List.of(new MockPart("file-" + PLACE, "long.txt", large)),
                                        "how-" + PLACE,
                                        "replace")
                                .text())
                .contains("10 Mo au plus");
        assertThat(inTheFile()).isEqualTo(3);
        assertThat(agent.get(file).text()).contains("Attend la personne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachments.f4",
                "attachments.f0",
                "attachments.r1",
                "attachments",
                "document.f1",
                "-.f2",
                "-",
                "receive.f1",
                "nobody.f1",
                "..",
                "%00",
                "attachments.f1.f1"
            })
    void aDocumentThatIsNotOfThisFileCannotBeQueried(String place) throws Exception {
        agent.get(file + "/examen");
        int status = agent.raw(get(URI.create(file + "/examen/reponses/" + place))).getStatus();
        assertThat(status).isIn(400, 404);
    }

    @Test
    void aDocumentThatWasNotQueriedCannotBeReplaced() throws Exception {
        query(PLACE, "La photo est floue.");
        send(
                422,
                List.of(sent("attachments.f1", "autre.txt", "Autre")),
                "how-attachments.f1",
                "replace");
        assertThat(agent.get(file).text()).doesNotContain("autre.txt");
        assertThat(inTheFile()).isEqualTo(3);
    }

    @Test
    void ofTwoAgentsTheSecondSeesWhatTheFirstAsked() throws Exception {
        TeamBrowser second = new TeamBrowser(mvc, "vq-agent-2");
        String place = file + "/examen/reponses/" + PLACE;
        String seen = second.get(place).expectFirst("[name=seen]").val();
        query(PLACE, "La photo est floue.");
        Document conflict =
                second.post(place, 409, "then", "query", "text", "Illisible.", "seen", seen);
        assertThat(conflict.text()).contains("La photo est floue.", "Illisible.");
    }

    @Test
    void whatIsAskedWhileThePersonWritesIsReadBeforeTheyAnswer() throws Exception {
        query(PLACE, "La photo est floue.");
        String seen = person.get(own + "/corrections").expectFirst("[name=seen]").val();
        query(PLACE, "Et il en manque le verso.");
        Document stale =
                person.postFiles(
                        own + "/corrections",
                        409,
                        List.of(sent(PLACE, "nette.txt", "Nette")),
                        "how-" + PLACE,
                        "replace",
                        "seen",
                        seen);
        assertThat(stale.text()).contains("Et il en manque le verso.", "nette.txt");
        assertThat(inTheFile()).isEqualTo(3);
        send(303, List.of(), "how-" + PLACE, "replace");
        assertThat(inTheFile()).isEqualTo(4);
    }

    @Test
    void theClockOfTheAnswerWaitsAndGoesOnAsWithAnyQuery() throws Exception {
        query(PLACE, "La photo est floue.");
        assertThat(head().state()).isEqualTo(State.WAITING_PERSON);
        send(303, List.of(sent(PLACE, "nette.txt", "Nette")), "how-" + PLACE, "replace");
        assertThat(head().state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void theSamePagesSpeakEnglish() throws Exception {
        query(PLACE, "La photo est floue.");
        assertThat(person.get("/en/files/" + receipt.reference() + "/corrections").text())
                .contains("Send another document", "Keep this document and say why");
        assertThat(
                        agent.get(
                                        file.replace("/fr/equipe/dossiers/", "/en/team/files/")
                                                + "/review/answers/"
                                                + PLACE)
                                .text())
                .contains("Only this document is to be looked at again", "Attached files");
    }

    private CaseFile head() {
        return scenes.job(jobs -> store.find(jobs, receipt.file()).orElseThrow());
    }
}
