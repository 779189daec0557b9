package org.parvis.catalogue.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Problem;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.testing.OwnPackTest;
import org.springframework.dao.DataAccessException;

/** What a version lacks or has wrong, told to whoever proposes or publishes it. */
@OwnPackTest
class WhatKeepsAVersionBackTests extends PublicationFixture {
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
        UUID second = shelves.of("second-there").proposals().getFirst().id();
        Assertions.assertThatThrownBy(
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
}
