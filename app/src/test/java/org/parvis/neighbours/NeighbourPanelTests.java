package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.decision.Decisions;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A panel of three decides in the files of a module, and nobody else by their duty. */
@NeighboursTest
class NeighbourPanelTests {
    private static final List<String> PANEL = List.of("vq-manager", "vq-agent", "vq-agent-2");
    private static final String DELEGATE = "vq-responsible";

    @Autowired BeanFactory program;
    @Autowired FileActs acts;
    @Autowired FileParties parties;
    @Autowired NeighbourKinds own;
    @Autowired Members members;
    @Autowired FileDeciders deciders;
    @Autowired Decisions decisions;
    @Autowired Scenes scenes;
    @Autowired CaseStore store;

    private final Map<String, Integer> numbers = new HashMap<>();
    private Receipt file;

    @BeforeEach
    void open() {
        ActContent.Contact ann = new ActContent.Contact("Ann", "ann@example.org", null, null);
        file = new OpenedFiles(program).open(Channel.WEB, "Un permis", ann, null);
    }

    private void panel() {
        for (String who : PANEL) {
            FileParties.NewParty one =
                    FileParties.NewParty.member(
                            "neighbours.panel", NeighbourAct.PANEL, agent(who).member());
            numbers.put(who, parties.join(own, file.file(), one).orThrow().number());
        }
    }

    private Actor.Agent agent(String who) {
        Member member = members.byCode(who).orElseThrow();
        Role role = who.equals(DELEGATE) ? Role.PERSON_IN_CHARGE : Role.AGENT;
        return new Actor.Agent(member.id(), member.home(), role);
    }

    private void votes(String who) {
        acts.write(
                        own,
                        new FileActs.Member(agent(who), Integer.MAX_VALUE),
                        file.file(),
                        new NeighbourAct.Voted(numbers.getOrDefault(who, 0), true))
                .orThrow();
    }

    private boolean mayDecide(String who) {
        return scenes.readingJob(
                jobs ->
                        deciders.may(
                                agent(who),
                                store.find(jobs, file.file()).orElseThrow(),
                                ProgramClock.today()));
    }

    private Outcome<LetterPdf> letter(String who) {
        CaseWork.Ask ask = new CaseWork.Ask(agent(who), "A. B.", file.file(), Integer.MAX_VALUE);
        return decisions.preview(ask, "given", "Rien ne s’oppose.", List.of());
    }

    @Test
    void withoutAPanelTheDefinitionSaysWhoDecides() {
        assertThat(mayDecide(DELEGATE)).isTrue();
        assertThat(mayDecide("vq-agent")).isFalse();
    }

    @Test
    void withAPanelItsMembersDecideOnceTwoHaveVotedAndNobodyElse() {
        panel();
        votes("vq-agent");
        assertThat(PANEL).noneMatch(this::mayDecide);
        votes("vq-manager");
        assertThat(PANEL).allMatch(this::mayDecide);
        assertThat(mayDecide(DELEGATE)).as("the delegate, who is not of the panel").isFalse();
    }

    @Test
    void whoComesBackStandsThereAgainAndMayLeaveAgain() {
        FileParties.NewParty one =
                FileParties.NewParty.member(
                        "neighbours.panel", NeighbourAct.PANEL, agent("vq-agent").member());
        for (int times = 0; times < 2; times++) {
            int number = parties.join(own, file.file(), one).orThrow().number();
            assertThat(parties.of(own, file.file()))
                    .anyMatch(party -> party.number() == number && party.here());
            assertThat(parties.leave(own, file.file(), number)).isEqualTo(Outcome.ok(number));
            assertThat(parties.of(own, file.file())).noneMatch(FileParties.Party::here);
        }
    }

    @Test
    void aDecisionIsRefusedToWhoeverThePanelDoesNotLetDecide() {
        panel();
        assertThat(letter("vq-agent")).isEqualTo(Outcome.refused("cases.refused.mayNotDecide"));
        votes("vq-agent");
        votes("vq-agent-2");
        assertThat(letter("vq-agent")).isInstanceOf(Outcome.Ok.class);
        assertThat(letter(DELEGATE)).isEqualTo(Outcome.refused("cases.refused.mayNotDecide"));
    }
}
