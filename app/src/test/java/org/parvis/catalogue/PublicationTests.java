package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.OwnPackTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The way of a version from a proposed text to the public, on a real database. */
@OwnPackTest
class PublicationTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final Path ACCESS = Path.of("../content/quebec/services/access-request.yaml");

    @Autowired Workshop workshop;
    @Autowired Catalogue catalogue;
    @Autowired ImportDefinitions importDefinitions;
    @Autowired Members members;
    @Autowired Scenes scenes;
    @Autowired MessageCatalogue messages;
    @TempDir Path pack;

    private Actor.Agent designer;
    private Actor.Agent second;
    private String text;

    @BeforeEach
    void people() throws IOException {
        designer = agent("vq-designer");
        second = agent("vq-responsible");
        text = Files.readString(ROOM).replace("code: room-booking", "code: workshop-room");
    }

    private Actor.Agent agent(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    private Workshop.Proposed propose(String yaml) {
        return workshop.propose(
                designer, "room.yaml", yaml.getBytes(StandardCharsets.UTF_8), java.util.Map.of());
    }

    private static String ready(String code, int version, String yaml) {
        return yaml.replace("code: workshop-room", "code: " + code)
                .replace("reserver-une-salle", code)
                .replace("book-a-room", code + "-en")
                .replace("version: 1", "version: " + version)
                .replace(
                        "type: email\n",
                        "type: email\n"
                                + "          purpose: {fr: Répondre, en: To answer}\n"
                                + "          legal-basis: C-19 s. 4 (to confirm)\n");
    }

    private void assessAndApprove(String code, int version) {
        assertThat(
                        workshop.assess(
                                designer,
                                code,
                                version,
                                new Proposal.Assessment(
                                        "EFVP-1",
                                        LocalDate.of(2026, 11, 1),
                                        "Bureau de la vie privée",
                                        designer.member())))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(workshop.review(second, code, version, true, "")).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void publicationIsRefusedWithEveryReasonAtOnce() {
        String untranslated = text.replace("{fr: Gratuit, en: Free}", "{fr: Gratuit}");
        assertThat(propose(untranslated).problems()).isEmpty();

        assertThat(workshop.publish(designer, "workshop-room", 1))
                .extracting(Refusal::key)
                .containsExactly(
                        "workshop.publish.missing",
                        "workshop.publish.purpose",
                        "workshop.publish.basis",
                        "workshop.publish.assessment",
                        "workshop.publish.approval");
        assertThat(catalogue.service("workshop-room")).isEmpty();
        assertThat(catalogue.candidate("workshop-room", 1)).isPresent();
    }

    @Test
    void aTextWithErrorsIsRefusedWholeWithItsLines() {
        Workshop.Proposed refused = propose(text.replace("type: email", "type: e-mail"));
        assertThat(refused.service()).isNull();
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().getFirst().line()).isGreaterThan(40);
        assertThat(refused.problems().getFirst().file()).isEqualTo("room.yaml");
    }

    @Test
    void whoProposesCannotApproveAndASecondPersonOpensTheWay() {
        assertThat(propose(ready("four-eyes", 1, text)).problems()).isEmpty();
        assertThat(workshop.review(designer, "four-eyes", 1, true, ""))
                .isEqualTo(Outcome.refused("workshop.refused.four-eyes"));
        assessAndApprove("four-eyes", 1);

        assertThat(workshop.publish(designer, "four-eyes", 1)).isEmpty();

        assertThat(catalogue.service("four-eyes")).isPresent();
        assertThat(catalogue.at("four-eyes-en")).isPresent();
        assertThat(workshop.shelf("four-eyes").journal())
                .extracting(line -> line.step() + " " + line.member())
                .containsExactly(
                        "PUBLISHED " + designer.member(),
                        "APPROVED " + second.member(),
                        "ASSESSED " + designer.member(),
                        "PROPOSED " + designer.member());
        assertThat(workshop.publish(designer, "four-eyes", 1))
                .extracting(Refusal::key)
                .containsExactly("workshop.refused.gone");
        assertThat(propose(ready("four-eyes", 1, text)).problems())
                .extracting(problem -> problem.reason().key())
                .containsExactly("catalogue.problem.published");
    }

    @Test
    void anApprovalIsOfThatVeryTextAndFallsWithACorrectedOne() {
        propose(ready("corrected", 1, text));
        assessAndApprove("corrected", 1);
        propose(ready("corrected", 1, text.replace("days: 10", "days: 8")));

        assertThat(workshop.publish(designer, "corrected", 1))
                .extracting(Refusal::key)
                .containsExactly("workshop.publish.approval");
    }

    @Test
    void theDatabaseItselfPublishesNothingWithoutASecondPerson() {
        propose(ready("last-door", 1, text));
        java.util.UUID proposal = workshop.shelf("last-door").proposals().getFirst().id();
        Scene agent = new Scene.Agent(designer.home(), designer.member());
        boolean published =
                scenes.in(
                        agent,
                        sql ->
                                sql.sql("select catalogue.publish(?)")
                                        .param(proposal)
                                        .query(Boolean.class)
                                        .single());
        assertThat(published).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                scenes.in(
                                        agent,
                                        sql ->
                                                sql.sql(
                                                                """
                                                                insert into catalogue.services
                                                                  (code, version, digest, definition)
                                                                values ('x', 1, '', '')
                                                                """)
                                                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPublishedTextCanBeChangedByNobody() {
        for (String change : java.util.List.of("definition = ''", "version = 9", "digest = ''")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () ->
                                    scenes.job(
                                            sql ->
                                                    sql.sql(
                                                                    "update catalogue.services set "
                                                                            + change)
                                                            .update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aTranslationIsStaleUntilSomebodySaysThatItHolds() {
        propose(ready("stale-room", 1, text));
        assessAndApprove("stale-room", 1);
        workshop.publish(designer, "stale-room", 1);
        propose(
                ready(
                        "stale-room",
                        2,
                        text.replace("fr: Pour tout groupe.", "fr: Pour les groupes.")));
        assessAndApprove("stale-room", 2);

        assertThat(workshop.publish(designer, "stale-room", 2))
                .extracting(Refusal::key)
                .containsExactly("workshop.publish.stale");
        Translations translations =
                workshop.translations(
                        workshop.shelf("stale-room").proposals().getFirst().service());
        assertThat(translations.gaps()).hasSize(1);
        assertThat(translations.gaps().getFirst().text()).isEqualTo("For any group.");

        workshop.confirm(designer, "stale-room", 2, translations.gaps());
        assertThat(workshop.publish(designer, "stale-room", 2)).isEmpty();
        assertThat(catalogue.service("stale-room").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void anotherBodyNeitherProposesNorReviewsNorRetires() {
        propose(ready("ours", 1, text));
        Actor.Agent stranger = agent("opc-head");
        assertThat(workshop.review(stranger, "ours", 1, true, ""))
                .isEqualTo(Outcome.refused("workshop.refused.not-yours"));
        assertThat(
                        workshop.propose(
                                        second,
                                        "x.yaml",
                                        text.getBytes(StandardCharsets.UTF_8),
                                        java.util.Map.of())
                                .problems())
                .extracting(problem -> problem.reason().key())
                .containsExactly("catalogue.problem.not-yours");
    }

    @Test
    void aPackIsTheOperatorsActAndLeavesTheWorkshopAlone() throws IOException {
        Path services = Files.createDirectories(pack.resolve("services"));
        Files.copy(ACCESS, services.resolve("access-request.yaml"));
        Files.writeString(services.resolve("room.yaml"), ready("pack-room", 1, text));
        assertThat(importDefinitions.run(pack).added()).containsExactly("pack-room 1");
        assertThat(workshop.shelf("pack-room").journal())
                .extracting(line -> line.step() + " " + line.member())
                .containsExactly("INSTALLED null");

        propose(ready("pack-room", 2, text));
        assessAndApprove("pack-room", 2);
        assertThat(workshop.publish(designer, "pack-room", 2)).isEmpty();
        ImportReport again = importDefinitions.run(pack);
        assertThat(again.accepted()).as(again.print(messages.forLanguage("en"))).isTrue();
        assertThat(catalogue.service("pack-room").orElseThrow().version()).isEqualTo(2);

        Files.delete(services.resolve("room.yaml"));
        importDefinitions.run(pack);
        assertThat(catalogue.service("pack-room")).isPresent();

        assertThat(workshop.retire(designer, "pack-room", true, "Elle ne sert plus."))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(catalogue.service("pack-room")).isEmpty();
        assertThat(workshop.retire(designer, "pack-room", false, ""))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(catalogue.service("pack-room")).isPresent();
    }
}
