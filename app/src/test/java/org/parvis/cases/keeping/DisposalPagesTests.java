package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From the end of a file's time to its certificate, by the pages of two members. */
@ProgramTest
class DisposalPagesTests {
    private static final String ROOM = "/fr/equipe/conservation";
    private static final String PROPOSE = "/fr/equipe/changements/proposer/detruire";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired DisposalRun run;
    @Autowired BeanFactory program;

    @Test
    void oneProposesAnotherApprovesAndTheCertificateNamesThem() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = closedLongAgo(agent, "Théodora Blanchet-Nkosi");
        TeamBrowser manager = new TeamBrowser(mvc, "vq-manager");
        assertThat(manager.get("/fr/equipe/dossiers/" + file + "/conservation").text())
                .contains("Son temps est passé")
                .contains("Villes et municipalités")
                .contains("puis détruit");
        assertThat(manager.get(ROOM).text()).contains(file).contains("Préparer une liste");
        manager.post(
                ROOM + "/listes", 303, "service", "access-request", "version", version(manager));
        String list = manager.location;
        assertThat(manager.get(list).text()).contains(file).contains("rien n’est détruit");
        assertThat(manager.get(ROOM).text()).contains("Listes en cours");

        Document form = manager.get(PROPOSE + "?list=" + list.replaceAll(".*/", ""));
        assertThat(form.text()).contains("Ce que contiennent ces dossiers sera effacé partout");
        String number = list.replaceAll(".*/", "");
        manager.post(PROPOSE, 303, "list", number, "why", "Leur temps est passé");
        String change = manager.location;
        manager.get(change);
        manager.post(change, 422, "answer", "approve");

        TeamBrowser head = new TeamBrowser(mvc, "vq-head");
        assertThat(head.get(change).select("a[href=" + list + "]")).hasSize(1);
        head.post(change, 303, "answer", "approve");
        run.run();
        assertThat(head.get(list).text()).contains("Exécutée").doesNotContain(file);
        Document certificate = head.get(ROOM + "?certificate=C-" + number);
        assertThat(certificate.text())
                .contains("Proposé par")
                .contains("Approuvé par")
                .contains("Villes et municipalités")
                .doesNotContain("Blanchet");
        assertThat(head.get("/en/team/retention?certificate=C-" + number).text())
                .contains("Certificate of destruction", "Approved by");
        agent.get("/fr/equipe/dossiers/" + file, 404);
    }

    @Test
    void whoeverDoesNotAnswerForTheBodyMakesNoListAndSeesNoneOfAnother() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        closedLongAgo(agent, "Zénon Lacasse-Ba");
        assertThat(agent.get(ROOM).select("form[action$=listes]")).isEmpty();
        agent.get("/fr/equipe/saisie");
        Document refused = agent.post(ROOM + "/listes", 422, "service", "access-request");
        assertThat(refused.text()).contains("Cela revient aux gestionnaires");
        TeamBrowser manager = new TeamBrowser(mvc, "vq-manager");
        manager.get(ROOM);
        manager.post(ROOM + "/listes", 422, "service", "<script>");
        assertThat(manager.page.text()).contains("Aucun dossier de ce service");
        for (String none : new String[] {"x", "1e0", Ids.next().toString()}) {
            manager.get(ROOM + "/listes/" + none, 404);
        }
        manager.get(ROOM);
        manager.post(
                ROOM + "/listes", 303, "service", "access-request", "version", version(manager));
        String list = manager.location;
        TeamBrowser stranger = new TeamBrowser(mvc, "mcn-agent");
        stranger.get(list, 404);
        manager.get(PROPOSE);
        manager.post(PROPOSE, 422, "list", Ids.next().toString(), "why", "Non");
    }

    /** As the form of the room says it. */
    @Test
    void whereNothingIsToBeDestroyedAProposalLeadsToWhereListsAreMade() throws Exception {
        Document page = new TeamBrowser(mvc, "mes-head").get(PROPOSE);
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main").text()).contains("Aucune liste n’attend d’être proposée");
        assertThat(page.select("main a[href=" + ROOM + "]")).isNotEmpty();
    }

    @Test
    void aFileThatIsClosedToTheBodyIsNamedByItsNumberAloneAndHasNoPageHere() throws Exception {
        ActContent.Contact ann = new ActContent.Contact("Ann", "ann@example.org", null, null);
        String file = new OpenedFiles(program).closed("Un permis", ann, null).reference();
        over(file, "2019-01-01");
        Document room = new TeamBrowser(mvc, "vq-manager").get(ROOM);
        assertThat(room.text()).contains(file).doesNotContain("Ann", "Un permis");
        assertThat(room.select("a[href*=" + file + "]")).isEmpty();
        over(file, null);
    }

    private static String version(TeamBrowser manager) {
        return manager.page
                .expectFirst("form:has([name=service][value=access-request]) [name=version]")
                .val();
    }

    /** Two letters of one person, merged: the one that ended was closed many years ago. */
    private String closedLongAgo(TeamBrowser agent, String name) throws Exception {
        String first = entered(agent, name);
        String second = entered(agent, name);
        String path = "/fr/equipe/dossiers/" + second + "/reunir";
        agent.get(path);
        agent.post(path, 303, "reference", first);
        String goesOn = agent.location.replaceAll(".*/", "");
        String ended = goesOn.equals(first) ? second : first;
        over(ended, "2020-01-01");
        return ended;
    }

    private void over(String reference, @Nullable String day) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update cases.case_files set closed_on = ?::date
                                        where reference = ?
                                        """)
                                .param(1, day, Types.VARCHAR)
                                .param(2, reference)
                                .update());
    }

    private static String entered(TeamBrowser agent, String name) throws Exception {
        return agent.enter(Map.of("full_name", name, "reply_by", "email", "email", "a@example.org"))
                .expectFirst("article .pv-ref")
                .text();
    }
}
