package org.parvis.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.calendar.Regimes;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agent does in a file, short of deciding it. Each command is one transaction. */
@Component
class CaseWork {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Calendars calendars;
    private final Services services;
    private final CaseClocks clocks;

    CaseWork(
            Scenes scenes, CaseStore store, Acting acting, Calendars calendars, Services services) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.calendars = calendars;
        this.services = services;
        this.clocks = new CaseClocks(store, calendars, acting);
    }

    /**
     * Who asks, on which file, and the latest act they had seen.
     *
     * @param name as the person will read it
     */
    record Ask(Actor.Agent agent, String name, CaseFileId file, int seen) {
        Scene scene() {
            return new Scene.Agent(agent.home(), agent.member());
        }
    }

    Outcome<CaseFile> assign(Ask ask, UUID member, String memberName) {
        return act(
                ask,
                (sql, head) ->
                        Outcome.ok(
                                Acting.Act.of(
                                        party(sql, ask),
                                        new ActContent.Assigned(member.toString(), memberName))));
    }

    /** A question to the person; the clock stops only where the service says so. */
    Outcome<CaseFile> ask(Ask ask, String text) {
        return act(
                ask,
                (sql, head) -> {
                    boolean stops = process(head).questionsStopClock();
                    ActContent content = new ActContent.Asked(ask.name(), text, stops);
                    return stops
                            ? clocks.change(
                                            sql,
                                            head,
                                            answerTerm(head).id(),
                                            (ledger, now) ->
                                                    ledger.pause(
                                                            regimes(),
                                                            acting.today(),
                                                            now,
                                                            "asked"))
                                    .map(
                                            clock ->
                                                    new Acting.Act(
                                                            party(sql, ask),
                                                            content,
                                                            List.of(clock)))
                            : Outcome.ok(Acting.Act.of(party(sql, ask), content));
                });
    }

    Outcome<CaseFile> write(Ask ask, String text) {
        return act(
                ask,
                (sql, head) ->
                        Outcome.ok(
                                Acting.Act.of(
                                        party(sql, ask), new ActContent.Wrote(ask.name(), text))));
    }

    Outcome<CaseFile> note(Ask ask, String text) {
        return act(
                ask,
                (sql, head) ->
                        Outcome.ok(
                                Acting.Act.of(
                                        party(sql, ask), new ActContent.Noted(ask.name(), text))));
    }

    /** More time, once, on an admitted ground, before the first term ends. */
    Outcome<CaseFile> extend(Ask ask, String ground, String explanation) {
        return act(
                ask,
                (sql, head) -> {
                    ProcessDefinition.Term term = answerTerm(head);
                    ProcessDefinition.Extension extension = term.extension();
                    if (extension == null) {
                        return Outcome.refused("cases.refused.noExtension");
                    }
                    if (extension.grounds().stream().noneMatch(g -> g.code().equals(ground))) {
                        return Outcome.refused("cases.refused.ground");
                    }
                    return clocks.change(
                                    sql,
                                    head,
                                    term.id(),
                                    (ledger, now) -> extended(ledger, extension, now, ground))
                            .map(
                                    clock ->
                                            new Acting.Act(
                                                    party(sql, ask),
                                                    new ActContent.Extended(
                                                            ask.name(),
                                                            term.id(),
                                                            extension.days(),
                                                            ground,
                                                            explanation,
                                                            clock.dueOn()),
                                                    List.of(clock)));
                });
    }

    private Outcome<Ledger> extended(
            Ledger ledger, ProcessDefinition.Extension extension, Instant now, String ground) {
        return ledger.last(Ledger.Kind.EXTEND).isPresent()
                ? Outcome.refused("cases.refused.extendedOnce")
                : ledger.extend(regimes(), acting.today(), extension.days(), now, ground);
    }

    /** Notice to a concerned third party opens a clock of its own: their days to comment. */
    Outcome<CaseFile> notifyThirdParty(Ask ask, String thirdParty) {
        return act(
                ask,
                (sql, head) -> {
                    ProcessDefinition.ThirdParty rule = process(head).thirdParty();
                    if (rule == null) {
                        return Outcome.refused("cases.refused.noThirdParty");
                    }
                    LocalDate today = acting.today();
                    if (calendars
                            .term(rule.regime(), head.receivedOn(), rule.noticeDays())
                            .lastDay()
                            .isBefore(today)) {
                        return Outcome.refused("cases.refused.thirdPartyTooLate");
                    }
                    Clock comments =
                            clock(
                                    "third-party-comments",
                                    rule.regime(),
                                    rule.commentDays(),
                                    "third-party-notified");
                    // Their own ledger governs from here (A-2.1, s. 49): the first one stands
                    // still.
                    return clocks.change(
                                    sql,
                                    head,
                                    answerTerm(head).id(),
                                    (ledger, now) ->
                                            ledger.pause(
                                                    regimes(), today, now, "third-party-notified"))
                            .map(
                                    paused ->
                                            new Acting.Act(
                                                    party(sql, ask),
                                                    new ActContent.ThirdPartyNotified(
                                                            ask.name(),
                                                            thirdParty,
                                                            today,
                                                            comments.dueOn()),
                                                    List.of(paused, comments)));
                });
    }

    /** Their comments, given to the body by any door; the days to decide start to run. */
    Outcome<CaseFile> thirdPartyCommented(Ask ask, String text, boolean consents) {
        return act(
                ask,
                (sql, head) -> {
                    ProcessDefinition.ThirdParty rule = process(head).thirdParty();
                    if (rule == null) {
                        return Outcome.refused("cases.refused.noThirdParty");
                    }
                    return clocks.change(
                                    sql,
                                    head,
                                    "third-party-comments",
                                    (ledger, now) ->
                                            ledger.meet(
                                                    regimes(),
                                                    acting.today(),
                                                    now,
                                                    "third-party-commented"))
                            .map(
                                    met -> {
                                        Clock decide =
                                                clock(
                                                        "third-party-decision",
                                                        rule.regime(),
                                                        rule.decisionDays(),
                                                        "third-party-commented");
                                        return new Acting.Act(
                                                PartyRole.THIRD_PARTY.number(),
                                                new ActContent.ThirdPartyCommented(
                                                        text, consents, decide.dueOn()),
                                                List.of(met, decide));
                                    });
                });
    }

    Outcome<CaseFile> estimateFee(Ask ask, long cents, int pages, String text) {
        return act(
                ask,
                (sql, head) ->
                        cents < 0 || pages < 0
                                ? Outcome.refused("cases.refused.amount")
                                : Outcome.ok(
                                        Acting.Act.of(
                                                party(sql, ask),
                                                new ActContent.FeeEstimated(
                                                        ask.name(), cents, pages, text))));
    }

    /** A draft decision for the person in charge; an agent prepares and never decides. */
    Outcome<CaseFile> prepare(Ask ask, String outcome, String reasons, List<String> provisions) {
        return act(
                ask,
                (sql, head) ->
                        DecisionRules.check(process(head), outcome, reasons, provisions)
                                .map(
                                        result ->
                                                Acting.Act.of(
                                                        party(sql, ask),
                                                        new ActContent.Prepared(
                                                                ask.name(),
                                                                outcome,
                                                                reasons,
                                                                provisions))));
    }

    Outcome<CaseFile> close(Ask ask, String reason) {
        return act(
                ask,
                (sql, head) ->
                        Outcome.ok(Acting.Act.of(party(sql, ask), new ActContent.Closed(reason))));
    }

    private Outcome<CaseFile> act(
            Ask ask, BiFunction<JdbcClient, CaseFile, Outcome<Acting.Act>> what) {
        return scenes.in(
                ask.scene(),
                sql ->
                        acting.take(sql, ask.file(), ask.seen())
                                .then(
                                        head ->
                                                what.apply(sql, head)
                                                        .then(
                                                                act ->
                                                                        acting.append(
                                                                                sql, head, act))));
    }

    private int party(JdbcClient sql, Ask ask) {
        return store.party(sql, ask.file(), ask.agent().member());
    }

    private Clock clock(String term, String regime, int days, String cause) {
        Instant now = acting.now();
        Ledger ledger =
                Ledger.start(calendars.regimes().current(regime), acting.today(), days, now, cause);
        return Clock.of(term, ledger, calendars, now);
    }

    private ProcessDefinition.Term answerTerm(CaseFile head) {
        return process(head).terms().stream()
                .filter(term -> term.starts() == ProcessDefinition.Starts.RECEIVED)
                .findFirst()
                .orElseThrow();
    }

    private ProcessDefinition process(CaseFile head) {
        return services.of(head).process();
    }

    private Regimes regimes() {
        return calendars.regimes();
    }
}
