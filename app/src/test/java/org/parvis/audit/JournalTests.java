package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.CommandAsked;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.Folders;
import org.parvis.testing.MovableClock;
import org.parvis.testing.SettingsForTests;
import org.parvis.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal of readings on a real database: written, sealed, searched, changed and found out. */
class JournalTests {
    static final long SEED = 20261126;

    final TestDatabase database = TestDatabase.create();
    final Path data = Folders.temporary();
    final MovableClock clock = MovableClock.at("2026-11-26T15:00:00Z");
    final Scenes scenes = database.scenes();
    final Home home = new Home(Ids.next());
    final Actor.Agent agent = new Actor.Agent(Ids.next(), home, Role.AGENT);
    final Journal journal = new Journal(scenes, clock);
    final Reasons reasons = new Reasons(journal, clock);
    SealKey key;
    JournalSeals seals;
    JournalVerification verification;

    @BeforeEach
    void start() {
        key = new SealKey(SettingsForTests.in(data));
        seals = new JournalSeals(scenes, key, clock);
        verification = new JournalVerification(scenes, seals);
    }

    @AfterEach
    void stop() {
        database.close();
        Folders.delete(data);
    }

    private void read(Actor.Agent who, UUID... files) {
        journal.note(
                MemberScene.of(who), who, Reading.of("file", "file", List.of(files), "review"));
    }

    /** In the scene of the agent, whoever is noted. */
    private void note(JdbcClient sql, Actor.Agent who) {
        journal.note(sql, who, Reading.of("file", "x", List.of(), "review"));
    }

    private Scene scene() {
        return new MemberScene.Agent(home, agent.member());
    }

    @Test
    void whatWasNotedIsSealedAndVerifies() {
        read(agent, Ids.next());
        read(agent, Ids.next(), Ids.next());
        journal.asked(new CommandAsked("dispose"));
        assertThat(seals.sealAll()).isEqualTo(3);
        read(agent, Ids.next());
        assertThat(seals.sealAll()).isEqualTo(1);
        assertThat(verification.verify())
                .isEqualTo(new JournalVerification.Report(4, 2, List.of()));
    }

    @Test
    void aChangedRowARemovedOneAndAnAddedOneAreFound() {
        read(agent, Ids.next());
        read(agent, Ids.next());
        seals.sealAll();
        database.owner().sql("update audit.entries set member = gen_random_uuid()").update();
        assertThat(verification.verify().broken()).hasSize(2);
        database.owner().sql("delete from audit.entries where position = 1").update();
        assertThat(verification.verify().broken())
                .anyMatch(line -> line.startsWith("journal seal 1"));
    }

    @Test
    void whatIsUndoneWasNotShownAndLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                scenes.in(
                                        scene(),
                                        sql -> {
                                            note(sql, agent);
                                            throw new IllegalStateException("the page failed");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(seals.sealAll()).isZero();
    }

    @Test
    void aMemberWritesTheJournalOfTheirBodyAndReadsNone() {
        Actor.Agent elsewhere = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.AGENT);
        assertThatThrownBy(
                        () ->
                                scenes.in(
                                        scene(),
                                        sql -> {
                                            note(sql, elsewhere);
                                            return home;
                                        }))
                .hasStackTraceContaining("row-level security");
        read(agent, Ids.next());
        assertThatThrownBy(
                        () ->
                                scenes.reading(
                                        scene(),
                                        sql -> find(sql, query(null, null, JournalSearch.LAST), 9)))
                .hasStackTraceContaining("permission denied");
    }

    private List<Entry> find(JdbcClient sql, JournalSearch.Query query, int n) {
        return new JournalSearch().find(sql, home.id(), query, n);
    }

    private static JournalSearch.Query query(
            @Nullable UUID member, @Nullable List<UUID> files, UUID before) {
        return new JournalSearch.Query(member, files, null, null, before);
    }

    @Test
    void anOfficerWalksEveryPageOfTheirBodyAndNoOther() {
        Random random = new Random(SEED);
        List<UUID> files = new ArrayList<>();
        List<Actor.Agent> agents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(Ids.next());
            agents.add(new Actor.Agent(Ids.next(), home, Role.AGENT));
        }
        Actor.Agent elsewhere = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.AGENT);
        int[][] expected = new int[4][4];
        for (int i = 0; i < 60; i++) {
            int who = random.nextInt(4);
            int what = random.nextInt(4);
            read(agents.get(who), files.get(what));
            read(elsewhere, files.get(what));
            expected[who][what]++;
        }
        for (int who = 0; who < 4; who++) {
            for (int what = 0; what < 4; what++) {
                assertThat(walk(agents.get(who).member(), List.of(files.get(what))))
                        .hasSize(expected[who][what])
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(walk(null, null)).hasSize(60);
    }

    private List<UUID> walk(@Nullable UUID member, @Nullable List<UUID> files) {
        List<UUID> all = new ArrayList<>();
        UUID before = JournalSearch.LAST;
        while (true) {
            UUID from = before;
            List<Entry> page =
                    scenes.reading(
                            new MemberScene.PrivacyOfficer(home, agent.member()),
                            sql -> find(sql, query(member, files, from), 7));
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(entry -> all.add(entry.id()));
            before = page.getLast().id();
        }
    }

    @Test
    void wordsOfAReasonAreCommittedToAndMayGoButNotChange() {
        CaseFileId file = CaseFileId.next(home);
        scenes.in(
                scene(), sql -> reasons.give(sql, agent, file, Ground.PROTECTED, "Motplanté Zk4"));
        seals.sealAll();
        assertThat(verification.verify().broken()).isEmpty();
        database.owner().sql("alter table audit.reasons no force row level security").update();
        database.owner().sql("update audit.reasons set words = 'autre'").update();
        assertThat(verification.verify().broken()).hasSize(1);
        new ReadsData(scenes).erase(file);
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void rowsGoAfterTheirTimeAndTheChainStillVerifies() {
        AuditSettings settings = new AuditSettings(Duration.ofDays(1826));
        read(agent, Ids.next());
        seals.sealAll();
        clock.forward(Duration.ofDays(1000));
        read(agent, Ids.next());
        seals.sealAll();
        assertThat(JournalForgetting.forget(scenes, clock, settings)).isZero();
        clock.forward(Duration.ofDays(827));
        assertThat(JournalForgetting.forget(scenes, clock, settings)).isEqualTo(1);
        assertThat(walk(null, null)).hasSize(1);
        assertThat(verification.verify())
                .isEqualTo(new JournalVerification.Report(1, 2, List.of()));
        read(agent, Ids.next());
        assertThat(seals.sealAll()).isEqualTo(1);
        assertThat(verification.verify().broken()).isEmpty();
    }
}
