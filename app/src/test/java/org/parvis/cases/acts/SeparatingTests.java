package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.audit.Journal;
import org.parvis.cases.admission.PassedFiles;
import org.parvis.cases.entry.Merging;
import org.parvis.cases.entry.Separating;
import org.parvis.cases.entry.TwoFiles;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import tools.jackson.databind.json.JsonMapper;

/** Two files were merged by mistake: taking it back leaves no trace in what the person is owed. */
class SeparatingTests {
    CasesFixture cases;
    Merging merging;
    Separating separating;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        TwoFiles files = new TwoFiles(cases.scenes, cases.store, new PassedFiles(cases.scenes));
        merging =
                new Merging(
                        cases.scenes,
                        files,
                        cases.acting,
                        cases.clocks,
                        cases.services,
                        new Journal(cases.scenes, cases.clock));
        separating =
                new Separating(cases.scenes, files, cases.store, cases.acting, cases.calendars);
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    /** What happens to a file. */
    private interface Turn {
        void of(SeparatingTests test, Receipt file);

        default Turn then(Turn next) {
            return (test, file) -> {
                of(test, file);
                next.of(test, file);
            };
        }
    }

    /**
     * A life of a file: before it is merged, while it is, and for how many days.
     *
     * @param permit whether a question stops its clock
     */
    private record Life(String name, boolean permit, Turn before, Turn meanwhile, int days) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Life> lives() {
        Turn nothing = (test, file) -> {};
        Turn asked = SeparatingTests::ask;
        Turn answered = SeparatingTests::answer;
        return Stream.of(
                new Life("just received", false, nothing, nothing, 0),
                new Life("received, some days", true, nothing, nothing, 6),
                new Life("waiting, its clock runs", false, asked, nothing, 4),
                new Life("waiting, its clock stands still", true, asked, nothing, 4),
                new Life("asked and answered", true, asked.then(answered), nothing, 3),
                new Life("answered while merged", true, asked, answered, 3),
                new Life("extended", false, SeparatingTests::extend, nothing, 12),
                new Life("its term ends meanwhile", false, nothing, nothing, 40),
                new Life("a promise is broken meanwhile", true, nothing, nothing, 40),
                new Life("refused by the law before", false, SeparatingTests::silence, nothing, 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void aSeparatedFileIsThatOfSomebodyWhoWasNeverMerged(Life life) {
        Receipt goesOn = open(life);
        Receipt never = open(life);
        Receipt file = open(life);
        cases.clock.forward(Duration.ofDays(2));
        List.of(never, file).forEach(one -> life.before().of(this, one));
        merge(file, goesOn).orThrow();
        assertThat(cases.head(file).state()).isEqualTo(State.CLOSED);
        cases.clock.forward(Duration.ofDays(1));
        List.of(never, file).forEach(one -> life.meanwhile().of(this, one));
        cases.clock.forward(Duration.ofDays(life.days()));
        separate(file, goesOn).orThrow();
        cases.law.recordAll();

        assertThat(ledgers(file)).isEqualTo(ledgers(never));
        CaseFile as = cases.head(never);
        assertThat(cases.head(file))
                .extracting(CaseFile::state, CaseFile::dueOn, CaseFile::closedOn, CaseFile::outcome)
                .containsExactly(as.state(), as.dueOn(), as.closedOn(), as.outcome());
        assertThat(cases.chain.verify().broken()).isEmpty();
    }

    @Test
    void bothFilesHaveOneMoreActAndNothingLess() {
        Receipt goesOn = cases.open("Un");
        Receipt ended = cases.open("Deux");
        merge(ended, goesOn).orThrow();
        separate(goesOn, ended).orThrow();
        assertThat(kinds(ended)).containsExactly("received", "merged", "separated");
        assertThat(kinds(goesOn)).containsExactly("received", "joined", "parted");
        CaseFile head = cases.head(ended);
        assertThat(Heads.replay(acts(ended), head.reference(), CasesFixture.ZONE))
                .usingRecursiveComparison()
                .isEqualTo(head);
        assertThat(separating.standing(acts(ended))).isEmpty();
        assertThat(merge(ended, goesOn)).isInstanceOf(Outcome.Ok.class);
        assertThat(separating.standing(acts(ended)))
                .extracting(Separating.Standing::reference)
                .containsExactly(goesOn.reference());
        assertThat(separate(ended, goesOn)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void onceTheFileThatGoesOnHasItsAnswerTheyStayMerged() {
        Receipt goesOn = cases.open("Un");
        Receipt ended = cases.open("Deux");
        merge(ended, goesOn).orThrow();
        cases.person.withdraw(CaseFileTests.invited(goesOn), "").orThrow();
        assertThat(refusal(separate(ended, goesOn))).isEqualTo("cases.refused.separate");
        assertThat(cases.head(ended).state()).isEqualTo(State.CLOSED);
        assertThat(kinds(ended)).containsExactly("received", "merged");
    }

    @Test
    void aMergerOfAMergerIsTakenBackFromItsEnd() {
        Receipt first = cases.open("Un");
        Receipt second = cases.open("Deux");
        Receipt third = cases.open("Trois");
        merge(third, second).orThrow();
        merge(second, first).orThrow();
        assertThat(refusal(separate(third, second))).isEqualTo("cases.refused.separate");
        separate(second, first).orThrow();
        assertThat(separate(third, second)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void anotherBodyAndWhoeverGivesNoReasonAreRefused() {
        Receipt goesOn = cases.open("Un");
        Receipt ended = cases.open("Deux");
        merge(ended, goesOn).orThrow();
        Actor.Agent stranger = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.HEAD);
        assertThat(
                        refusal(
                                separating.separate(
                                        stranger,
                                        "X.",
                                        ended.file(),
                                        goesOn.reference(),
                                        "erreur")))
                .isEqualTo("cases.refused.unknown");
        for (String reason : List.of("", "  \n", "x".repeat(1_001))) {
            assertThat(refusal(separate(ended, goesOn, reason)))
                    .isEqualTo("cases.refused.separateReason");
        }
        for (String reference : List.of("", "zzz", "' or 1=1 --", ended.reference())) {
            assertThat(
                            refusal(
                                    separating.separate(
                                            cases.agent,
                                            "A. B.",
                                            ended.file(),
                                            reference,
                                            "erreur")))
                    .isEqualTo("cases.refused.unknown");
        }
        Receipt other = cases.open("Trois");
        assertThat(refusal(separate(ended, other))).isEqualTo("cases.refused.notMerged");
        assertThat(kinds(ended)).containsExactly("received", "merged");
    }

    @Test
    void ofTwoWhoSeparateAtOnceOneDoesIt() throws Exception {
        Receipt goesOn = cases.open("Un");
        Receipt ended = cases.open("Deux");
        merge(ended, goesOn).orThrow();
        List<Callable<Outcome<CaseFile>>> both =
                List.of(() -> separate(ended, goesOn), () -> separate(goesOn, ended));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            long done = 0;
            for (Future<Outcome<CaseFile>> one : two.invokeAll(both)) {
                if (one.get() instanceof Outcome.Ok<CaseFile>) {
                    done++;
                } else {
                    assertThat(refusal(one.get())).isEqualTo("cases.refused.notMerged");
                }
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(kinds(ended)).containsExactly("received", "merged", "separated");
        assertThat(kinds(goesOn)).containsExactly("received", "joined", "parted");
    }

    private Receipt open(Life life) {
        return life.permit() ? cases.openPermit("Un permis") : cases.open("Un document");
    }

    private Outcome<CaseFile> merge(Receipt ends, Receipt goesOn) {
        return merging.merge(cases.agent, "A. B.", ends.file(), goesOn.reference());
    }

    private Outcome<CaseFile> separate(Receipt one, Receipt other) {
        return separate(one, other, "Deux documents différents");
    }

    private Outcome<CaseFile> separate(Receipt one, Receipt other, String reason) {
        return separating.separate(cases.agent, "A. B.", one.file(), other.reference(), reason);
    }

    private void ask(Receipt file) {
        cases.work.ask(cases.ask(file, cases.head(file).lastSeq()), "Quelle année ?").orThrow();
    }

    private void answer(Receipt file) {
        cases.person.answer(CaseFileTests.invited(file), "2024").orThrow();
    }

    private void extend(Receipt file) {
        cases.work
                .extend(cases.ask(file, cases.head(file).lastSeq()), "volume", "Beaucoup")
                .orThrow();
    }

    private void silence(Receipt file) {
        cases.clock.set(Instant.parse("2026-11-24T12:00:00Z"));
        cases.law.recordAll();
    }

    private Map<String, String> ledgers(Receipt file) {
        JsonMapper json = JsonMapper.builder().build();
        return cases.scenes.job(jobs -> cases.store.clocks(jobs, file.file())).stream()
                .collect(
                        Collectors.toMap(
                                Clock::term,
                                clock ->
                                        clock.phase()
                                                + clock.dueOn()
                                                + clock.endsAt()
                                                + json.readTree(clock.json())));
    }

    private List<StoredAct> acts(Receipt file) {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, file.file()));
    }

    private List<String> kinds(Receipt file) {
        return acts(file).stream().map(act -> act.envelope().kind()).toList();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "taken";
    }
}
