package org.parvis.catalogue.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.packs.PackImport;
import org.parvis.platform.packs.PackReport;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The way of a version from a proposed text to the public, on a real database. */
@OwnPackTest
class PublicationTests extends PublicationFixture {
    @Autowired PackImport packs;
    @TempDir Path pack;

    @Test
    void whoProposesCannotApproveAndASecondPersonOpensTheWay() {
        assertThat(propose(ready("four-eyes", 1, text)).problems()).isEmpty();
        assertThat(workshop.review(designer, "four-eyes", 1, true, ""))
                .isEqualTo(Outcome.refused("workshop.refused.four-eyes"));
        assessAndApprove("four-eyes", 1);

        assertThat(release.publish(designer, "four-eyes", 1)).isEmpty();

        assertThat(catalogue.service("four-eyes")).isPresent();
        assertThat(catalogue.at("four-eyes-en")).isPresent();
        assertThat(shelves.of("four-eyes").journal())
                .extracting(line -> line.step() + " " + line.member())
                .containsExactly(
                        "PUBLISHED " + designer.member(),
                        "APPROVED " + second.member(),
                        "ASSESSED " + designer.member(),
                        "PROPOSED " + designer.member());
        assertThat(release.publish(designer, "four-eyes", 1))
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

        assertThat(release.publish(designer, "corrected", 1))
                .extracting(Refusal::key)
                .containsExactly("workshop.publish.approval");
    }

    @Test
    void theDatabaseItselfPublishesNothingWithoutASecondPerson() {
        propose(ready("last-door", 1, text));
        UUID proposal = shelves.of("last-door").proposals().getFirst().id();
        Scene agent = new MemberScene.Agent(designer.home(), designer.member());
        boolean published =
                scenes.in(
                        agent,
                        sql ->
                                sql.sql("select catalogue.publish(?)")
                                        .param(proposal)
                                        .query(Boolean.class)
                                        .single());
        assertThat(published).isFalse();
        Assertions.assertThatThrownBy(
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
        for (String change : List.of("definition = ''", "version = 9", "digest = ''")) {
            Assertions.assertThatThrownBy(
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
                                        Map.of())
                                .problems())
                .extracting(problem -> problem.reason().key())
                .containsExactly("catalogue.problem.not-yours");
    }

    @Test
    void aPackIsTheOperatorsActAndLeavesTheWorkshopAlone() throws IOException {
        Path services = WholePack.in(pack).resolve("services");
        Files.writeString(services.resolve("room.yaml"), ready("pack-room", 1, text));
        assertThat(packs.beside(pack).added()).containsExactly("pack-room 1");
        assertThat(shelves.of("pack-room").journal())
                .extracting(line -> line.step() + " " + line.member())
                .containsExactly("INSTALLED null");

        propose(ready("pack-room", 2, text));
        assessAndApprove("pack-room", 2);
        assertThat(release.publish(designer, "pack-room", 2)).isEmpty();
        PackReport again = packs.beside(pack);
        assertThat(again.accepted()).as(again.print(messages.forLanguage("en"))).isTrue();
        assertThat(catalogue.service("pack-room").orElseThrow().version()).isEqualTo(2);

        Files.delete(services.resolve("room.yaml"));
        packs.instead(pack);
        assertThat(catalogue.service("pack-room")).isPresent();

        assertThat(release.retire(designer, "pack-room", true, "Elle ne sert plus."))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(catalogue.service("pack-room")).isEmpty();
        assertThat(release.retire(designer, "pack-room", false, "")).isInstanceOf(Outcome.Ok.class);
        assertThat(catalogue.service("pack-room")).isPresent();
    }
}
