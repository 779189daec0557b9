package org.parvis.cases.clocks;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.SignOffAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.decision.Opinions;
import org.parvis.cases.decision.SignOffs;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Keeps the clocks fair without anybody asking: a reminder before a person's days end, a signature
 * asleep passed on. Both are acts, each of one file alone.
 */
@Component
public class ClockKeeping {
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final int BATCH = 500;

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Services services;
    private final OneByOne alone;

    public ClockKeeping(
            Scenes scenes, CaseStore store, Acting acting, Services services, OneByOne alone) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.services = services;
        this.alone = alone;
    }

    private record Running(CaseFileId file, String term) {
        String name() {
            return file.home() + "/" + file.id() + "/" + term;
        }
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(file(row), row.getString("term"));
    }

    static CaseFileId file(ResultSet row) throws SQLException {
        return new CaseFileId(
                new Home(row.getObject("home", UUID.class)),
                row.getObject("case_file", UUID.class));
    }

    /** Reminds each person once, three days before their observations are due. */
    public int remind() {
        Instant now = acting.now();
        List<Running> soon =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select d.home, d.case_file, d.term
                                                from cases.deadlines d
                                                where d.phase = 'RUNNING' and d.party = 1 and d.term = :term
                                                  and d.ends_at between :now and :then
                                                  and not exists (
                                                    select from cases.acts a
                                                    where a.home = d.home
                                                      and a.case_file = d.case_file
                                                      and a.kind = 'reminded' and a.at >
                                                        (d.ledger -> 'entries' -> 0 ->> 'at')
                                                          ::timestamptz)
                                                order by d.ends_at limit :most
                                                """)
                                        .param("term", CaseClocks.OBSERVATIONS)
                                        .param("now", CaseStore.timestamp(now))
                                        .param("then", CaseStore.timestamp(now.plus(BEFORE)))
                                        .param("most", BATCH)
                                        .query((row, n) -> running(row))
                                        .list());
        OneByOne.Round round = alone.round("reminders");
        int reminded = 0;
        for (Running running : soon) {
            reminded += round.does(running.name(), () -> remind(running)) ? 1 : 0;
        }
        round.ended();
        return reminded;
    }

    private boolean remind(Running running) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, running.file()).orElseThrow();
                    List<StoredAct> acts = store.acts(jobs, running.file());
                    return store.clocks(jobs, running.file()).stream()
                            .filter(clock -> clock.term().equals(running.term()))
                            .filter(clock -> clock.phase().equals("RUNNING"))
                            .filter(clock -> !reminded(acts, clock))
                            .map(clock -> new ClockAct.Reminded(clock.term(), clock.dueOn()))
                            .map(act -> Acting.Act.of(PartyRole.PROGRAM.number(), act))
                            .anyMatch(
                                    act ->
                                            acting.append(jobs, head, act)
                                                    instanceof Outcome.Ok<CaseFile>);
                });
    }

    /** Asked again under the lock: another round may have been there first. */
    private static boolean reminded(List<StoredAct> acts, Clock clock) {
        Instant start = clock.ledger().entries().getFirst().at();
        return acts.stream()
                .filter(act -> act.envelope().at().isAfter(start))
                .anyMatch(
                        act ->
                                act.says(
                                        ClockAct.Reminded.class,
                                        told -> told.term().equals(clock.term())));
    }

    /** Passes a signature that nobody gave in its days to who decides; returns how many. */
    public int escalate() {
        OneByOne.Round round = alone.round("signatures");
        int escalated = 0;
        List<ToSign> page = toSign(ToSign.FIRST);
        while (!page.isEmpty()) {
            for (ToSign waiting : page) {
                CaseFileId file = waiting.file();
                String name = file.home() + "/" + file.id();
                escalated += round.does(name, () -> escalate(file)) ? 1 : 0;
            }
            page = toSign(page.getLast());
        }
        round.ended();
        return escalated;
    }

    /** A prepared decision, and since when nothing happened in its file. */
    private record ToSign(CaseFileId file, Instant since) {
        static final ToSign FIRST =
                new ToSign(new CaseFileId(new Home(Ids.NIL), Ids.NIL), Instant.EPOCH);
    }

    /** The next ones that nobody touched for a day; many may wait in their days for long. */
    private List<ToSign> toSign(ToSign after) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select coalesce(file_home, home) as home, case_file, updated_at
                                        from cases.work_items
                                        where open and to_sign and updated_at < :before
                                          and (updated_at, case_file) > (:since, :file)
                                        order by updated_at, case_file limit :most
                                        """)
                                .param(
                                        "before",
                                        CaseStore.timestamp(acting.now().minus(Duration.ofDays(1))))
                                .param("since", CaseStore.timestamp(after.since()))
                                .param("file", after.file().id())
                                .param("most", BATCH)
                                .query(
                                        (row, n) ->
                                                new ToSign(
                                                        file(row),
                                                        CaseStore.instant(row, "updated_at")))
                                .list());
    }

    private boolean escalate(CaseFileId file) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, file).orElseThrow();
                    ProcessDefinition process = services.of(head).process();
                    return !process.signOffs().isEmpty()
                            && SignOffs.of(process, store.acts(jobs, file), acting.zone())
                                    .levels()
                                    .stream()
                                    .filter(this::asleep)
                                    .map(this::escalation)
                                    .anyMatch(
                                            act ->
                                                    acting.append(jobs, head, act)
                                                            instanceof Outcome.Ok<CaseFile>);
                });
    }

    private boolean asleep(SignOffs.Level level) {
        LocalDate until = level.until();
        return level.blocks() && until != null && acting.today().isAfter(until);
    }

    private Acting.Act escalation(SignOffs.Level level) {
        return Acting.Act.of(
                PartyRole.PROGRAM.number(),
                new SignOffAct.Escalated(level.rule().id(), Objects.requireNonNull(level.until())));
    }

    @Bean
    static Task<Void> clockKeepingJob(
            ClockKeeping keeping, OutageDays outages, Opinions opinions, OneByOne alone) {
        return Tasks.recurring("clock-keeping", FixedDelay.of(Duration.ofMinutes(5)))
                .execute(
                        (instance, context) -> {
                            OneByOne.Round round = alone.round("clocks");
                            round.does("outages", () -> outages.giveBack() > 0);
                            round.does("reminders", () -> keeping.remind() > 0);
                            round.does("signatures", () -> keeping.escalate() > 0);
                            round.does("opinions", () -> opinions.remind() > 0);
                        });
    }
}
