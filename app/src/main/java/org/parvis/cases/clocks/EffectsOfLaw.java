package org.parvis.cases.clocks;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.decision.ThirdParties;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what the law does when a term ends: a deemed refusal, a third party's consent by silence.
 * It is an act of the law with its day, whenever this job looks, and never a person's decision.
 */
@Component
public class EffectsOfLaw {
    private static final int BATCH = 200;

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Calendars calendars;
    private final Services services;
    private final OneByOne alone;
    private final SaidLaw law;
    private final TermEnds ends;
    private final CaseClocks clocks;

    public EffectsOfLaw(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            SaidLaw law,
            Services services,
            TermEnds ends,
            OneByOne alone,
            CaseClocks clocks) {
        this.clocks = clocks;
        this.ends = ends;
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.law = law;
        this.calendars = law.calendars();
        this.services = services;
        this.alone = alone;
    }

    /** A term of a file, in the order in which terms end. */
    private record Ended(CaseFileId file, int party, String term, Instant at) {
        static final Ended FIRST =
                new Ended(new CaseFileId(new Home(Ids.NIL), Ids.NIL), 0, "", Instant.EPOCH);

        String name() {
            return file.home() + "/" + file.id() + "/" + party + "/" + term;
        }
    }

    /** A term that ended and that its own ledger does not let close. */
    private static final class NotClosed extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    /** Records the effect of every term that has ended, each file alone; returns how many. */
    public int recordAll() {
        OneByOne.Round round = alone.round("law");
        Instant now = acting.now();
        int recorded = 0;
        List<Ended> page = ended(now, Ended.FIRST);
        while (!page.isEmpty()) {
            for (Ended ended : page) {
                recorded += round.does(ended.name(), () -> record(ended)) ? 1 : 0;
            }
            page = ended(now, page.getLast());
        }
        round.ended();
        return recorded;
    }

    private List<Ended> ended(Instant now, Ended after) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select home, case_file, party, term, ends_at
                                        from cases.deadlines
                                        where phase = 'RUNNING' and ends_at <= :now
                                          and (ends_at, case_file, party, term) > (:at, :file, :party, :term)
                                        order by ends_at, case_file, party, term limit :most
                                        """)
                                .param("now", CaseStore.timestamp(now))
                                .param("at", CaseStore.timestamp(after.at()))
                                .param("file", after.file().id())
                                .param("party", after.party())
                                .param("term", after.term())
                                .param("most", BATCH)
                                .query(
                                        (r, n) ->
                                                new Ended(
                                                        new CaseFileId(
                                                                new Home(
                                                                        r.getObject(
                                                                                "home",
                                                                                UUID.class)),
                                                                r.getObject(
                                                                        "case_file", UUID.class)),
                                                        r.getInt("party"),
                                                        r.getString("term"),
                                                        CaseStore.instant(r, "ends_at")))
                                .list());
    }

    private boolean record(Ended ended) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, ended.file()).orElseThrow();
                    Clock clock =
                            store.partyClocks(jobs, ended.file()).stream()
                                    .filter(
                                            c ->
                                                    c.party() == ended.party()
                                                            && c.term().equals(ended.term())
                                                            && c.phase().equals("RUNNING"))
                                    .findFirst()
                                    .orElse(null);
                    return clock != null && record(jobs, head, clock);
                });
    }

    private boolean record(JdbcClient jobs, CaseFile head, Clock clock) {
        Instant now = acting.now();
        Outcome<Ledger> late = clock.ledger().late(calendars.regimes(), now, "law");
        if (!(late instanceof Outcome.Ok<Ledger>(Ledger ledger))) {
            throw new NotClosed();
        }
        Clock ended = clock.with(ledger, calendars, now);
        Acting.Act act = act(jobs, head, clock, ended, now);
        return acting.append(jobs, head, act) instanceof Outcome.Ok<CaseFile>;
    }

    private Acting.Act act(JdbcClient jobs, CaseFile head, Clock clock, Clock ended, Instant now) {
        ProcessDefinition process = services.of(head).process();
        LocalDate day = clock.dueOn();
        if (clock.ofModule() || clock.party() != PartyRole.REQUESTER.number()) {
            Payload end = ends.of(head.id(), clock);
            List<Clock> moved = new ArrayList<>(List.of(ended));
            moved.addAll(clocks.moved(jobs, head, end, moved));
            return new Acting.Act(PartyRole.LAW.number(), end, moved);
        }
        if (clock.term().equals(CaseClocks.OBSERVATIONS)) {
            return observationsClosed(jobs, head, ended, now);
        }
        if (clock.term().equals(ThirdParties.COMMENTS)) {
            ProcessDefinition.ThirdParty rule = Objects.requireNonNull(process.thirdParty());
            Ledger decide =
                    Ledger.start(
                            calendars.regimes().current(rule.regime()),
                            day,
                            rule.decisionDays(),
                            now,
                            "third-party-silent");
            Clock decision = Clock.of(ThirdParties.DECISION, decide, calendars, now);
            return new Acting.Act(
                    PartyRole.LAW.number(),
                    new ThirdPartyAct.ThirdPartySilent(day, decision.dueOn()),
                    List.of(ended, decision));
        }
        ProcessDefinition.Term term = process.term(clock.term()).orElse(process.terms().getFirst());
        if (term.effect() == ProcessDefinition.Effect.NONE) {
            // the law says nothing of this silence: the promise is broken, and the file goes on
            return new Acting.Act(
                    PartyRole.LAW.number(), new ClockAct.Late(clock.term(), day), List.of(ended));
        }
        LocalDate remedyUntil =
                DecisionRules.remediesOfLaw(process).stream()
                        .flatMap(code -> process.remedy(code).stream())
                        .findFirst()
                        .flatMap(remedy -> law.until(head, remedy, day))
                        .orElse(null);
        return new Acting.Act(
                PartyRole.LAW.number(),
                new ClockAct.Effected(
                        clock.term(),
                        day,
                        term.effect().name(),
                        Objects.requireNonNull(term.citation()).written(),
                        remedyUntil),
                List.of(ended));
    }

    /** Silence after a notice of intention: the body may decide, and its own clock goes on. */
    private Acting.Act observationsClosed(
            JdbcClient jobs, CaseFile head, Clock ended, Instant now) {
        List<Clock> moved = new ArrayList<>(List.of(ended));
        for (Clock clock : store.clocks(jobs, head.id())) {
            if (CaseClocks.asksPerson(clock)
                    && clock.ledger()
                                    .resume(
                                            calendars.regimes(),
                                            ended.dueOn(),
                                            now,
                                            "observations-closed")
                            instanceof Outcome.Ok<Ledger>(Ledger next)) {
                moved.add(clock.with(next, calendars, now));
            }
        }
        List<Clock> all = clocks.still(jobs, head, moved);
        return new Acting.Act(
                PartyRole.LAW.number(),
                CaseClocks.due(new ReviewAct.ObservationsClosed(ended.dueOn(), null), all),
                all);
    }

    @Bean
    static Task<Void> effectsOfLawJob(EffectsOfLaw effects) {
        return Tasks.recurring("effects-of-law", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> effects.recordAll());
    }
}
