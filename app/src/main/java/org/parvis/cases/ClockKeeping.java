package org.parvis.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.RecordedOutages;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the clocks fair without anybody asking: days given back for an outage, by the rule of each
 * service, a reminder before a person's days end, a signature asleep passed on. All are acts.
 */
@Component
class ClockKeeping {
    private static final Duration LOOKS_BACK = Duration.ofDays(60);
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final int BATCH = 500;

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Calendars calendars;
    private final Services services;
    private final RecordedOutages outages;

    ClockKeeping(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            Calendars calendars,
            Services services,
            RecordedOutages outages) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.calendars = calendars;
        this.services = services;
        this.outages = outages;
    }

    private record Running(CaseFileId file, String term) {}

    /** Gives back the days of every outage on record; returns how many clocks moved. */
    int giveBack() {
        Instant now = acting.now();
        int moved = 0;
        for (RecordedOutages.Over outage : outages.extending(now.minus(LOOKS_BACK), now)) {
            moved += giveBack(outage);
        }
        return moved;
    }

    private int giveBack(RecordedOutages.Over outage) {
        int moved = 0;
        int passed = 0;
        List<Running> batch = touched(outage, passed);
        while (!batch.isEmpty()) {
            for (Running running : batch) {
                if (giveBack(running, outage)) {
                    moved++;
                } else {
                    passed++;
                }
            }
            batch = touched(outage, passed);
        }
        return moved;
    }

    /** The clocks that ran during an outage and have nothing for it yet, after those passed. */
    private List<Running> touched(RecordedOutages.Over outage, int passed) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select d.home, d.case_file, d.term
                                        from cases.deadlines d
                                        where d.phase = 'RUNNING' and d.ends_at > :from
                                          and (d.ledger -> 'entries' -> 0 ->> 'at')::timestamptz < :to
                                          and not exists (
                                            select from jsonb_array_elements(d.ledger -> 'entries') e
                                            where e ->> 'cause' = :cause)
                                        order by d.ends_at, d.case_file, d.term
                                        limit :most offset :passed
                                        """)
                                .param("passed", passed)
                                .param("from", CaseStore.timestamp(outage.from()))
                                .param("to", CaseStore.timestamp(outage.to()))
                                .param("cause", cause(outage))
                                .param("most", BATCH)
                                .query((row, n) -> running(row))
                                .list());
    }

    private static Running running(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Running(file(row), row.getString("term"));
    }

    private static CaseFileId file(java.sql.ResultSet row) throws java.sql.SQLException {
        return new CaseFileId(
                new Home(row.getObject("home", UUID.class)),
                row.getObject("case_file", UUID.class));
    }

    private static String cause(RecordedOutages.Over outage) {
        return "outage:" + outage.id();
    }

    private boolean giveBack(Running running, RecordedOutages.Over outage) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, running.file()).orElseThrow();
                    ProcessDefinition.OutageRule rule = services.of(head).process().outages();
                    if (rule == null || !counts(rule, running.term(), outage)) {
                        return false;
                    }
                    return giveBack(jobs, head, running.term(), rule.days(), outage);
                });
    }

    private static boolean counts(
            ProcessDefinition.OutageRule rule, String term, RecordedOutages.Over outage) {
        return rule.terms().contains(term)
                && Duration.between(outage.from(), outage.to()).toHours() >= rule.hours();
    }

    private boolean giveBack(
            JdbcClient jobs, CaseFile head, String term, int days, RecordedOutages.Over outage) {
        Instant now = acting.now();
        for (Clock clock : store.clocks(jobs, head.id())) {
            if (clock.term().equals(term)
                    && clock.ledger()
                                    .outage(
                                            calendars.regimes(),
                                            acting.today(),
                                            days,
                                            now,
                                            cause(outage))
                            instanceof Outcome.Ok<Ledger>(Ledger given)) {
                Clock longer = clock.with(given, calendars, now);
                ReviewAct.OutageCounted content =
                        new ReviewAct.OutageCounted(
                                term,
                                outage.id().toString(),
                                acting.day(outage.from()),
                                days,
                                longer.dueOn());
                Acting.Act act =
                        new Acting.Act(PartyRole.PROGRAM.number(), content, List.of(longer));
                return acting.append(jobs, head, act) instanceof Outcome.Ok<CaseFile>;
            }
        }
        return false;
    }

    /** Reminds each person once, three days before their observations are due. */
    int remind() {
        Instant now = acting.now();
        List<Running> soon =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select d.home, d.case_file, d.term
                                                from cases.deadlines d
                                                where d.phase = 'RUNNING' and d.term = :term
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
        int reminded = 0;
        for (Running running : soon) {
            reminded += remind(running) ? 1 : 0;
        }
        return reminded;
    }

    private boolean remind(Running running) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, running.file()).orElseThrow();
                    return store.clocks(jobs, running.file()).stream()
                            .filter(clock -> clock.term().equals(running.term()))
                            .map(clock -> new ReviewAct.Reminded(clock.term(), clock.dueOn()))
                            .map(act -> Acting.Act.of(PartyRole.PROGRAM.number(), act))
                            .anyMatch(
                                    act ->
                                            acting.append(jobs, head, act)
                                                    instanceof Outcome.Ok<CaseFile>);
                });
    }

    /** Passes a signature that nobody gave in its days to who decides; returns how many. */
    int escalate() {
        int escalated = 0;
        List<ToSign> page = toSign(ToSign.FIRST);
        while (!page.isEmpty()) {
            for (ToSign waiting : page) {
                escalated += escalate(waiting.file()) ? 1 : 0;
            }
            page = toSign(page.getLast());
        }
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
                                        where open and step = 'to-sign' and updated_at < :before
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
                new ReviewAct.Escalated(
                        level.rule().id(), java.util.Objects.requireNonNull(level.until())));
    }

    @Bean
    static Task<Void> clockKeepingJob(ClockKeeping keeping, Opinions opinions) {
        return Tasks.recurring("clock-keeping", FixedDelay.of(Duration.ofMinutes(5)))
                .execute(
                        (instance, context) -> {
                            keeping.giveBack();
                            keeping.remind();
                            keeping.escalate();
                            opinions.remind();
                        });
    }
}
