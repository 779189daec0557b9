package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.StoredAct;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;

/** A file is kept as the schedule of its body says, and longer while somebody holds it. */
class FileKeepingTests {
    private static final LocalizedText WHY = LocalizedText.of("Une enquête.", "An inquiry.");

    private CasesFixture cases;
    private FileKeeping keeping;
    private Actor.Agent manager;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        keeping = new FileKeeping(cases.work, cases.acting, cases.terms);
        manager = new Actor.Agent(Ids.next(), cases.home, Role.MANAGER);
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    static RetentionRule rule(int years, RetentionRule.Then then, int sample) {
        return new RetentionRule(
                LocalizedText.of("Calendrier", "Schedule"),
                3,
                "A-21.1 s. 8",
                "access",
                LocalizedText.of("Demandes d'accès", "Access requests"),
                years,
                0,
                then,
                sample);
    }

    /** What the definition asks for, what the schedule says, and which counts. */
    private record Asked(int own, boolean why, int scheduled, int counts, boolean longer) {}

    static Stream<Asked> asked() {
        return Stream.of(
                new Asked(5, false, 2, 2, false),
                new Asked(5, true, 2, 5, true),
                new Asked(1, true, 2, 2, false),
                new Asked(2, true, 2, 2, false),
                new Asked(1, false, 7, 7, false));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void theScheduleCountsUnlessTheServiceAsksForLongerAndSaysWhy(Asked asked) {
        ServiceDefinition.Retention own =
                new ServiceDefinition.Retention(
                        LocalizedText.of("La sienne", "Its own"),
                        asked.own(),
                        new Citation("A-2.1", "47", false),
                        asked.why() ? WHY : null);
        KeptFor kept =
                KeptFor.of(
                        own, Optional.of(rule(asked.scheduled(), RetentionRule.Then.DESTROY, 0)));
        assertThat(kept.years()).isEqualTo(asked.counts());
        assertThat(kept.longer()).isEqualTo(asked.longer() ? WHY : null);
        assertThat(kept.basis()).isEqualTo("A-21.1 s. 8");
    }

    @Test
    void whereTheScheduleSaysNothingTheDefinitionSpeaks() {
        Receipt receipt = withdrawn();
        Words w = MessageCatalogue.fromClassPath().forLanguage("fr");
        assertThat(cases.terms.until(cases.head(receipt))).isEqualTo(LocalDate.of(2031, 11, 2));
        assertThat(cases.terms.told(cases.head(receipt), w).replace('\u00a0', ' '))
                .contains("2 novembre 2031", "Gardé 5 ans après", "puis détruit", "A-2.1, art. 47");

        cases.schedule.put("access-request", rule(2, RetentionRule.Then.SORT, 5));
        assertThat(cases.terms.told(cases.head(receipt), w).replace('\u00a0', ' '))
                .contains("2 novembre 2028", "Gardé 2 ans après", "un échantillon de 5 %")
                .contains("Règle : Demandes d’accès. Calendrier, version 3, A-21.1, art. 8.");
        Receipt open = cases.open("En cours");
        assertThat(cases.terms.until(cases.head(open))).isNull();
        assertThat(cases.terms.told(cases.head(open), w).replace('\u00a0', ' '))
                .startsWith("Gardé 2 ans après");
    }

    @Test
    void theTimeOfAFileIsOverTheDayAfterItsLastAndTheArchivesKeepWhatTheRuleSays() {
        cases.schedule.put("access-request", rule(2, RetentionRule.Then.DESTROY, 0));
        Receipt receipt = withdrawn();
        cases.clock.set(Instant.parse("2028-11-02T20:00:00Z"));
        assertThat(keeping.over(cases.head(receipt))).isFalse();
        cases.clock.set(Instant.parse("2028-11-03T20:00:00Z"));
        assertThat(keeping.over(cases.head(receipt))).isTrue();
        assertThat(keeping.stays(cases.head(receipt))).isFalse();
        cases.schedule.put("access-request", rule(2, RetentionRule.Then.KEEP, 0));
        assertThat(keeping.over(cases.head(receipt))).isTrue();
        assertThat(keeping.stays(cases.head(receipt))).isTrue();
    }

    @Test
    void theSampleIsAboutAsLargeAsItIsSaidAndGrowsWithoutLosingAny() {
        List<UUID> files = IntStream.range(0, 4_000).mapToObj(i -> Ids.next()).toList();
        long five = files.stream().filter(file -> Sample.holds(file, 5)).count();
        assertThat(five).isBetween(120L, 290L);
        assertThat(files).noneMatch(file -> Sample.holds(file, 0));
        assertThat(files).allMatch(file -> Sample.holds(file, 100));
        assertThat(files.stream().filter(file -> Sample.holds(file, 5)))
                .allMatch(file -> Sample.holds(file, 20));
    }

    @Test
    void whoAnswersForTheBodyHoldsAndLiftsAndNobodyElse() {
        Receipt receipt = withdrawn();
        cases.clock.forward(Duration.ofDays(6 * 365));
        assertThat(refusal(keeping.hold(ask(cases.agent, receipt), "Litige", false)))
                .isEqualTo("cases.refused.notAnswerable");
        assertThat(refusal(keeping.hold(ask(manager, receipt), " ", false)))
                .isEqualTo("cases.refused.holdReason");
        assertThat(keeping.hold(ask(manager, receipt), "Litige 12", false))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(FileKeeping.held(acts(receipt))).isPresent();
        assertThat(refusal(cases.disposal.dispose(receipt.file(), "à la main")))
                .isEqualTo("cases.refused.legalHold");
        assertThat(keeping.lift(ask(manager, receipt), "Litige réglé", true))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(FileKeeping.held(acts(receipt))).isEmpty();
    }

    private Receipt withdrawn() {
        Receipt receipt = cases.open("Un dossier");
        cases.person.withdraw(CaseFileTests.invited(receipt), "fini").orThrow();
        return receipt;
    }

    private CaseWork.Ask ask(Actor.Agent agent, Receipt receipt) {
        return new CaseWork.Ask(agent, "G. D.", receipt.file(), cases.head(receipt).lastSeq());
    }

    private List<StoredAct> acts(Receipt receipt) {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, receipt.file()));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "taken";
    }
}
