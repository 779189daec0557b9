package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.HexFormat;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.Envelope;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From a package that leaves for the archives to their receipt, by the pages of a body. */
@ProgramTest
class ArchivesPagesTests {
    private static final String ARCHIVES = "/fr/equipe/conservation/archives";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Acting acting;
    @Autowired PersonActs person;
    @Autowired BeanFactory program;
    @Autowired Catalogue catalogue;

    @Test
    void aPackageLeavesItsReceiptIsNotedAndTheFileMayGo() throws Exception {
        String reference = forTheArchives("Hortense Archambault-Kim");
        String file = "/fr/equipe/dossiers/" + reference;
        TeamBrowser head = new TeamBrowser(mvc, "mcn-head");
        assertThat(head.get(file + "/conservation").text()).contains("Il reste pour les archives");
        byte[] zip = head.raw(get(file + "/conservation/paquet.zip")).getContentAsByteArray();
        String digest = HexFormat.of().formatHex(Envelope.sha256().digest(zip));
        assertThat(head.get(file + "/conservation").text()).contains(digest);
        assertThat(head.get(ARCHIVES).text()).contains(reference);

        LocalDate today = acting.today();
        Document refused =
                note(head, 422, today, "2026-114", digest.replace(digest.charAt(0), 'g'));
        assertThat(refused.text()).contains("La ligne 1 ne commence pas par une empreinte");
        assertThat(refused.expectFirst("#number").val())
                .as("nothing is lost")
                .isEqualTo("2026-114");
        note(head, 422, today.plusDays(1), "2026-114", digest);
        note(head, 303, today, "2026-114", digest + "  parvis-" + reference + ".zip");
        assertThat(head.get(head.location).text())
                .contains("La réception de 1 paquet est notée")
                .doesNotContain(reference);
        assertThat(note(head, 422, today, "2026-115", digest).text()).contains("déjà notée");

        assertThat(head.get("/en/team/files/" + reference + "/retention").text())
                .contains("Received by the archives on", "the archives have received it");
        assertThat(head.get("/fr/equipe/conservation").text()).contains("à détruire");
    }

    @Test
    void whoeverDoesNotAnswerForTheBodyNotesNothing() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get(ARCHIVES).select("form[action$=archives]")).isEmpty();
        agent.get("/fr/equipe/saisie");
        assertThat(agent.post(ARCHIVES, 422, "number", "1").text())
                .contains("Cela revient aux gestionnaires");
        TeamBrowser head = new TeamBrowser(mvc, "vq-head");
        assertThat(head.get("/en/team/retention/archives?noted=%3Cscript%3E").text())
                .contains("Receipts of the archives");
        assertThat(note(head, 422, acting.today(), "1", "a".repeat(64)).text())
                .contains("Aucun paquet de votre organisme");
        head.post(ARCHIVES, 422);
        head.post(ARCHIVES, 422, "on-day", "31", "on-month", "2", "on-year", "99999999999");
    }

    private static Document note(
            TeamBrowser by, int status, LocalDate on, String number, String packages)
            throws Exception {
        by.get(ARCHIVES);
        return by.post(
                ARCHIVES,
                status,
                "on-day",
                "" + on.getDayOfMonth(),
                "on-month",
                "" + on.getMonthValue(),
                "on-year",
                "" + on.getYear(),
                "number",
                number,
                "packages",
                packages);
    }

    /** One that is over, of a series that the archives keep. */
    private String forTheArchives(String name) {
        Receipt file =
                new OpenedFiles(program)
                        .open(
                                "mcn",
                                Channel.WEB,
                                "Un changement de nom",
                                new ActContent.Contact(name, "a@personne.example", null, null),
                                null);
        person.withdraw(CaseFileTests.invited(file), "fini").orThrow();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update cases.case_files
                                        set closed_on = date '2015-01-01', service = 'name-change',
                                          service_version = ?
                                        where reference = ?
                                        """)
                                .param(catalogue.service("name-change").orElseThrow().version())
                                .param(file.reference())
                                .update());
        return file.reference();
    }
}
