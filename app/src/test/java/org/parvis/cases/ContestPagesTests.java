package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A decision is contested by a form: kept while it is written, recorded when it is sent. */
@ProgramTest
class ContestPagesTests {
    private static final String WHY = "Le registre existe : il est cité dans le rapport de 2024.";
    private static final String ASKS = "Que l'on cherche encore.";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private TeamBrowser agent;
    private TeamBrowser person;
    private String file = "";
    private String own = "";

    @BeforeEach
    void aRequest() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        request(agent.enter(Map.of()));
    }

    private void request(Document entered) throws Exception {
        List<String> refs = entered.select("article .pv-ref").eachText();
        file = "/fr/equipe/dossiers/" + refs.get(0);
        own = "/fr/dossiers/" + refs.get(0);
        person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
    }

    private void decide(String outcome) throws Exception {
        agent.get(file);
        agent.act("prepare", 303, "outcome", outcome, "reasons", "Aucun registre n'existe.");
        new TeamBrowser(mvc, "vq-responsible").sign(file);
    }

    private int contested() {
        return scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from cases.acts a
                                        join cases.case_references r
                                          on r.home = a.home and r.case_file = a.case_file
                                        where r.reference = ? and a.kind = 'contested'
                                        """)
                                .param(own.replaceAll(".*/", ""))
                                .query(Integer.class)
                                .single());
    }

    private String form() throws Exception {
        return person.get(own).expectFirst(".pv-decision .govuk-button").attr("href");
    }

    private void nothingCanBeContested(String why) throws Exception {
        for (String page : List.of(own, own + "/probleme")) {
            assertThat(person.get(page).select("a[href*=/contester/]")).as(page).isEmpty();
        }
        String form = own + "/contester/review";
        assertThat(person.raw(get(form)).getHeader("Location")).endsWith("/probleme#contest");
        person.get(own);
        Document back = person.post(form, 409, "why", WHY, "asks", ASKS);
        assertThat(back.text()).as("why").contains(why);
        assertThat(back.expectFirst("[name=why]").text()).as("nothing is lost").isEqualTo(WHY);
        assertThat(back.expectFirst("[name=asks]").text()).isEqualTo(ASKS);
        person.get(own);
        assertThat(person.post(own + "/recours/review", 409).text()).contains(why);
        assertThat(contested()).isZero();
    }

    private boolean decisionRead() {
        return scenes.<Boolean>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select exists (
                                          select from cases.notices n
                                          join cases.case_references r
                                            on r.home = n.home and r.case_file = n.case_file
                                          where r.reference = ? and n.kind = 'decided'
                                            and n.read_at is not null)
                                        """)
                                .param(own.replaceAll(".*/", ""))
                                .query(Boolean.class)
                                .single());
    }

    @Test
    void whoOnlyOpensTheFormIsNotTakenToHaveReadTheDecision() throws Exception {
        decide("not-held");
        person.get(own + "/probleme");
        person.get(own + "/contester/review");
        assertThat(decisionRead()).as("only the form was shown").isFalse();
        person.get(own);
        assertThat(decisionRead()).as("the file was shown").isTrue();
    }

    @Test
    void whatIsWrittenIsKeptAndNothingIsRecordedBeforeItIsSent() throws Exception {
        decide("not-held");
        String form = form();
        assertThat(form).isEqualTo(own + "/contester/review");
        person.get(form);
        Document kept = person.post(form, 200, "why", WHY, "then", "save");
        assertThat(kept.select(".pv-saved, main").text()).contains("Brouillon gardé");
        assertThat(person.get(form).expectFirst("[name=why]").text()).isEqualTo(WHY);
        assertThat(person.post(form, 422, "why", WHY).text())
                .contains("Écrivez ce que vous demandez");
        person.post(form, 303, "why", WHY, "asks", ASKS, "enclosed", "Le rapport de 2024");
        Document application = person.get(person.location);
        assertThat(application.select("main").text().replace('’', '\''))
                .contains(WHY, ASKS, "Le rapport de 2024");
        assertThat(contested()).as("nothing was sent").isZero();
        assertThat(person.get(own).text()).doesNotContain("demande est envoyée");
        assertThat(agent.get(file).text()).doesNotContain(WHY);

        person.get(own + "/recours/review");
        person.post(own + "/recours/review", 303);
        assertThat(contested()).isEqualTo(1);
        assertThat(person.get(own).text()).contains("demande est envoyée");
        assertThat(person.page.select("a[href*=/contester/]")).isEmpty();
        assertThat(person.post(own + "/recours/review", 409).text())
                .contains("Vous avez déjà contesté ainsi", "il est cité dans le rapport");
        assertThat(contested()).as("once").isEqualTo(1);
        assertThat(person.get(own + "/recours/review").text())
                .as("what they wrote is there to print again")
                .contains("il est cité dans le rapport");
    }

    @Test
    void nobodyContestsWhatTheyWereGiven() throws Exception {
        decide("given");
        nothingCanBeContested("ce que vous demandiez est accordé");
    }

    @Test
    void nobodyContestsHereOnceTheTimeHasPassed() throws Exception {
        decide("not-held");
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update cases.acts a set at = a.at - interval '60 days'
                                        from cases.case_references r
                                        where r.reference = ? and a.case_file = r.case_file
                                        """)
                                .param(own.replaceAll(".*/", ""))
                                .update());
        nothingCanBeContested("Le délai pour contester a pris fin");
    }

    @Test
    void nobodyContestsWhatIsNotDecided() throws Exception {
        nothingCanBeContested("Aucune décision n’est rendue dans ce dossier");
    }

    @Test
    void whoHearsItInsideTheBodyReadsWhyWhatAndTheFiles() throws Exception {
        request(
                agent.enter(
                        "/fr/equipe/saisie?service=day-camp",
                        Map.of("service", "day-camp", "channel", "phone")));
        String[] whole = {"step", "fair:completeness", "items", "child", "items", "weeks"};
        agent.postFrom(file + "/examen", "/check", 303, whole);
        String[] no = {"outcome", "no-place", "reasons", "Les groupes sont complets."};
        agent.postFrom(file + "/examen", "/intend", 303, no);
        person.get(own + "/observations");
        person.post(own + "/observations", 303, "text", "Il reste une place le matin.");
        agent.get(file);
        agent.act("prepare", 303, no);
        new TeamBrowser(mvc, "vq-responsible").sign(file);

        String form = form();
        person.get(form);
        byte[] proof = "Une place est libre.".getBytes(StandardCharsets.UTF_8);
        Document kept =
                person.postFiles(
                        form,
                        200,
                        List.of(new MockPart("files", "preuve.txt", proof)),
                        "why",
                        WHY,
                        "then",
                        "save");
        assertThat(kept.select("main").text()).contains("preuve.txt");
        assertThat(contested()).isZero();
        person.post(form, 303, "why", WHY, "asks", ASKS);
        String linked = person.location.replaceAll(".*/", "");
        assertThat(contested()).isEqualTo(1);
        assertThat(agent.get("/fr/equipe/dossiers/" + linked).text().replace('’', '\''))
                .contains("il est cité dans le rapport", ASKS, "preuve.txt");
    }
}
