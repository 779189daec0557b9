package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.keeping.EndOfLifeFixture.refusal;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Change;
import org.parvis.organizations.GuardedSetting;
import org.parvis.testing.WordsLeft;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schedule of the body drives what is destroyed: a list, two people, and a certificate. */
class DisposalListsTests {
    private static final String PLANTED = "Motplanté Zw4";

    private EndOfLifeFixture ending;
    private CasesFixture cases;
    private DisposalChange change;

    @BeforeEach
    void start() {
        ending = new EndOfLifeFixture(RetentionRule.Then.DESTROY);
        cases = ending.cases;
        change = new DisposalChange(ending.lists, List::of, cases.acting);
    }

    @AfterEach
    void stop() {
        ending.close();
    }

    @Test
    void whatTwoPeopleApprovedIsForgottenEverywhereAndLeavesACertificate() throws Exception {
        Receipt one = ending.withdrawn(PLANTED);
        Receipt two = ending.withdrawn(PLANTED);
        Receipt young = laterWithdrawn();
        UUID list = ending.make().orThrow();
        DisposalList made = list(list);
        assertThat(made.waiting()).isEqualTo(2);
        assertThat(ending.run.run()).as("nothing goes before it is approved").isZero();

        approve(list);
        assertThat(ending.run.run()).isEqualTo(2);
        assertThat(WordsLeft.of(owner(), "Motplanté")).isEmpty();
        DisposalList done = list(list);
        assertThat(done.doneAt()).isNotNull();
        assertThat(done.destroyed()).isEqualTo(2);
        assertThat(done.acts()).isEqualTo(6);
        assertThat(done.rule().in("fr")).contains("Calendrier, v3, access", "A-21.1, art. 8");
        assertThat(done.approvedBy()).isNotEqualTo(done.proposedBy());
        for (Receipt gone : List.of(one, two)) {
            assertThat(cases.head(gone).disposedAt()).isNotNull();
            Payload last = ending.acts(gone).getLast().content();
            assertThat(last).isNull();
            assertThat(certificateOf(gone)).isEqualTo(done.certificate());
        }
        assertThat(cases.head(young).disposedAt()).isNull();
        assertThat(cases.chain.verify().broken()).isEmpty();
        assertThat(Files.readAllLines(cases.data.resolve("erasures.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.contains(done.certificate()));
        assertThat(ending.lists.show(ending.manager, list).orElseThrow().files())
                .allMatch(file -> file.reference() == null);
        assertThat(ending.due.of(cases.home)).isEmpty();
    }

    @Test
    void whatIsHeldBeforeOrAfterTheListWasMadeIsLeftAlone() {
        Receipt before = ending.withdrawn("Un");
        Receipt after = ending.withdrawn("Deux");
        Receipt free = ending.withdrawn("Trois");
        ending.timePasses();
        hold(before);
        assertThat(ending.due.of(cases.home).getFirst().go())
                .extracting(DueFiles.Due::reference)
                .doesNotContain(before.reference());
        UUID list = ending.make().orThrow();
        hold(after);
        approve(list);
        assertThat(ending.run.run()).isEqualTo(1);
        assertThat(ending.lists.show(ending.manager, list).orElseThrow().files())
                .extracting(file -> file.file().id(), DisposalList.File::became)
                .containsExactlyInAnyOrder(
                        tuple(after, DisposalList.Became.HELD),
                        tuple(free, DisposalList.Became.DESTROYED));
        assertThat(list(list).left()).isEqualTo(1);
        assertThat(cases.head(before).disposedAt()).isNull();
    }

    @Test
    void whatIsClosedToTheBodyGoesAsAllElseWhenItsTimeIsOver() {
        Receipt file = ending.withdrawn(cases.closed(PLANTED), PLANTED);
        ending.timePasses();
        assertThat(ending.due.of(cases.home).getFirst().go())
                .singleElement()
                .satisfies(due -> assertThat(due.file()).isEqualTo(file.file()))
                .satisfies(due -> assertThat(due.closed()).isTrue());
        UUID list = ending.make().orThrow();
        approve(list);
        assertThat(ending.run.run()).isEqualTo(1);
        assertThat(cases.head(file).disposedAt()).isNotNull();
        assertThat(WordsLeft.of(owner(), "Motplanté")).isEmpty();
        assertThat(cases.chain.verify().broken()).isEmpty();
    }

    @Test
    void aScheduleThatBecameLongerMeanwhileKeepsTheFiles() {
        Receipt file = ending.withdrawn("Un");
        ending.timePasses();
        UUID list = ending.make().orThrow();
        ending.schedule(9, RetentionRule.Then.DESTROY, 0);
        approve(list);
        assertThat(ending.run.run()).isZero();
        assertThat(cases.head(file).disposedAt()).isNull();
        assertThat(ending.became(list)).containsExactly(DisposalList.Became.KEPT);
    }

    @Test
    void whatStaysForTheArchivesIsOnNoList() {
        ending.withdrawn("Un");
        ending.timePasses();
        ending.schedule(2, RetentionRule.Then.KEEP, 0);
        DueFiles.Group kept = ending.due.of(cases.home).getFirst();
        assertThat(kept.go()).isEmpty();
        assertThat(kept.stay()).hasSize(1);
        assertThat(refusal(ending.make())).isEqualTo("cases.refused.nothingDue");
    }

    @Test
    void ofASortedSeriesTheSampleStaysAndTheRestGoes() {
        List<Receipt> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(ending.withdrawn("Dossier " + i));
        }
        ending.timePasses();
        ending.schedule(2, RetentionRule.Then.SORT, 50);
        DueFiles.Group sorted = ending.due.of(cases.home).getFirst();
        assertThat(sorted.stay())
                .extracting(one -> one.file().id())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream()
                                .map(one -> one.file().id())
                                .filter(id -> Sample.holds(id, 50))
                                .toList());
        assertThat(sorted.go().size() + sorted.stay().size()).isEqualTo(12);
        if (!sorted.go().isEmpty()) {
            approve(ending.make().orThrow());
            assertThat(ending.run.run()).isEqualTo(sorted.go().size());
        }
        assertThat(all.stream().filter(one -> cases.head(one).disposedAt() == null))
                .hasSize(sorted.stay().size());
    }

    @Test
    void aRunThatWasCutShortGoesOn() {
        Receipt file = ending.withdrawn(PLANTED);
        ending.timePasses();
        UUID list = ending.make().orThrow();
        approve(list);
        owner().sql("create table kept as select * from cases.payloads").update();
        cases.disposal.dispose(file.file(), "x", list(list).certificate()).orThrow();
        owner().sql("insert into cases.payloads select * from kept").update();
        owner().sql("drop table kept").update();
        assertThat(ending.run.run()).isEqualTo(1);
        assertThat(owner().sql("select count(*) from cases.payloads").query(Long.class).single())
                .isZero();
        assertThat(list(list).destroyed()).isEqualTo(1);
        assertThat(ending.run.run()).isZero();
    }

    @Test
    void aListNeedsItsBodyItsDutyAndAnotherPerson() {
        ending.withdrawn("Un");
        ending.timePasses();
        assertThat(refusal(ending.lists.make(cases.agent, "access-request", 1)))
                .isEqualTo("cases.refused.notAnswerable");
        for (String service : List.of("", "permit", "' or 1=1 --")) {
            assertThat(refusal(ending.lists.make(ending.manager, service, 1)))
                    .isEqualTo("cases.refused.nothingDue");
        }
        UUID list = ending.make().orThrow();
        Home elsewhere = new Home(Ids.next());
        Actor.Agent stranger = new Actor.Agent(Ids.next(), elsewhere, Role.HEAD);
        assertThat(ending.lists.show(stranger, list)).isEmpty();
        assertThat(refusal(carryOut(elsewhere, list.toString(), Ids.next())))
                .isEqualTo("organizations.change.gone");
        for (String said : List.of("", "x", Ids.next().toString())) {
            assertThat(refusal(carryOut(cases.home, said, Ids.next())))
                    .isEqualTo("organizations.change.gone");
        }
        approve(list);
        assertThat(refusal(carryOut(cases.home, list.toString(), Ids.next())))
                .as("once")
                .isEqualTo("organizations.change.gone");
    }

    private static Tuple tuple(Receipt of, DisposalList.Became became) {
        return Assertions.tuple(of.file().id(), became);
    }

    /** The time of what was withdrawn is over now, and not of this one. */
    private Receipt laterWithdrawn() {
        ending.timePasses();
        return ending.withdrawn("Tout récent");
    }

    private void hold(Receipt file) {
        ending.keeping.hold(ending.ask(file), "Litige 12", false).orThrow();
    }

    private void approve(UUID list) {
        carryOut(cases.home, list.toString(), Ids.next()).orThrow();
    }

    private Outcome<Change> carryOut(Home body, String list, UUID approvedBy) {
        Change proposed =
                new Change(
                        Ids.next(),
                        GuardedSetting.DISPOSAL,
                        body,
                        Map.of("list", list),
                        "Leur temps est passé",
                        ending.manager.member(),
                        Ids.next(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Change.State.PROPOSED,
                        approvedBy,
                        null,
                        "");
        return cases.scenes.job(jobs -> change.carryOut(jobs, proposed));
    }

    private DisposalList list(UUID id) {
        return ending.lists.find(cases.home, List.of(id)).getFirst();
    }

    private String certificateOf(Receipt file) {
        return owner().sql("select certificate from cases.erasures where case_file = ?")
                .param(file.file().id())
                .query(String.class)
                .single();
    }

    private JdbcClient owner() {
        return cases.database.owner();
    }
}
