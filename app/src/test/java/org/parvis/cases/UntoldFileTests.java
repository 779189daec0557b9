package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** Before the person knows of a file, each page refuses in words what would reach them. */
@ProgramTest
class UntoldFileTests {
    private static final String WHY = "ne sait pas encore que ce dossier existe";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private TeamBrowser agent;
    private String file = "";

    @BeforeEach
    void aFileOfWhichNobodyWasTold() throws Exception {
        agent = new TeamBrowser(mvc, "opc-agent");
        Document form = agent.get("/fr/equipe/office");
        agent.post(
                "/fr/equipe/office",
                303,
                "file",
                form.expectFirst("input[name=file]").val(),
                "service",
                "merchant-check",
                "cause",
                "complaints",
                "reason",
                "Quatre plaintes en mai.",
                "notice",
                "later",
                "lang",
                "fr",
                "merchant",
                "Meubles du Ruisseau",
                "postal",
                "12, rue du Bois\nQuébec (Québec) G1R 4S9",
                "practice",
                "price",
                "facts",
                "Prix en caisse plus élevés.");
        file = agent.location.replaceAll("\\?.*", "");
    }

    @Test
    void aNoticeOfIntentionWaitsAndItsReasonsStay() throws Exception {
        Document page =
                agent.postFrom(
                        file + "/examen",
                        "/intend",
                        422,
                        "outcome",
                        "breach",
                        "reasons",
                        "Prix plus élevés.");
        assertThat(page.text()).contains(WHY, "Prix plus élevés.");
    }

    @Test
    void aDecisionWaitsAndLeavesNoLetterBehind() throws Exception {
        agent.get(file);
        agent.act("prepare", 303, "outcome", "compliant", "reasons", "Tout est conforme.");
        TeamBrowser responsible = new TeamBrowser(mvc, "opc-responsible");
        assertThat(responsible.postFrom(file + "/decision", "", 422).text()).contains(WHY);
        assertThat(documents()).isZero();
    }

    @Test
    void aMessageWaitsWithTheFilesThatComeWithIt() throws Exception {
        agent.get(file + "/messages/nouveau");
        MockPart list =
                new MockPart("files", "liste.txt", "Pièces".getBytes(StandardCharsets.UTF_8));
        Document page =
                agent.postFiles(
                        file + "/messages",
                        409,
                        List.of(list),
                        "seen",
                        agent.page.expectFirst("[name=seen]").val(),
                        "subject",
                        "Vos contrats",
                        "text",
                        "Envoyez-les.",
                        "how",
                        "write");
        assertThat(page.text()).contains(WHY, "liste.txt");
        assertThat(documents()).as("it is still outside the file").isZero();
    }

    private long documents() {
        return scenes.<Long>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from documents.documents d
                                        join cases.case_references r
                                          on r.home = d.home and r.case_file = d.file
                                        where r.reference = ?
                                        """)
                                .param(file.replaceAll(".*/", ""))
                                .query(Long.class)
                                .single());
    }
}
