package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.PackImport;
import org.parvis.platform.PackReport;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The way of a version from a proposed text to the public, on a real database. */
@OwnPackTest
class PublicationTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");

    @Autowired Workshop workshop;
    @Autowired VersionRelease release;
    @Autowired Shelves shelves;
    @Autowired Catalogue catalogue;
    @Autowired PackImport packs;
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
        text =
                Files.readString(ROOM)
                        .replace("code: room-booking", "code: workshop-room")
                        .replace("reserver-une-salle", "salle-a-l-atelier")
                        .replace("book-a-room", "room-of-workshop");
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
                .replace("salle-a-l-atelier", code)
                .replace("room-of-workshop", code + "-en")
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

        assertThat(release.publish(designer, "workshop-room", 1))
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
        java.util.UUID proposal = shelves.of("last-door").proposals().getFirst().id();
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
        release.publish(designer, "stale-room", 1);
        propose(
                ready(
                        "stale-room",
                        2,
                        text.replace("fr: Pour tout groupe.", "fr: Pour les groupes.")));
        assessAndApprove("stale-room", 2);

        assertThat(release.publish(designer, "stale-room", 2))
                .extracting(Refusal::key)
                .containsExactly("workshop.publish.stale");
        Translations translations =
                shelves.translations(shelves.of("stale-room").proposals().getFirst().service());
        assertThat(translations.gaps()).hasSize(1);
        assertThat(translations.gaps().getFirst().text()).isEqualTo("For any group.");

        workshop.confirm(designer, "stale-room", 2, translations.gaps());
        assertThat(release.publish(designer, "stale-room", 2)).isEmpty();
        assertThat(catalogue.service("stale-room").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void theWorkshopHoldsAVersionToTheRulesOfAPack() {
        String own = ready("by-the-rules", 1, text);
        String access = catalogue.service("access-request").orElseThrow().slug("en");
        Map<String, String> wrong =
                Map.of(
                        own.replace("regime: interpretation-act", "regime: interpretation-acts"),
                        "platform.pack.unknown.regime",
                        own.replace("[ville-quebec]", "[ville-quebec, ville-quebek]"),
                        "catalogue.problem.which-body",
                        own.replace("  outcomes:\n", "  complaints: nobody\n  outcomes:\n"),
                        "platform.pack.unknown.service",
                        own.replace("by-the-rules-en", access),
                        "catalogue.problem.address",
                        own.replace("fr: by-the-rules", "fr: access-request"),
                        "catalogue.problem.address",
                        own.replace("fr: Gratuit", "fr: '[ici](javascript:alert(1))'"),
                        "catalogue.problem.words-link");
        wrong.forEach(
                (yaml, key) -> {
                    List<Problem> problems = propose(yaml).problems();
                    assertThat(problems).extracting(p -> p.reason().key()).as(key).contains(key);
                    assertThat(problems).allMatch(p -> p.file().equals("room.yaml"));
                    assertThat(problems).anyMatch(p -> p.line() > 1);
                    for (String lang : List.of("fr", "en")) {
                        assertThat(problems)
                                .allMatch(p -> !said(p.reason(), lang).contains(p.reason().key()));
                    }
                });
        assertThat(shelves.of("by-the-rules").proposals()).isEmpty();
        assertThat(
                        said(
                                propose(own.replace("interpretation-act", "interpretation-ac"))
                                        .problems()
                                        .getFirst()
                                        .reason(),
                                "fr"))
                .contains("interpretation-ac", "interpretation-act", "access-act");
    }

    private String said(Refusal refusal, String lang) {
        return messages.forLanguage(lang).say(refusal.key(), refusal.arguments());
    }

    @Test
    void ofTwoVersionsWithOneAddressTheSecondIsNotPublished() {
        propose(ready("first-there", 1, text));
        propose(ready("second-there", 1, text).replace("second-there-en", "first-there-en"));
        assessAndApprove("first-there", 1);
        assessAndApprove("second-there", 1);

        assertThat(release.publish(designer, "first-there", 1)).isEmpty();
        assertThat(release.publish(designer, "second-there", 1))
                .extracting(Refusal::key)
                .containsExactly("catalogue.problem.address");
        java.util.UUID second = shelves.of("second-there").proposals().getFirst().id();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                scenes.in(
                                        new MemberScene.Agent(designer.home(), designer.member()),
                                        sql ->
                                                sql.sql("select catalogue.publish(?)")
                                                        .param(second)
                                                        .query(Boolean.class)
                                                        .single()))
                .isInstanceOf(DataAccessException.class);
        assertThat(catalogue.at("first-there-en").orElseThrow().code()).isEqualTo("first-there");
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
