package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What is open in a file is said before its decision is signed, and nothing leaves by oversight.
 */
@ProgramTest
class BeforeSigningTests {
    @Autowired MockMvc mvc;

    private TeamBrowser agent;
    private TeamBrowser responsible;
    private String file = "";

    @BeforeEach
    void aRequest() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        responsible = new TeamBrowser(mvc, "vq-responsible");
        file = agent.opened();
    }

    private void prepared(String outcome) throws Exception {
        agent.get(file);
        agent.act("prepare", 303, "outcome", outcome, "reasons", "Voici.", "provisions", "s53");
    }

    private List<String> open() throws Exception {
        return responsible.get(file + "/decision").select(".pv-openlist li > span").eachText();
    }

    private Document sign(int status, String... acknowledged) throws Exception {
        String[] fields = new String[2 * acknowledged.length];
        for (int i = 0; i < acknowledged.length; i++) {
            fields[2 * i] = "acknowledged";
            fields[2 * i + 1] = acknowledged[i];
        }
        return responsible.postFrom(file + "/decision", "", status, fields);
    }

    @Test
    void accessWithoutADocumentIsSaidAndLeavesOnlyWhenThatIsMeant() throws Exception {
        prepared("given");
        assertThat(open()).containsExactly("Aucun document n’est remis à la personne.");
        Document refused = sign(422);
        assertThat(refused.select("#acknowledged-error").text()).contains("reste ouvert");
        assertThat(refused.select(".pv-openlist a").attr("href"))
                .isEqualTo(file + "/messages/nouveau");
        agent.get(file + "/messages/nouveau", 200);
        sign(303, "document");
    }

    @Test
    void whatWasKnownAtSigningIsOfTheBodyAlone() throws Exception {
        Document entered = agent.enter(Map.of());
        List<String> refs = entered.select("article .pv-ref").eachText();
        file = "/fr/equipe/dossiers/" + refs.get(0);
        prepared("given");
        sign(303, "document");
        assertThat(agent.get(file).text()).contains("aucun document n’était remis");
        TeamBrowser person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
        assertThat(person.get("/fr/dossiers/" + refs.get(0)).text())
                .doesNotContain("en sachant que", "aucun document n’était remis");
    }

    @Test
    void aDocumentThatWasSentSettlesIt() throws Exception {
        agent.get(file + "/messages/nouveau");
        String seen = agent.page.expectFirst("[name=seen]").val();
        MockPart letter =
                new MockPart("files", "plan.txt", "Le plan".getBytes(StandardCharsets.UTF_8));
        agent.postFiles(
                file + "/messages",
                303,
                List.of(letter),
                "subject",
                "Le document",
                "text",
                "Le voici.",
                "how",
                "write",
                "seen",
                seen);
        prepared("given");
        assertThat(open()).isEmpty();
        sign(303);
    }

    @Test
    void aRefusalDeliversNothingAndAsksForNone() throws Exception {
        prepared("not-held");
        assertThat(open()).isEmpty();
        sign(303);
        assertThat(agent.get(file).text()).doesNotContain("Signée en sachant que");
    }

    @Test
    void aFavourableDecisionWaitsForTheDaysOfAThirdParty() throws Exception {
        agent.get(file);
        agent.act("third-party", 303, "thirdParty", "Construction Alpha");
        for (String favourable : List.of("given", "partly-given")) {
            prepared(favourable);
            assertThat(open()).anyMatch(line -> line.startsWith("Le tiers avisé peut encore"));
            assertThat(sign(422, "document", "third-party").text())
                    .contains("L’accès ne peut pas être donné avant");
        }
        agent.get(file);
        agent.act("comments", 303, "consents", "yes", "comments", "D’accord.");
        assertThat(open())
                .noneMatch(line -> line.startsWith("Le tiers"))
                .contains("Le dossier a changé depuis que la décision a été préparée.");
        sign(422, "document");
        sign(303, "document", "since");
    }

    @Test
    void anOpinionAndAQuestionThatWaitAreAcknowledgedOneByOne() throws Exception {
        agent.postFrom(
                file + "/examen",
                "/opinion",
                303,
                "expert",
                "Me Vachon",
                "email",
                "",
                "question",
                "Est-ce public ?",
                "until-day",
                "1",
                "until-month",
                "6",
                "until-year",
                "2090");
        agent.get(file);
        agent.act("say", 303, "how", "ask", "text", "Lequel ?");
        prepared("not-held");
        assertThat(open())
                .anyMatch(line -> line.contains("Me Vachon"))
                .anyMatch(line -> line.contains("sans réponse"));
        sign(422, "question");
        sign(422, "opinion");
        String english = file.replace("/fr/equipe/dossiers/", "/en/team/files/") + "/decision";
        assertThat(responsible.get(english).text())
                .contains("Before signing", "A question to the person is still unanswered");
        sign(303, "question", "opinion");
        assertThat(agent.get(file).select(".pv-case").text())
                .as("what was known at signing")
                .contains(
                        "Signée en sachant que",
                        "l’avis demandé à Me Vachon n’était pas reçu",
                        "une question posée à la personne était sans réponse.")
                .doesNotContain("aucun document n’était remis");
    }
}
