package org.parvis.cases.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Acting;
import org.parvis.feed.Feed;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The same request by two doors: one file goes on, on the earlier legal date. */
@ProgramTest
class MergingTests {
    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired Feed feed;
    @Autowired Scenes scenes;

    @Test
    void theEarlierFileGoesOnWhicheverSideSaysIt() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String late = opened(agent, "Réjeanne Dubé-Traoré", 0);
        String early = opened(agent, "Réjeanne Dubé-Traoré", 9);

        Document page = agent.get(path(late) + "/reunir");
        assertThat(page.text()).contains("Doubles possibles").contains(early);
        agent.post(path(late) + "/reunir", 303, "reference", early);

        assertThat(agent.location).isEqualTo(path(early));
        assertThat(agent.get(path(early)).text().replace('\u00a0', ' '))
                .contains("Réuni avec un autre dossier", late, "la date la plus ancienne");
        assertThat(agent.get(path(late)).text())
                .contains("Fermé : même demande qu’un autre dossier", early);
        agent.get(path(late) + "/reunir");
        agent.post(path(late) + "/reunir", 422, "reference", early);
        assertThat(agent.page.text()).contains("ne peuvent pas être réunis");
    }

    @Test
    void thePeopleOfBothFilesAreTold() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Merged files = merged(agent, "Aurèle Thibodeau-Sissoko");
        String late = files.late();
        String early = files.early();
        feed.drain();
        assertThat(told(late)).contains("merged").doesNotContain("joined");
        assertThat(told(early)).contains("joined").doesNotContain("merged");
    }

    @Test
    void whoeverWasMistakenSeparatesThemAndBothPeopleAreTold() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Merged files = merged(agent, "Fleurette Abdi-Simard");
        String late = files.late();
        String early = files.early();

        Document page = agent.get(path(early) + "/reunir");
        assertThat(page.text()).contains("Dossiers réunis à celui-ci").contains(late);
        String separate = path(early) + "/reunir/separer";
        Document refused = agent.post(separate, 422, "reference", late, "reason", " ");
        assertThat(refused.text()).contains("Dites pourquoi vous les séparez");
        assertThat(refused.select("a[href=#reason-" + late + "]")).hasSize(1);
        refused = agent.post(separate, 422, "reference", "<b>", "reason", "Deux baux");
        assertThat(refused.text()).contains("Une réponse est à revoir").doesNotContain("Deux baux");
        agent.post(separate, 303, "reference", late, "reason", "Deux baux différents");

        assertThat(agent.location).isEqualTo(path(late));
        assertThat(agent.get(path(late)).text().replace('\u00a0', ' '))
                .contains("Rouvert : ce n’est pas la même demande", "Deux baux différents")
                .contains("Le délai n’a jamais cessé de courir");
        assertThat(agent.get(path(early)).text())
                .contains("Séparé de l’autre dossier", "Deux baux différents");
        assertThat(agent.get(path(late) + "/reunir").text())
                .contains("Doubles possibles")
                .doesNotContain("Ce dossier a été réuni");
        refused = agent.post(separate, 422, "reference", late, "reason", "Encore");
        assertThat(refused.text()).contains("Ces deux dossiers ne sont pas réunis");
        assertThat(refused.select("a[href^=#reason]")).as("no field to go to").isEmpty();
        feed.drain();
        assertThat(told(late)).contains("merged", "separated").doesNotContain("parted");
        assertThat(told(early)).contains("joined", "parted").doesNotContain("separated");
    }

    @Test
    void nobodyOfAnotherBodySeparatesThem() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Merged files = merged(agent, "Gontran Mbaye-Roy");
        String late = files.late();
        String early = files.early();
        TeamBrowser stranger = new TeamBrowser(mvc, "mcn-agent");
        stranger.get("/fr/equipe/file");
        stranger.post(path(late) + "/reunir/separer", 404, "reference", early, "reason", "Non");
        assertThat(agent.get(path(late) + "/reunir").text()).contains("Ce dossier a été réuni");
    }

    @Test
    void aNumberThatNamesNoFileIsToldAndKept() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = opened(agent, "Yvon Castonguay-Li", 1);
        agent.get(path(file) + "/reunir");
        Document page = agent.post(path(file) + "/reunir", 422, "reference", "zzz");
        assertThat(page.expectFirst("#reference").val()).isEqualTo("zzz");
        agent.post(path(file) + "/reunir", 422, "reference", file);
    }

    private List<String> told(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select m.kind from post.messages m
                                        join cases.case_references r
                                          on r.home = m.home and r.case_file = m.file
                                        where r.reference = ?
                                        """)
                                .param(reference)
                                .query(String.class)
                                .list());
    }

    /** Two files of one person, of which the later one ended in the earlier. */
    private record Merged(String late, String early) {}

    private Merged merged(TeamBrowser agent, String name) throws Exception {
        Merged files = new Merged(opened(agent, name, 2), opened(agent, name, 5));
        agent.get(path(files.late()) + "/reunir");
        agent.post(path(files.late()) + "/reunir", 303, "reference", files.early());
        return files;
    }

    private String opened(TeamBrowser agent, String name, int daysAgo) throws Exception {
        LocalDate day = acting.today().minusDays(daysAgo);
        return agent.enter(
                        Map.of(
                                "full_name",
                                name,
                                "reply_by",
                                "email",
                                "email",
                                "aurele@personne.example",
                                "received-day",
                                "" + day.getDayOfMonth(),
                                "received-month",
                                "" + day.getMonthValue(),
                                "received-year",
                                "" + day.getYear(),
                                "evidence",
                                "Timbre dateur"))
                .expectFirst("article .pv-ref")
                .text();
    }

    private static String path(String reference) {
        return "/fr/equipe/dossiers/" + reference;
    }
}
