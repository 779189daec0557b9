package org.parvis.cases.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.documents.letters.PdfChecks;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A person reads all that they asked again, and takes it along. */
@ProgramTest
class RequestCopyTests {
    @Autowired MockMvc mvc;

    private TeamBrowser person;
    private String reference = "";
    private String own = "";

    @BeforeEach
    void aRegistrationByPhone() throws Exception {
        List<String> refs =
                new TeamBrowser(mvc, "vq-agent")
                        .enter(
                                "/fr/equipe/saisie?service=day-camp",
                                Map.of("service", "day-camp", "channel", "phone"))
                        .select("article .pv-ref")
                        .eachText();
        reference = refs.get(0);
        own = "/fr/dossiers/" + reference;
        person = new TeamBrowser(mvc);
        person.follow(reference, refs.get(1));
    }

    private String pdf(String path) throws Exception {
        MockHttpServletResponse answer = person.raw(get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        byte[] bytes = answer.getContentAsByteArray();
        PdfChecks.assertForEverybody(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void eachAnswerThatTheBodyReadsStandsOnThePageAndInTheDocument() throws Exception {
        Document team = new TeamBrowser(mvc, "vq-agent").get("/fr/equipe/dossiers/" + reference);
        assertThat(person.get(own).select("a[href=" + own + "/demande]")).hasSize(1);
        Document page = person.get(own + "/demande");
        String document = pdf(own + "/demande.pdf");
        List<String> labels = page.select("main dt").eachText();
        assertThat(labels).hasSizeGreaterThan(3);
        for (String label : labels) {
            assertThat(team.text()).as("the body reads it").contains(label);
            assertThat(document).contains(label.replace('\u00a0', ' ').replaceAll("\\s+", " "));
        }
        assertThat(page.text()).contains("Rien n’y a changé depuis");
    }

    @Test
    void whatWasCorrectedIsInIt() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.postFrom(
                "/fr/equipe/dossiers/" + reference + "/examen/reponses/tie",
                "",
                303,
                "then",
                "query",
                "text",
                "Le jugement dit autre chose.",
                "propose",
                "true",
                "tie",
                "tutor");
        String before = person.get(own + "/demande").text();
        person.postFrom(own + "/corrections", "", 303, "take-tie", "yes");
        Document after = person.get(own + "/demande");
        assertThat(after.text()).contains("vos corrections y sont").isNotEqualTo(before);
        assertThat(pdf(own + "/demande.pdf")).contains("vos corrections y sont");
    }

    @ParameterizedTest
    @CsvSource({"/demande", "/demande.pdf"})
    void nobodyElseReadsIt(String page) throws Exception {
        int unknown = new TeamBrowser(mvc).raw(get("/fr/dossiers/2BC-DFG-HJK" + page)).getStatus();
        assertThat(new TeamBrowser(mvc).raw(get(own + page)).getStatus())
                .isEqualTo(unknown)
                .isNotEqualTo(200);
    }
}
