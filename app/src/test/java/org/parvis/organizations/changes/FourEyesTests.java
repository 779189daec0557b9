package org.parvis.organizations.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Change;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Organization;
import org.parvis.organizations.members.DutiesChange;
import org.springframework.dao.DataIntegrityViolationException;

/** Who proposes, who approves, and what becomes of what nobody settles. */
class FourEyesTests {
    private static BodiesFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new BodiesFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static DutiesChange duties() {
        return new DutiesChange(fixture.members, fixture.clock, BodiesFixture.ZONE);
    }

    private static UUID proposed(FourEyes.Eyes by, FourEyes.Eyes about) {
        return fixture.eyes
                .propose(
                        by,
                        duties(),
                        Map.of(
                                "member", about.agent().member().toString(),
                                "how", "give",
                                "role", "manager"),
                        "Elle remplace la gestionnaire partie.")
                .orThrow();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }

    @Test
    void whoeverCanApproveIsToldAndNobodyElse() {
        Home town = Organization.homeOf("office-essai");
        FourEyes.Eyes head = fixture.member(town, Role.HEAD);
        FourEyes.Eyes manager = fixture.member(town, Role.MANAGER);
        FourEyes.Eyes other = fixture.member(town, Role.MANAGER);
        FourEyes.Eyes agent = fixture.member(town, Role.AGENT);
        fixture.member(fixture.city, Role.HEAD);
        assertThat(fixture.announced.get(proposed(manager, agent)))
                .as("the head alone makes two where a head is asked for")
                .containsExactly(head.account());
        assertThat(fixture.announced.get(proposed(head, other)))
                .containsExactlyInAnyOrder(manager.account(), other.account());
    }

    @Test
    void theOtherOneApprovesAndItIsDoneWithItsTrace() {
        FourEyes.Eyes head = fixture.member(fixture.city, Role.HEAD);
        FourEyes.Eyes manager = fixture.member(fixture.city, Role.MANAGER);
        FourEyes.Eyes agent = fixture.member(fixture.city, Role.AGENT);
        UUID id = proposed(manager, agent);
        assertThat(fixture.now(agent).roles()).containsExactly(Role.AGENT);
        fixture.eyes.approve(head, id, duties()).orThrow();
        assertThat(fixture.now(agent).roles()).containsExactlyInAnyOrder(Role.AGENT, Role.MANAGER);
        Change trace = fixture.eyes.find(head.agent(), id).orElseThrow();
        assertThat(trace.state()).isEqualTo(Change.State.APPROVED);
        assertThat(trace.proposedBy()).isEqualTo(manager.agent().member());
        assertThat(trace.settledBy()).isEqualTo(head.agent().member());
        assertThat(refusal(fixture.eyes.refuse(head, id, "Non")))
                .isEqualTo("organizations.change.settled");
    }

    @Test
    void nobodyApprovesTheirOwnEvenUnderAnotherDuty() {
        UUID account = Ids.next();
        FourEyes.Eyes head = fixture.member(fixture.city, account, Role.HEAD);
        FourEyes.Eyes sameAgain = fixture.member(fixture.city, account, Role.MANAGER);
        FourEyes.Eyes agent = fixture.member(fixture.city, Role.AGENT);
        UUID id = proposed(head, agent);
        assertThat(refusal(fixture.eyes.approve(head, id, duties())))
                .isEqualTo("organizations.change.own");
        assertThat(refusal(fixture.eyes.approve(sameAgain, id, duties())))
                .isEqualTo("organizations.change.own");
        assertThat(fixture.now(agent).roles()).containsExactly(Role.AGENT);
    }

    @Test
    void neitherAnAgentNorAnotherBodyMayProposeOrApprove() {
        FourEyes.Eyes head = fixture.member(fixture.city, Role.HEAD);
        FourEyes.Eyes agent = fixture.member(fixture.city, Role.AGENT);
        Home office = Organization.homeOf("office-essai");
        FourEyes.Eyes elsewhere = fixture.member(office, Role.HEAD);
        UUID id = proposed(head, agent);
        assertThat(refusal(fixture.eyes.approve(agent, id, duties())))
                .isEqualTo("organizations.change.notYours");
        assertThat(refusal(fixture.eyes.approve(elsewhere, id, duties())))
                .isEqualTo("organizations.change.notYours");
        assertThat(fixture.eyes.find(elsewhere.agent(), id)).isEmpty();
        assertThat(refusal(fixture.eyes.propose(agent, duties(), Map.of("a", "b"), "Pour voir")))
                .isEqualTo("organizations.change.notYours");
    }

    @Test
    void oneOfTheTwoLeadsTheBody() {
        FourEyes.Eyes one = fixture.member(fixture.city, Role.MANAGER);
        FourEyes.Eyes two = fixture.member(fixture.city, Role.MANAGER);
        UUID id = proposed(one, fixture.member(fixture.city, Role.AGENT));
        assertThat(refusal(fixture.eyes.approve(two, id, duties())))
                .isEqualTo("organizations.change.head");
        assertThat(fixture.eyes.find(one.agent(), id).orElseThrow().state())
                .isEqualTo(Change.State.PROPOSED);
    }

    @Test
    void whatNobodySettlesEndsByItself() {
        FourEyes.Eyes head = fixture.member(fixture.city, Role.HEAD);
        FourEyes.Eyes manager = fixture.member(fixture.city, Role.MANAGER);
        UUID id = proposed(manager, fixture.member(fixture.city, Role.AGENT));
        fixture.clock.forward(GuardedSetting.WAITS);
        assertThat(refusal(fixture.eyes.approve(head, id, duties())))
                .isEqualTo("organizations.change.late");
        fixture.onTime.run();
        assertThat(fixture.eyes.find(head.agent(), id).orElseThrow().state())
                .isEqualTo(Change.State.EXPIRED);
        assertThat(fixture.eyes.waiting(head.agent())).noneMatch(c -> c.id().equals(id));
    }

    @Test
    void theSameProposalWaitsOnceAndMayBeTakenBack() {
        FourEyes.Eyes head = fixture.member(fixture.city, Role.HEAD);
        FourEyes.Eyes manager = fixture.member(fixture.city, Role.MANAGER);
        FourEyes.Eyes agent = fixture.member(fixture.city, Role.AGENT);
        UUID id = proposed(manager, agent);
        Change change = fixture.eyes.find(head.agent(), id).orElseThrow();
        assertThat(refusal(fixture.eyes.propose(head, duties(), change.what(), "Encore")))
                .isEqualTo("organizations.change.twice");
        assertThat(refusal(fixture.eyes.withdraw(head, id)))
                .isEqualTo("organizations.change.notYours");
        fixture.eyes.withdraw(manager, id).orThrow();
        assertThat(fixture.now(agent).roles()).containsExactly(Role.AGENT);
    }

    @Test
    void theDatabaseItselfRefusesThatOneSettlesTheirOwn() {
        FourEyes.Eyes manager = fixture.member(fixture.city, Role.MANAGER);
        UUID id = proposed(manager, fixture.member(fixture.city, Role.AGENT));
        Assertions.assertThatThrownBy(
                        () ->
                                fixture.database
                                        .scenes()
                                        .job(
                                                jobs -> {
                                                    Changes.settle(
                                                            jobs,
                                                            id,
                                                            Change.State.APPROVED,
                                                            manager.agent().member(),
                                                            fixture.clock.instant(),
                                                            "");
                                                    return id;
                                                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
