package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.AccountlessFiles;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.spi.Deciding;
import org.parvis.cases.spi.FileParties;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A neighbour who also works for the body, and a file that two panels claim. */
@NeighboursTest
class NeighbourOfTheBodyTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired FileParties parties;
    @Autowired NeighbourKinds own;
    @Autowired Members members;
    @Autowired CaseStore store;
    @Autowired Offices offices;
    @Autowired Services services;
    @Autowired AccountlessFiles accountless;

    private Receipt file;

    @BeforeEach
    void open() {
        ActContent.Contact ann = new ActContent.Contact("Ann", "ann@example.org", null, null);
        file = new OpenedFiles(program).open(Channel.WEB, "Un permis", ann, null);
    }

    private Member member(String who) {
        return members.byCode(who).orElseThrow();
    }

    private UUID account(String who) {
        return members.accountOf(member(who).id()).orElseThrow();
    }

    private Outcome<FileParties.Joined> asNeighbour(String who) {
        return parties.join(
                own,
                file.file(),
                FileParties.NewParty.person(
                        "neighbours.owner", NeighbourAct.NEIGHBOURS, account(who)));
    }

    private Outcome<FileParties.Joined> asPanel(String who) {
        return parties.join(
                own,
                file.file(),
                FileParties.NewParty.member(
                        "neighbours.panel", NeighbourAct.PANEL, member(who).id()));
    }

    @Test
    void whoStandsInAFileOpensItByTheirDutiesForAReasonOnly() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String page = "/fr/equipe/dossiers/" + file.reference();
        agent.get(page);
        asNeighbour("vq-agent").orThrow();
        assertThat(agent.raw(MockMvcRequestBuilders.get(page)).getHeader("Location"))
                .startsWith(page + "/motif");
        new TeamBrowser(mvc, "vq-manager").get(page);
    }

    @Test
    void nobodyStandsInAFileAsAPersonAndAsAMemberOfItsPanel() {
        Outcome<FileParties.Joined> twice =
                Outcome.refused("cases.refused.partyTwice", file.reference());
        asNeighbour("vq-agent").orThrow();
        assertThat(asPanel("vq-agent")).isEqualTo(twice);
        asPanel("vq-manager").orThrow();
        assertThat(asNeighbour("vq-manager")).isEqualTo(twice);
    }

    @Test
    void nobodyWhoStandsInAFilePutsItIntoTheirAccountToo() {
        asNeighbour("vq-agent").orThrow();
        asPanel("vq-manager").orThrow();
        for (String who : List.of("vq-agent", "vq-manager")) {
            assertThat(take(who)).as(who).isEqualTo(Outcome.refused("cases.refused.standsThere"));
        }
        assertThat(take("vq-head")).isInstanceOf(Outcome.Ok.class);
        assertThat(take("vq-agent-2")).isEqualTo(Outcome.refused("cases.refused.inAccount"));
    }

    private Outcome<CaseFile> take(String who) {
        byte[] code = SecretCode.typed(file.code()).hash();
        return accountless.take(
                new Entering(new FileScene.Invited(file.reference(), code), null),
                new Actor.Person(account(who)));
    }

    @Test
    void whereTwoPanelsClaimAFileNobodyDecides() {
        FileDeciders one = new FileDeciders(offices, services, List.of(new Everybody()));
        FileDeciders two =
                new FileDeciders(offices, services, List.of(new Everybody(), new Everybody()));
        assertThat(may(one)).isTrue();
        assertThat(may(two)).isFalse();
    }

    private boolean may(FileDeciders deciders) {
        Member delegate = member("vq-responsible");
        Actor.Agent agent = new Actor.Agent(delegate.id(), delegate.home(), Role.PERSON_IN_CHARGE);
        return scenes.<Boolean>readingJob(
                jobs ->
                        deciders.may(
                                agent,
                                store.find(jobs, file.file()).orElseThrow(),
                                ProgramClock.today()));
    }

    /** A module that lets anybody decide in any file. */
    private record Everybody() implements Deciding {
        @Override
        public boolean in(CaseFileId file, String service) {
            return true;
        }

        @Override
        public boolean may(Actor.Agent agent, CaseFileId file, LocalDate day) {
            return true;
        }

        @Override
        public LocalizedText power(Actor.Agent agent, CaseFileId file, LocalDate day) {
            return LocalizedText.EMPTY;
        }
    }
}
