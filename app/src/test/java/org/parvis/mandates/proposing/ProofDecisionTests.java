package org.parvis.mandates.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Grounds;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.MandateScene;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proof;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.Standing;
import org.parvis.mandates.businesses.BusinessFields;
import org.parvis.mandates.sides.Answers;
import org.parvis.mandates.sides.Typed;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A parent, a young person of fourteen, and the body that decides after asking them. */
@ProgramTest
class ProofDecisionTests {
    @Autowired Proposing proposing;
    @Autowired Answers answers;
    @Autowired ProofDecisions decisions;
    @Autowired Proofs proofs;
    @Autowired ProposalReader reader;
    @Autowired Grounds grounds;
    @Autowired Members members;
    @Autowired Mandates mandates;
    @Autowired Scenes scenes;

    private final Account parent =
            new Account(Ids.next(), Ids.next() + "@personne.example", "Sheila", "fr", true);

    private Actor.Agent agent(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    private Mandate ask(LocalDate born) {
        return ask(born, null);
    }

    private Mandate ask(LocalDate born, Proofs.@Nullable Held document) {
        Ground ground = grounds.find("parent").orElseThrow();
        LocalDate until = ProposalReader.latest(ground, mandates.today(), born);
        Typed typed =
                new Typed(
                        Map.of(
                                "child", List.of("Noé"),
                                "born-year", List.of(String.valueOf(born.getYear())),
                                "born-month", List.of(String.valueOf(born.getMonthValue())),
                                "born-day", List.of(String.valueOf(born.getDayOfMonth())),
                                "services", List.of(ProposalReader.ALL),
                                "acts", List.of("receive", "send"),
                                "until-year", List.of(String.valueOf(until.getYear())),
                                "until-month", List.of(String.valueOf(until.getMonthValue())),
                                "until-day", List.of(String.valueOf(until.getDayOfMonth())),
                                "proof", List.of("Acte de naissance 123")));
        ProposalReader.Read read = reader.read(asked(ground, false), typed, document);
        assertThat(read).isInstanceOf(ProposalReader.Read.Good.class);
        Proposal proposal = ((ProposalReader.Read.Good) read).proposal();
        return proposing.propose(Proposer.self(parent), proposal).orThrow();
    }

    private ProposalForm.Asked asked(Ground ground, boolean give) {
        return new ProposalForm.Asked(parent, Proposer.self(parent), ground, give);
    }

    private boolean inForce(Mandate mandate) {
        return mandates.inForce(parent.id(), mandate.id()).isPresent();
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile(
                "document", "jugement.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theDocumentThatShowsItIsReadByTheBodyThatDecidesAndByNobodyElse() throws Exception {
        Proofs.Held held = proofs.take(parent.id(), file("Jugement du 3 mai")).orThrow();
        assertThat(proofs.given(parent.id(), held.id().toString())).contains(held);
        assertThat(proofs.given(Ids.next(), held.id().toString()))
                .as("nobody encloses what another gave")
                .isEmpty();
        Mandate mandate = ask(mandates.today().minusYears(7), held);
        assertThat(decisions.proof(agent("vq-manager"), mandate.id()))
                .isInstanceOf(Outcome.Refused.class);
        try (InputStream in =
                decisions.proof(agent("mcn-agent"), mandate.id()).orThrow().stream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Jugement du 3 mai");
        }
        decisions.decide(agent("mcn-agent"), mandate.id(), true, null).orThrow();
        assertThat(decisions.proof(agent("mcn-agent"), mandate.id()))
                .as("once it is decided the body needs it no more")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(proofs.take(parent.id(), file(""))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nothingIsOpenBeforeTheBodySaysYes() {
        Mandate mandate = ask(mandates.today().minusYears(8));
        assertThat(mandate.standing()).isEqualTo(Standing.DECIDING);
        assertThat(inForce(mandate)).isFalse();
        Actor.Agent agent = agent("mcn-agent");
        assertThat(decisions.waiting(agent)).extracting(Mandate::id).contains(mandate.id());
        assertThat(decisions.decide(agent, mandate.id(), true, null))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(inForce(mandate)).isTrue();
    }

    @Test
    void theAccessOfAParentEndsTheDayBeforeTheYoungPersonIsFourteen() {
        LocalDate born = mandates.today().minusYears(13);
        assertThat(ask(born).until()).isEqualTo(born.plusYears(14).minusDays(1));
    }

    @Test
    void fromFourteenTheYoungPersonIsConsultedFirst() {
        Mandate mandate = ask(mandates.today().minusYears(14));
        Actor.Agent agent = agent("mcn-agent");
        assertThat(decisions.decide(agent, mandate.id(), true, null))
                .isEqualTo(Outcome.refused("mandates.refused.consult"));
        assertThat(decisions.decide(agent, mandate.id(), true, mandates.today().plusDays(1)))
                .isEqualTo(Outcome.refused("mandates.refused.consult"));
        assertThat(decisions.decide(agent, mandate.id(), true, mandates.today()))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(inForce(mandate)).isTrue();
    }

    @Test
    void theBodyMaySayNoAndNothingOpens() {
        Mandate mandate = ask(mandates.today().minusYears(5));
        assertThat(decisions.decide(agent("mcn-agent"), mandate.id(), false, null))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(inForce(mandate)).isFalse();
    }

    @Test
    void anotherBodySeesAndDecidesNothing() {
        Mandate mandate = ask(mandates.today().minusYears(6));
        Actor.Agent other = agent("vq-manager");
        assertThat(decisions.waiting(other)).isEmpty();
        assertThat(decisions.decide(other, mandate.id(), true, null))
                .isEqualTo(Outcome.refused("mandates.refused.gone"));
        assertThat(decisions.decide(agent("vq-agent"), mandate.id(), true, null))
                .isEqualTo(Outcome.refused("mandates.refused.decider"));
    }

    @Test
    void noMoreIsProposedThanTheGroundAllows() {
        Ground assistant = grounds.find("assistant").orElseThrow();
        LocalDate until = mandates.today().plusMonths(1);
        Typed typed =
                new Typed(
                        Map.of(
                                "email", List.of("autre@personne.example"),
                                "name", List.of("Paul"),
                                "services", List.of(ProposalReader.ALL),
                                "acts", List.of("receive", "sign", "administer"),
                                "until-year", List.of(String.valueOf(until.getYear())),
                                "until-month", List.of(String.valueOf(until.getMonthValue())),
                                "until-day", List.of(String.valueOf(until.getDayOfMonth())),
                                "proof", List.of("Registre 9")));
        ProposalReader.Read read = reader.read(asked(assistant, true), typed, null);
        assertThat(read).isInstanceOf(ProposalReader.Read.Good.class);
        assertThat(((ProposalReader.Read.Good) read).proposal().terms().acts())
                .isEqualTo(Set.of(Act.RECEIVE));
    }

    @Test
    void aBusinessIsOneWhoeverNamesIt() {
        UUID once = Proposing.business("1143920115");
        assertThat(Proposing.business("1143920115")).isEqualTo(once);
        assertThat(Proposing.business("2240000009")).isNotEqualTo(once);
    }

    @Test
    void whoManagesABusinessGivesAccessInItsNameAndTakesItBackAtOnce() {
        Account employee =
                new Account(Ids.next(), Ids.next() + "@personne.example", "Léo", "fr", true);
        Mandate managing =
                proposing
                        .propose(
                                Proposer.self(parent),
                                new Proposal.ForBusiness(
                                        grounds.find("manager").orElseThrow(),
                                        new BusinessFields.Opening(
                                                "1143920115",
                                                "Boulangerie de l'Exemple inc.",
                                                Proof.Said.REGISTERED),
                                        new Proposal.Terms(
                                                Set.of(),
                                                grounds.find("manager").orElseThrow().acts(),
                                                mandates.today().plusMonths(6),
                                                Proof.of("Registre"))))
                        .orThrow();
        decisions.decide(agent("mcn-agent"), managing.id(), true, null).orThrow();
        Mandate good = mandates.inForce(parent.id(), managing.id()).orElseThrow();
        Proposer business = Proposer.business(parent, good, mandates.today());
        Mandate staff =
                proposing
                        .propose(
                                business,
                                new Proposal.Give(
                                        grounds.find("employee").orElseThrow(),
                                        EmailAddress.of(employee.email()).orThrow(),
                                        "Léo",
                                        new Proposal.Terms(
                                                Set.of("restaurant-permit"),
                                                Set.of(Act.RECEIVE),
                                                mandates.today().plusMonths(3),
                                                Proof.NONE)))
                        .orThrow();
        answers.claim(employee);
        answers.accept(Proposer.self(employee), staff.id()).orThrow();
        assertThat(mandates.inForce(employee.id(), staff.id())).isPresent();
        assertThat(answers.revoke(business, staff.id())).isInstanceOf(Outcome.Ok.class);
        assertThat(mandates.inForce(employee.id(), staff.id())).isEmpty();
        Optional<Mandate> seen =
                scenes.reading(
                        new MandateScene.Managing(employee.id(), staff.id(), mandates.today()),
                        sql -> MandateRows.find(sql, managing.id()));
        assertThat(seen).as("whoever does not manage reads nothing of the business").isEmpty();
    }
}
