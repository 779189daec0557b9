package org.parvis.cases.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.feed.Feed;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.members.HandoversForTests;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A body ceases, or gives a service away, in the middle of a file: the file goes on. */
@ProgramTest
class MergerTests {
    private static final String PROPOSE = "/fr/equipe/changements/proposer/transferer";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Organizations organizations;
    @Autowired Feed feed;
    @Autowired HandoversForTests bodies;
    @Autowired ChainVerification chain;

    private String file = "";
    private String reference = "";

    @BeforeEach
    void aFileThatAnAgentOfTheFirstBodyHas() throws Exception {
        bodies.member("cssdm", "Anatole Kessler-Dion", Role.AGENT);
        bodies.member("saaq", "Delphine Arsenault-Roy", Role.AGENT);
        bodies.member("saaq", "Idris Benmokhtar", Role.PERSON_IN_CHARGE);
        TeamBrowser agent = new TeamBrowser(mvc, "anatole");
        Document receipt =
                agent.enter(
                        Map.of(
                                "reply_by",
                                "mail",
                                "postal",
                                "14, rue du Papier\nQuébec (Québec) G1R 4S9"));
        reference = receipt.expectFirst("article .pv-ref").text();
        file = "/fr/equipe/dossiers/" + reference;
        agent.get(file);
        agent.act("take", 303);
    }

    @AfterEach
    void asBefore() {
        bodies.undo();
    }

    private void handOver(String... fields) throws Exception {
        LocalDate today = ProgramClock.today();
        TeamBrowser one = new TeamBrowser(mvc, "mcn-steward");
        one.get(PROPOSE + "?from=cssdm");
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "from", "cssdm",
                                "to", "saaq",
                                "on-day", "" + today.getDayOfMonth(),
                                "on-month", "" + today.getMonthValue(),
                                "on-year", "" + today.getYear(),
                                "instrument", "Décret d'essai 14-2026",
                                "why", "La loi le veut."));
        all.addAll(List.of(fields));
        one.post(PROPOSE, 303, all.toArray(String[]::new));
        String change = one.location;
        TeamBrowser two = new TeamBrowser(mvc, "mcn-steward-2");
        two.get(change);
        two.post(change, 303, "answer", "approve");
        bodies.run();
        assertThat(two.get(change).text()).contains("Terminé");
    }

    private List<Map<String, Object>> rows(String sql) {
        return scenes.readingJob(jobs -> jobs.sql(sql).param(reference).query().listOfRows());
    }

    private List<Map<String, Object>> clocks() {
        return rows(
                """
                select d.* from cases.deadlines d join cases.case_references using (home, case_file)
                where reference = ?
                """);
    }

    private int status(String part, String path) throws Exception {
        return new TeamBrowser(mvc, part).raw(get(path)).getStatus();
    }

    @Test
    void theFileGoesOnInTheOtherBodyWithItsAgentItsClockAndItsLetters() throws Exception {
        List<Map<String, Object>> clocks = clocks();
        Home first = organizations.byCode("cssdm").orElseThrow().home();
        Organization other = organizations.byCode("saaq").orElseThrow();
        handOver("what", "all");
        assertThat(clocks()).isEqualTo(clocks);
        TeamBrowser agent = new TeamBrowser(mvc, "delphine");
        assertThat(agent.get("/fr/equipe/file").text()).contains(reference);
        assertThat(agent.get("/fr/equipe/file?q=Lafontaine").text()).contains(reference);
        assertThat(agent.get(file).text())
                .contains("Dossier reçu")
                .contains("14-2026")
                .contains("Anatole Kessler-Dion")
                .contains("Delphine Arsenault-Roy · SAAQ");
        String outcome = agent.page.expectFirst("input[name=outcome]").val();
        agent.act("prepare", 303, "outcome", outcome, "reasons", "Le registre est public.");
        TeamBrowser responsible = new TeamBrowser(mvc, "idris");
        Document review = responsible.get(file + "/decision");
        assertThat(responsible.raw(get(file + "/decision/lettre.pdf")).getStatus()).isEqualTo(200);
        responsible.post(
                file + "/decision",
                303,
                "seen",
                review.expectFirst("[name=seen]").val(),
                "acknowledged",
                "document");
        assertThat(agent.get(file).text()).contains("Décision signée");
        assertThat(status("anatole", file)).isEqualTo(200);
        assertThat(status("vq-agent", file)).isEqualTo(404);
        assertThat(organizations.all()).noneMatch(one -> one.code().equals("cssdm"));
        assertThat(organizations.formerNames(other.home()))
                .anyMatch(former -> former.name().in("fr").contains("Montréal"));
        assertThat(organizations.answering(first, "access-request")).isEqualTo(other.home());
        assertThat(chain.verify().broken()).noneMatch(line -> line.contains(reference));
    }

    @Test
    void itsPersonIsToldOnPaperWhenTheyHaveNoAddress() throws Exception {
        handOver("what", "all");
        feed.drain();
        assertThat(
                        rows(
                                """
                                select m.kind, m.medium from post.messages m
                                join cases.case_references r on r.home = m.home and r.case_file = m.file
                                where r.reference = ? and m.kind = 'handed-over'
                                """))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("medium", "letter"));
        TeamBrowser agent = new TeamBrowser(mvc, "delphine");
        Document letters = agent.get("/fr/equipe/lettres");
        assertThat(letters.text()).contains(reference);
        String letter =
                letters.select("a:containsOwn(" + reference + "), tr:contains(" + reference + ") a")
                        .attr("href");
        assertThat(agent.get(letter).text()).contains(reference);
    }

    @Test
    void aServiceThatPassesTakesItsFilesAwayAndNoOthers() throws Exception {
        handOver("what", "some", "services", "personal-information");
        assertThat(status("anatole", file)).isEqualTo(200);
        assertThat(status("delphine", file)).isEqualTo(404);
        handOver("what", "some", "services", "access-request");
        assertThat(status("delphine", file)).isEqualTo(200);
        assertThat(status("anatole", file)).isEqualTo(404);
        assertThat(new TeamBrowser(mvc, "anatole").get("/fr/equipe/file").text())
                .doesNotContain(reference);
        assertThat(organizations.all()).anyMatch(one -> one.code().equals("cssdm"));
    }
}
