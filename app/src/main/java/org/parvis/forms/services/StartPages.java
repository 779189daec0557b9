package org.parvis.forms.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.StartPage;
import org.parvis.catalogue.spi.ExpectedDelays;
import org.parvis.catalogue.spi.ForecastWords;
import org.parvis.catalogue.spi.ObservedDelays;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Histogram;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.reading.Bodies;
import org.parvis.forms.spi.DoorWays;
import org.parvis.kernel.LocalizedText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the start page of a service from its definition and from what was really observed. */
@Component
public class StartPages {
    private final Bodies bodies;
    private final ObjectProvider<ObservedDelays> observed;
    private final ObjectProvider<ExpectedDelays> expected;
    private final Openings openings;
    private final ObjectProvider<DoorWays> ways;

    StartPages(
            Bodies bodies,
            ObjectProvider<ObservedDelays> observed,
            ObjectProvider<ExpectedDelays> expected,
            Openings openings,
            ObjectProvider<DoorWays> ways) {
        this.bodies = bodies;
        this.observed = observed;
        this.expected = expected;
        this.openings = openings;
        this.ways = ways;
    }

    StartServicePage page(ServiceDefinition service, Words w) {
        String lang = w.lang();
        StartPage start = service.start();
        StartServicePage.Delay delay = delay(service, w);
        return new StartServicePage(
                offeredBy(service, w),
                service.name().in(lang),
                start.lead().in(lang),
                Paths.begin(service, lang),
                service.check() == null ? null : Paths.check(service, lang),
                w.say("forms.start.minutes", start.minutes()),
                start.who().in(lang),
                start.needs().stream().map(need -> need.in(lang)).toList(),
                start.howLong().in(lang),
                delay,
                forecast(service, w),
                Paths.figures(service, lang),
                new ServiceDoors(
                                service, bodies.offering(service), ways.orderedStream().toList(), w)
                        .lines(),
                start.ifRefused().in(lang),
                start.help() == null ? null : start.help().in(lang),
                brief(service, delay, w),
                w.say("forms.start.version", service.version()),
                service.legalBasis().stream()
                        .map(
                                basis ->
                                        new StartServicePage.Basis(
                                                basis.citation().in(lang), basis.says().in(lang)))
                        .toList(),
                OpenNotice.of(openings.shown(service), w),
                Paths.paper(service, lang),
                Paths.service(service, lang) + "/description.jsonld");
    }

    public String offeredBy(ServiceDefinition service, Words w) {
        return Bodies.offering(service, bodies.names(service), w);
    }

    private static List<SummaryRow> brief(
            ServiceDefinition service, StartServicePage.@Nullable Delay delay, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(w.say("forms.start.cost"), service.start().cost().in(w.lang())));
        rows.add(
                SummaryRow.of(
                        w.say("forms.start.observed"),
                        delay == null ? w.say("forms.start.not-yet") : delay.range()));
        term(service).ifPresent(term -> rows.add(SummaryRow.of(limit(term, w), days(term, w))));
        LocalizedText result = service.start().result();
        rows.add(SummaryRow.of(w.say("forms.start.result"), result.in(w.lang())));
        if (service.assurance() > 0) {
            rows.add(
                    SummaryRow.of(
                            w.say("forms.start.proof"),
                            w.say("forms.start.proof." + service.assurance())));
        }
        rows.add(SummaryRow.of(w.say("forms.start.languages"), languages(service, w)));
        return rows;
    }

    /** The languages of a service, and for whom one of them is not. */
    private static String languages(ServiceDefinition service, Words w) {
        String all =
                service.languages().all().stream()
                        .map(language -> w.say("forms.language." + language))
                        .collect(Collectors.joining(", "));
        String otherwise =
                service.languages().besideFrench().stream()
                        .flatMap(beside -> Stream.ofNullable(beside.otherwise()))
                        .map(text -> text.in(w.lang()))
                        .collect(Collectors.joining(" "));
        return otherwise.isEmpty() ? all : all + ". " + otherwise;
    }

    private static Optional<ProcessDefinition.Term> term(ServiceDefinition service) {
        return service.process().term(service.start().term());
    }

    /** Only the law makes a time limit of the law. */
    private static String limit(ProcessDefinition.Term term, Words w) {
        return w.say(term.ofLaw() ? "forms.start.law" : "forms.start.announced");
    }

    private static String days(ProcessDefinition.Term term, Words w) {
        int more = term.extension() == null ? 0 : term.extension().days();
        return more == 0
                ? w.say("forms.start.term", term.days())
                : w.say("forms.start.term-extended", term.days(), term.days() + more);
    }

    private StartServicePage.@Nullable Delay delay(ServiceDefinition service, Words w) {
        Optional<ObservedDelays.Observed> found =
                observed.orderedStream()
                        .flatMap(source -> source.of(service.code()).stream())
                        .findFirst();
        return found.map(o -> delay(service, o, w)).orElse(null);
    }

    private @Nullable ForecastWords forecast(ServiceDefinition service, Words w) {
        return expected.orderedStream()
                .findFirst()
                .map(source -> source.of(service.code(), ExpectedDelays.NEW))
                .map(found -> ForecastWords.ofService(found, w))
                .orElse(null);
    }

    private static StartServicePage.Delay delay(
            ServiceDefinition service, ObservedDelays.Observed o, Words w) {
        ProcessDefinition.Term term = term(service).orElse(null);
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < o.days().size(); from += 5) {
            int to = Math.min(from + 5, o.days().size());
            int answers = o.days().subList(from, to).stream().mapToInt(n -> n).sum();
            rows.add(
                    List.of(
                            w.say("forms.start.days", from + 1, to),
                            w.number(answers),
                            w.percent(answers / (double) Math.max(1, o.answers()))));
        }
        return new StartServicePage.Delay(
                w.say("forms.start.range", o.low(), o.high()),
                w.say("forms.start.sentence", o.median()),
                new Histogram(o.days(), term == null ? 0 : term.days(), o.low(), o.high()),
                w.say("forms.start.origin", o.answers(), w.date(o.from()), w.date(o.to())),
                table(rows, w),
                w.say("forms.start.description", o.median(), o.low(), o.high()) + limits(term, w),
                term == null ? "" : limit(term, w));
    }

    private static String limits(ProcessDefinition.@Nullable Term term, Words w) {
        return term == null
                ? ""
                : " "
                        + w.say(
                                term.ofLaw()
                                        ? "forms.start.description.law"
                                        : "forms.start.description.announced",
                                term.days());
    }

    private static DataTable table(List<List<String>> rows, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("forms.start.table"),
                        Column.text(w.say("forms.start.table.delay")),
                        Column.number(w.say("forms.start.table.answers")),
                        Column.number(w.say("forms.start.table.share")));
        for (List<String> row : rows) {
            table = table.row(row.toArray());
        }
        return table;
    }
}
