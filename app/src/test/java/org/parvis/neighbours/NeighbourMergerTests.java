package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.members.HandoversForTests;
import org.parvis.testing.ProgramClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A body merges into another while a panel sits in one of its files, closed or not. */
@NeighboursTest
class NeighbourMergerTests {
    private static final ActContent.Contact ANN =
            new ActContent.Contact("Ann", "ann@example.org", null, null);
    private static final String PROPOSE = "/fr/equipe/changements/proposer/transferer";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired FileParties parties;
    @Autowired FileActs acts;
    @Autowired NeighbourKinds own;
    @Autowired HandoversForTests bodies;

    private UUID sitting = new UUID(0, 0);

    @BeforeEach
    void aPanelInABodyAndAnAgentInTheOther() {
        sitting = bodies.member("cssdm", "Anatole Kessler-Dion", Role.AGENT);
        bodies.member("saaq", "Delphine Arsenault-Roy", Role.AGENT);
        bodies.member("saaq", "Idris Benmokhtar", Role.PERSON_IN_CHARGE);
    }

    @AfterEach
    void asBefore() {
        bodies.undo();
    }

    private void deliberated(Receipt file, boolean closed) {
        parties.join(
                        own,
                        file.file(),
                        FileParties.NewParty.member(
                                "neighbours.panel", NeighbourAct.PANEL, sitting))
                .orThrow();
        Home body = Organization.homeOf("cssdm");
        acts.write(
                        own,
                        new FileActs.Member(
                                new Actor.Agent(sitting, body, Role.AGENT),
                                Integer.MAX_VALUE,
                                closed),
                        file.file(),
                        new NeighbourAct.Deliberated("deliberated"))
                .orThrow();
    }

    private void merge() throws Exception {
        LocalDate today = ProgramClock.today();
        TeamBrowser one = new TeamBrowser(mvc, "mcn-steward");
        one.get(PROPOSE + "?from=cssdm");
        one.post(
                PROPOSE,
                303,
                "from",
                "cssdm",
                "to",
                "saaq",
                "on-day",
                "" + today.getDayOfMonth(),
                "on-month",
                "" + today.getMonthValue(),
                "on-year",
                "" + today.getYear(),
                "instrument",
                "Décret d'essai 15-2026",
                "why",
                "La loi le veut.",
                "what",
                "all");
        String change = one.location;
        TeamBrowser two = new TeamBrowser(mvc, "mcn-steward-2");
        two.get(change);
        two.post(change, 303, "answer", "approve");
        bodies.run();
    }

    private String page(String who, Receipt file) throws Exception {
        return new TeamBrowser(mvc, who)
                .raw(get("/fr/equipe/voisinage/" + file.reference()))
                .getContentAsString();
    }

    @Test
    void thePanelGoesOnWithItsFilesAndNobodyElseOfTheOtherBodyJoinsIt() throws Exception {
        OpenedFiles files = new OpenedFiles(program);
        Receipt closed = files.closed("cssdm", "Un permis", ANN, null);
        Receipt open = files.open("cssdm", Channel.WEB, "Un permis", ANN, null);
        deliberated(closed, true);
        deliberated(open, false);
        merge();
        assertThat(page("anatole", closed)).contains("deliberated");
        assertThat(page("anatole", open)).contains("deliberated");
        assertThat(page("delphine", closed)).doesNotContain("deliberated", "Un permis");
        assertThat(page("delphine", open)).doesNotContain("deliberated");
        TeamBrowser agent = new TeamBrowser(mvc, "delphine");
        String queue = agent.get("/fr/equipe/file?sort=received-last").text();
        assertThat(queue).contains(closed.reference(), "Dossier fermé à l’organisme");
        assertThat(agent.raw(get("/fr/equipe/dossiers/" + closed.reference())).getStatus())
                .isEqualTo(404);
    }
}
