package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.acts.Services;
import org.parvis.cases.decision.Contests;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Something is wrong: a person asks, complains, or contests before somebody else. */
@ProgramTest
class ProblemTests {
    @Autowired MockMvc mvc;
    @Autowired Contests contests;
    @Autowired Services services;
    @Autowired Scenes scenes;

    private TeamBrowser person;
    private Scene invited = new Scene.Public();
    private String file = "";
    private String own = "";

    @BeforeEach
    void aPlaceGivenForSomeWeeksOnly() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        List<String> refs =
                agent.enter(
                                "/fr/equipe/saisie?service=day-camp",
                                Map.of("service", "day-camp", "channel", "phone"))
                        .select("article .pv-ref")
                        .eachText();
        file = "/fr/equipe/dossiers/" + refs.get(0);
        own = "/fr/dossiers/" + refs.get(0);
        person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
        invited = new FileScene.Invited(refs.get(0), SecretCode.typed(refs.get(1)).hash());
    }

    private void decide(String by) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String[] whole = {"step", "fair:completeness", "items", "child", "items", "weeks"};
        agent.postFrom(file + "/examen", "/check", 303, whole);
        String[] no = {"outcome", "no-place", "reasons", "Les groupes sont complets."};
        agent.postFrom(file + "/examen", "/intend", 303, no);
        person.get(own + "/observations");
        person.post(own + "/observations", 303, "text", "Il reste une place le matin.");
        agent.get(file);
        agent.act("prepare", 303, no);
        new TeamBrowser(mvc, by).postFrom(file + "/decision", "", 303);
    }

    private String opened(String about, String text) throws Exception {
        person.get(own + "/probleme");
        person.post(own + "/probleme", 303, "about", about, "text-" + about, text);
        String linked = person.location.replaceAll(".*/", "");
        assertThat(person.get(person.location).text()).contains(linked);
        return linked;
    }

    @Test
    void aComplaintIsAFileOfItsOwnWithItsClockAndChangesNothingInTheFirst() throws Exception {
        Document page = person.get(own + "/probleme");
        assertThat(page.text())
                .contains("Poser une question", "Réponse promise en 15")
                .contains("Vous pourrez la contester dès qu’elle le sera");
        person.post(own + "/probleme", 422, "about", "complaint", "text-complaint", "Non");
        String linked = opened("complaint", "J’ai attendu deux heures au téléphone.");
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get("/fr/equipe/dossiers/" + linked).text())
                .contains("J’ai attendu deux heures", own.replaceAll(".*/", ""));
        assertThat(agent.get(file).text()).contains("Plainte sur le service", linked);
        assertThat(person.get("/fr/dossiers/" + linked).text()).contains("Plainte au sujet");
    }

    @Test
    void aReviewThatTheFirstFileRefusesOpensNothing() throws Exception {
        decide("vq-responsible");
        assertThat(contest()).isInstanceOf(Outcome.Ok.class);
        assertThat(contest()).isEqualTo(Outcome.refused("cases.refused.remedy.asked"));
        assertThat(
                        scenes.<Integer>job(
                                jobs ->
                                        jobs.sql(
                                                        """
                                                        select count(*) from cases.case_files linked
                                                        join cases.case_files f on f.id = linked.linked_file
                                                        where f.reference = ?
                                                        """)
                                                .param(own.replaceAll(".*/", ""))
                                                .query(Integer.class)
                                                .single()))
                .isEqualTo(1);
    }

    private Outcome<Receipt> contest() {
        return contests.contest(
                new Entering(invited, null),
                services.current(Contests.COMPLAINTS).orElseThrow(),
                "call",
                new Contests.Said("Une place du matin est libre depuis lundi.", null));
    }

    @Test
    void whoDecidedCannotDecideTheReviewAndItsResultChangesTheFirstDecision() throws Exception {
        decide("vq-responsible");
        String letter = person.get(own).select("a[href*=/documents/]").attr("href");
        byte[] first = person.raw(get(letter)).getContentAsByteArray();
        assertThat(first).isNotEmpty();
        String code = person.page.select("strong.pv-ref").text();

        String form = own + "/contester/call";
        person.get(form);
        person.post(
                form,
                303,
                "why",
                "Une place du matin est libre depuis lundi.",
                "asks",
                "Que cette place nous soit donnée.");
        String linked = person.location.replaceAll(".*/", "");
        assertThat(person.raw(get(form)).getHeader("Location"))
                .as("once is enough")
                .endsWith("/probleme#contest");

        String review = "/fr/equipe/dossiers/" + linked;
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent-2");
        agent.get(review);
        agent.act("prepare", 303, "outcome", "changed", "reasons", "La place est donnée.");
        String[] level = {"level", "second"};
        agent.postFrom(review + "/examen", "/signed-off", 422, level);
        new TeamBrowser(mvc, "vq-head").postFrom(review + "/decision", "", 422);
        new TeamBrowser(mvc, "vq-manager").postFrom(review + "/examen", "/signed-off", 303, level);
        TeamBrowser same = new TeamBrowser(mvc, "vq-responsible");
        Document page = same.get(review + "/decision");
        String seen = Objects.requireNonNull(page.expectFirst("[name=seen]")).val();
        assertThat(same.post(review + "/decision", 422, "seen", seen).text())
                .contains("Une autre personne doit décider");
        new TeamBrowser(mvc, "vq-head").postFrom(review + "/decision", "", 303);

        assertThat(new TeamBrowser(mvc, "vq-agent").get(file).text())
                .contains("Révision terminée", "Décision changée");
        assertThat(person.get(own).text()).contains("La révision est finie");
        person.get("/fr/verifier");
        assertThat(person.post("/fr/verifier", 200, "code", code).text())
                .contains("a été remplacée");
    }
}
