package org.parvis.cases.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/**
 * Why a file is where it is: every term, every effect of the law and the decision, each as a rule
 * with its version, its provision and what it looked at. Agent and person read the same.
 */
final class AppliedRules {
    private final ServiceDefinition service;
    private final ProcessDefinition process;
    private final Calendars calendars;
    private final Words w;
    private final List<AppliedRule> all = new ArrayList<>();
    private @Nullable LocalDate received;

    private AppliedRules(ServiceDefinition service, Calendars calendars, Words w) {
        this.service = service;
        this.process = service.process();
        this.calendars = calendars;
        this.w = w;
    }

    static List<AppliedRule> of(
            List<StoredAct> acts, ServiceDefinition service, Calendars calendars, Words w) {
        AppliedRules rules = new AppliedRules(service, calendars, w);
        acts.forEach(
                act ->
                        rules.read(
                                act.among(
                                        ActContent.Received.class,
                                        ClockAct.class,
                                        ThirdPartyAct.class,
                                        ActContent.Decided.class)));
        return List.copyOf(rules.all);
    }

    private void read(@Nullable Payload content) {
        switch (content) {
            case ActContent.Received request -> {
                received = request.receivedOn();
                request.promises().forEach(promise -> promised(promise, request));
            }
            case ClockAct.Extended extended -> extended(extended);
            case ThirdPartyAct.ThirdPartyNotified notified -> notified(notified);
            case ThirdPartyAct.ThirdPartySilent silent -> silent(silent);
            case ClockAct.Effected effected -> effected(effected);
            case ActContent.Decided decided -> decided(decided);
            case null, default -> {}
        }
    }

    private void promised(ActContent.Promise promise, ActContent.Received request) {
        ProcessDefinition.Term term = process.term(promise.term()).orElse(null);
        if (term == null) {
            return;
        }
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("received", w.date(request.receivedOn())));
        rows.add(row("days", w.say("cases.rule.dayCount", promise.days())));
        rows.add(row("rule", regime(promise.regime(), promise.version())));
        add(
                in(term.label()),
                w.say("cases.rule.until", w.date(promise.due())),
                term.citation(),
                rows);
    }

    private String regime(String id, int version) {
        LocalizedText title = calendars.regimes().version(id, version).title();
        return w.say("cases.rule.version", title.in(w.lang()), version);
    }

    private void extended(ClockAct.Extended extended) {
        ProcessDefinition.Extension rule =
                process.term(extended.term()).map(ProcessDefinition.Term::extension).orElse(null);
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("days", w.say("cases.rule.dayCount", extended.days())));
        rows.add(
                row(
                        "ground",
                        rule == null
                                ? extended.ground()
                                : rule.grounds().stream()
                                        .filter(g -> g.code().equals(extended.ground()))
                                        .map(g -> in(g.label()))
                                        .findFirst()
                                        .orElse(extended.ground())));
        add(
                w.say("cases.rule.extended"),
                w.say("cases.rule.until", w.date(extended.due())),
                rule == null ? null : rule.citation(),
                rows);
    }

    private void notified(ThirdPartyAct.ThirdPartyNotified notified) {
        add(
                w.say("cases.rule.thirdParty"),
                w.say("cases.rule.until", w.date(notified.commentUntil())),
                thirdParty(),
                List.of(row("notice", w.date(notified.on()))));
    }

    private void silent(ThirdPartyAct.ThirdPartySilent silent) {
        add(
                w.say("cases.rule.silence"),
                w.say("cases.rule.consent", w.date(silent.decideUntil())),
                thirdParty(),
                List.of(row("ended", w.date(silent.endedOn()))));
    }

    private @Nullable Citation thirdParty() {
        return process.thirdParty() == null ? null : process.thirdParty().citation();
    }

    private void effected(ClockAct.Effected effected) {
        List<SummaryRow> rows = new ArrayList<>();
        if (received != null) {
            rows.add(row("received", w.date(received)));
        }
        rows.add(row("ended", w.date(effected.endedOn())));
        rows.add(row("answer", w.say("cases.rule.noAnswer")));
        rows.add(row("by", w.say("cases.rule.nobody")));
        add(
                w.say("cases.rule.effect"),
                w.say("cases.file.deemed"),
                process.term(effected.term())
                        .flatMap(term -> Optional.ofNullable(term.citation()))
                        .orElse(null),
                rows);
    }

    private void decided(ActContent.Decided decided) {
        ProcessDefinition.Result result = process.outcome(decided.outcome()).orElse(null);
        if (result == null) {
            return;
        }
        List<SummaryRow> rows = new ArrayList<>();
        if (!decided.reasons().isBlank()) {
            rows.add(row("reasons", decided.reasons()));
        }
        String provisions =
                decided.provisions().stream()
                        .flatMap(code -> process.provision(code).stream())
                        .map(p -> p.citation().in(w.lang()) + " – " + in(p.title()))
                        .collect(Collectors.joining(" ; "));
        if (!provisions.isEmpty()) {
            rows.add(row("provisions", provisions));
        }
        rows.add(row("by", w.say("cases.rule.decider", decided.by(), decided.function())));
        rows.add(
                row(
                        "answer",
                        w.say(decided.inTime() ? "cases.rule.inTime" : "cases.rule.tooLate")));
        add(w.say("cases.rule.decision"), in(result.label()), result.citation(), rows);
    }

    private void add(
            String title, String result, @Nullable Citation article, List<SummaryRow> rows) {
        List<SummaryRow> whole = new ArrayList<>(rows);
        if (article != null) {
            whole.add(row("article", article.in(w.lang())));
        }
        whole.add(
                row("service", w.say("cases.rule.version", in(service.name()), service.version())));
        all.add(
                new AppliedRule(
                        title, result, article == null ? null : article.in(w.lang()), whole));
    }

    private SummaryRow row(String key, String value) {
        return SummaryRow.of(w.say("cases.rule.row." + key), value);
    }

    private String in(LocalizedText text) {
        return text.in(w.lang());
    }
}
