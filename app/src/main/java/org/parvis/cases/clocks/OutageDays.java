package org.parvis.cases.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.Services;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.RecordedOutages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives back the days of outages on record, by the rule of each service. An outage is settled once:
 * afterwards only clocks that moved since (one that was paused in between runs again) are looked
 * at, and those that could not have their days.
 */
@Component
public class OutageDays {
    private static final Duration LOOKS_BACK = Duration.ofDays(60);
    private static final int BATCH = 500;

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Calendars calendars;
    private final Services services;
    private final RecordedOutages outages;
    private final OneByOne alone;

    public OutageDays(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            Calendars calendars,
            Services services,
            RecordedOutages outages,
            OneByOne alone) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.calendars = calendars;
        this.services = services;
        this.outages = outages;
        this.alone = alone;
    }

    private record Running(CaseFileId file, String term) {
        static final Running FIRST = new Running(new CaseFileId(new Home(Ids.NIL), Ids.NIL), "");

        String named(RecordedOutages.Over outage) {
            return outage.id() + "/" + file.home() + "/" + file.id() + "/" + term;
        }

        static Running named(String name) {
            String[] parts = name.split("/", 4);
            return new Running(
                    new CaseFileId(new Home(UUID.fromString(parts[1])), UUID.fromString(parts[2])),
                    parts[3]);
        }
    }

    /** Gives back the days of every outage on record; returns how many clocks moved. */
    public int giveBack() {
        Instant now = acting.now();
        OneByOne.Round round = alone.round("outages");
        int moved = 0;
        for (RecordedOutages.Over outage : outages.extending(now.minus(LOOKS_BACK), now)) {
            moved += giveBack(outage, round, now);
        }
        return moved;
    }

    private int giveBack(RecordedOutages.Over outage, OneByOne.Round round, Instant now) {
        Instant looked = looked(outage).orElse(null);
        List<Running> again =
                round.due().stream()
                        .filter(name -> name.startsWith(outage.id() + "/"))
                        .map(Running::named)
                        .toList();
        int moved = giveBack(again, outage, round);
        boolean any = looked == null;
        List<Running> page = touched(outage, looked, Running.FIRST);
        while (!page.isEmpty()) {
            any = true;
            List<Running> others = new ArrayList<>(page);
            others.removeAll(again);
            moved += giveBack(others, outage, round);
            page = touched(outage, looked, page.getLast());
        }
        if (any) {
            look(outage, now);
        }
        return moved;
    }

    private int giveBack(List<Running> clocks, RecordedOutages.Over outage, OneByOne.Round round) {
        int moved = 0;
        for (Running one : clocks) {
            moved += round.does(one.named(outage), () -> giveBack(one, outage)) ? 1 : 0;
        }
        return moved;
    }

    private Optional<Instant> looked(RecordedOutages.Over outage) {
        return scenes.job(
                jobs ->
                        jobs.sql("select looked_at from cases.settled_outages where outage = ?")
                                .param(outage.id())
                                .query((row, n) -> CaseStore.instant(row, "looked_at"))
                                .optional());
    }

    private void look(RecordedOutages.Over outage, Instant now) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into cases.settled_outages (outage, looked_at)
                                        values (:outage, :now)
                                        on conflict (outage) do update set looked_at = :now
                                        """)
                                .param("outage", outage.id())
                                .param("now", CaseStore.timestamp(now))
                                .update());
    }

    /**
     * The clocks that ran during an outage and have nothing for it yet.
     *
     * @param looked when they were last looked at: then only those that moved since
     */
    private List<Running> touched(
            RecordedOutages.Over outage, @Nullable Instant looked, Running after) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select d.home, d.case_file, d.term
                                        from cases.deadlines d
                                        where d.phase = 'RUNNING' and d.party = 1 and d.ends_at > :from
                                          and (d.ledger -> 'entries' -> 0 ->> 'at')::timestamptz < :to
                                          and (d.ledger -> 'entries' -> -1 ->> 'at')::timestamptz >= :looked
                                          and not exists (
                                            select from jsonb_array_elements(d.ledger -> 'entries') e
                                            where e ->> 'cause' = :cause)
                                          and (d.case_file, d.term) > (:file, :term)
                                        order by d.case_file, d.term
                                        limit :most
                                        """)
                                .param("from", CaseStore.timestamp(outage.from()))
                                .param("to", CaseStore.timestamp(outage.to()))
                                .param(
                                        "looked",
                                        CaseStore.timestamp(
                                                looked == null ? Instant.EPOCH : looked))
                                .param("cause", cause(outage))
                                .param("file", after.file().id())
                                .param("term", after.term())
                                .param("most", BATCH)
                                .query(
                                        (row, n) ->
                                                new Running(
                                                        ClockKeeping.file(row),
                                                        row.getString("term")))
                                .list());
    }

    private static String cause(RecordedOutages.Over outage) {
        return "outage:" + outage.id();
    }

    private boolean giveBack(Running running, RecordedOutages.Over outage) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, running.file()).orElse(null);
                    ProcessDefinition.OutageRule rule =
                            head == null ? null : services.of(head).process().outages();
                    if (head == null || rule == null || !counts(rule, running.term(), outage)) {
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
                ClockAct.OutageCounted content =
                        new ClockAct.OutageCounted(
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
}
