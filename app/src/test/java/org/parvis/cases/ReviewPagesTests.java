package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A file is examined: fairness before a refusal, and one answer at a time, on both sides. */
@ProgramTest
class ReviewPagesTests {
    @Autowired MockMvc mvc;

    private TeamBrowser agent;
    private TeamBrowser person;
    private String file = "";
    private String own = "";

    @BeforeEach
    void aRegistrationAtTheCounter() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/saisie?service=day-camp");
        Map<String, String> answers =
                Map.of("service", "day-camp", "channel", "phone", "tie", "parent");
        List<String> refs =
                agent.enter("/fr/equipe/saisie?service=day-camp", answers)
                        .select("article .pv-ref")
                        .eachText();
        file = "/fr/equipe/dossiers/" + refs.get(0);
        own = "/fr/dossiers/" + refs.get(0);
        person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
    }

    private String sign(int status) throws Exception {
        TeamBrowser responsible = new TeamBrowser(mvc, "vq-responsible");
        return responsible.postFrom(file + "/decision", "", status, "acknowledged", "since").text();
    }

    @Test
    void noRefusalLeavesBeforeThePersonWasHeard() throws Exception {
        agent.get(file);
        agent.act("prepare", 303, "outcome", "no-place", "reasons", "Les groupes sont complets.");
        Document before = new TeamBrowser(mvc, "vq-responsible").get(file + "/decision");
        assertThat(before.select(".govuk-notification-banner").text())
                .as("said before anybody signs")
                .contains("ne peut pas encore", "la vérification que le dossier est complet");
        assertThat(before.select(".govuk-notification-banner a").attr("href"))
                .isEqualTo(file + "/examen");
        assertThat(sign(422)).contains("la vérification que le dossier est complet");

        agent.postFrom(
                file + "/examen", "/check", 422, "step", "fair:completeness", "items", "moon");
        agent.postFrom(
                file + "/examen",
                "/check",
                303,
                "step",
                "fair:completeness",
                "items",
                "child",
                "items",
                "weeks");
        assertThat(sign(422)).contains("n’a pas encore reçu le préavis");

        String[] other = {"outcome", "some-weeks", "reasons", "Il reste deux semaines."};
        agent.postFrom(file + "/examen", "/intend", 303, other);
        assertThat(sign(422)).contains("avant les observations de la personne");
        String[] notice = {"outcome", "no-place", "reasons", "Les groupes sont complets."};
        agent.postFrom(file + "/examen", "/intend", 303, notice);

        assertThat(person.get(own).text()).contains("pense décider : Aucune place");
        Document asked = person.get(own + "/observations");
        assertThat(asked.text()).contains("Les groupes sont complets.", "Si vous n’écrivez rien");
        assertThat(person.post(own + "/observations", 422, "text", " ").text())
                .contains("Écrivez vos observations");
        person.post(own + "/observations", 303, "text", "Ma fille a déjà une place.");
        assertThat(agent.get(file + "/examen").text()).contains("Ma fille a déjà une place.");
        Document ready = new TeamBrowser(mvc, "vq-responsible").get(file + "/decision");
        assertThat(ready.select(".govuk-notification-banner")).isEmpty();
        sign(303);
        assertThat(person.get(own).text()).contains("Aucune place").doesNotContain("pense décider");
    }

    @Test
    void onlyTheAnswerThatWasQueriedReopensAndBothSeeItBeforeAndAfter() throws Exception {
        String tie = file + "/examen/reponses/tie";
        assertThat(agent.postFrom(tie, "", 422, "then", "query", "text", "").text())
                .contains("Écrivez ce qui est à revoir");
        String[] query = {
            "then",
            "query",
            "text",
            "Le jugement dit autre chose.",
            "propose",
            "true",
            "tie",
            "tutor"
        };
        agent.postFrom(tie, "", 303, query);
        assertThat(agent.get(file).text()).contains("Attend la personne");

        Document page = person.get(own + "/corrections");
        assertThat(page.text())
                .contains("Le jugement dit autre chose.", "Accepter la correction proposée");
        assertThat(page.select("form[action$=corrections] input[type=radio]").eachAttr("name"))
                .containsOnly("tie");
        person.postFrom(own + "/corrections", "", 303, "take-tie", "yes");

        Document done = person.get(own + "/corrections");
        assertThat(done.select("del").text()).contains("ou le parent");
        assertThat(done.text()).contains("correction proposée par l’organisme");
        Document seen = agent.get(file + "/examen");
        assertThat(seen.text()).contains("La tutrice ou le tuteur", "acceptée par la personne");
        assertThat(seen.select("del").text()).contains("parent");
        person.get(own + "/corrections");
        agent.postFrom(tie, "", 303, "then", "accept");
        assertThat(agent.get(file + "/examen").text()).contains("Acceptée");
    }

    @Test
    void anAnswerThatIsNotQueriedStaysShut() throws Exception {
        person.get(own);
        Document refused = person.post(own + "/corrections", 409, "tie", "other");
        assertThat(refused.text()).contains("ne sont plus à revoir");
        assertThat(agent.get(file).text()).doesNotContain("Une autre personne qui a la garde");
    }

    @Test
    void aPersonReadsWhatTheirAnswerOrTheirSilenceWouldChange() throws Exception {
        agent.get(file);
        agent.act("say", 303, "how", "ask", "text", "Quel âge a-t-elle ?");
        Document page = person.get(own + "/delai");
        assertThat(page.text()).contains("Si vous ne faites rien", "Si vous répondez");
        String far = "?answer-day=1&answer-month=2&answer-year=2100";
        assertThat(person.get(own + "/delai" + far, 422).text()).contains("dans l’année qui vient");
    }

    @Test
    void anExpertOutsideAnswersOneQuestionOnceByTheirOwnLink() throws Exception {
        String[] ask = {
            "expert", "Dre Rosalie Vachon", "email", "", "question", "Ce régime est-il sûr ?",
            "until-day", "1", "until-month", "6", "until-year", "2090"
        };
        agent.postFrom(file + "/examen", "/opinion", 422, "expert", "", "question", "");
        agent.postFrom(file + "/examen", "/opinion", 303, ask);
        assertThat(agent.get(file + "/examen").html())
                .as("nothing keeps a link to show it again")
                .doesNotContain("avis-expert/");
        String opinion = agent.page.expectFirst("[name=opinion]").val();
        agent.post(file + "/examen/link", 422, "opinion", "another");
        Document handed = agent.post(file + "/examen/link", 200, "opinion", opinion);
        String link =
                handed.expectFirst("a[href*=/fr/avis-expert/]")
                        .attr("href")
                        .replaceAll(".*(?=/fr/)", "");
        TeamBrowser expert = new TeamBrowser(mvc);
        Document page = expert.get(link);
        assertThat(page.text())
                .contains("Ce régime est-il sûr ?", "Ville de Québec")
                .doesNotContain(own.replaceAll(".*/", ""));
        expert.post(link, 422, "text", "");
        expert.post(link, 303, "text", "Oui, avec une surveillance.");
        expert.get(link);
        assertThat(expert.page.text()).contains("Votre avis est reçu");
        assertThat(agent.get(file + "/examen").text()).contains("Oui, avec une surveillance.");
        agent.post(file + "/examen/link", 422, "opinion", opinion);
        assertThat(person.get(own).text()).doesNotContain("avec une surveillance");
        assertThat(
                        expert.raw(
                                        org.springframework.test.web.servlet.request
                                                .MockMvcRequestBuilders.get(
                                                "/fr/avis-expert/NOTALINK"))
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theSamePagesSpeakEnglish() throws Exception {
        String english = file.replace("/fr/equipe/dossiers/", "/en/team/files/");
        assertThat(agent.get(english + "/review").text())
                .contains("Before an unfavourable decision", "Answers one by one");
        assertThat(agent.get(english + "/review/answers/tie").text()).contains("Ask to look again");
    }
}
