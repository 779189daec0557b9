package org.parvis.strategy.services;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.measures.Spread;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.FigureTables;
import org.parvis.strategy.Interval;
import org.parvis.strategy.Period;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Shares;
import org.parvis.strategy.declared.ContestedWords;

/** What is counted of one service, in words and tables. */
record ServicePage(Words w, ServiceFigures figures, ContestedWords contested) {
    String title() {
        return w.say("strategy.service.title", name());
    }

    String name() {
        return figures.service().name().in(w.lang());
    }

    String start() {
        String services = w.lang().equals("en") ? "/en/services/" : "/fr/services/";
        return services + figures.service().slug(w.lang());
    }

    String all() {
        return Addresses.services(w.lang());
    }

    String data(String format) {
        return Addresses.data(w.lang(), Addresses.service(w.lang(), figures.service()), format);
    }

    String span() {
        Period period = figures.period();
        return w.say("strategy.span", w.date(period.firstDay()), w.date(period.lastDay()));
    }

    String asOf() {
        Instant at = figures.asOf();
        return at == null
                ? w.say("strategy.proof.never")
                : w.say("strategy.service.asOf", w.dateTime(at));
    }

    /** Each door, how many, and its part of all. */
    DataTable doors() {
        var table =
                DataTable.of(
                        w.say("strategy.channels"),
                        Column.text(w.say("strategy.channel")),
                        Column.number(w.say("strategy.requests")),
                        Column.number(w.say("strategy.share")));
        for (Map.Entry<String, Long> door : figures.doors().entrySet()) {
            var part = new Ratio(door.getValue(), figures.requests());
            table =
                    table.row(
                            FigureTables.channel(w, door.getKey()),
                            w.number(door.getValue()),
                            shares().say(part));
        }
        return table;
    }

    /** The sentences first, each with how many it is computed from. */
    List<SummaryRow> rows() {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(w.say("strategy.service.requests"), w.number(figures.requests())));
        if (figures.abroad().numerator() > 0) {
            rows.add(
                    SummaryRow.of(
                            w.say("strategy.service.abroad"),
                            w.say(
                                    "strategy.service.of",
                                    figures.abroad().numerator(),
                                    figures.abroad().denominator())));
        }
        rows.add(SummaryRow.of(w.say("strategy.service.completed"), share(figures.completed())));
        rows.add(SummaryRow.of(w.say("strategy.service.minutes"), median(figures.minutes())));
        rows.add(SummaryRow.of(w.say("strategy.service.delay"), delay()));
        rows.add(SummaryRow.of(w.say("strategy.service.promise"), promise()));
        rows.add(SummaryRow.of(w.say("strategy.service.inTime"), share(figures.inTime())));
        rows.add(SummaryRow.of(w.say("strategy.service.easy"), easy()));
        return rows;
    }

    private String share(Ratio ratio) {
        if (!ratio.applies()) {
            return w.say("strategy.figure.none");
        }
        return shares().tell(ratio)
                ? w.say(
                        "strategy.service.share",
                        shares().say(ratio),
                        ratio.numerator(),
                        ratio.denominator())
                : few(ratio.denominator());
    }

    private Shares shares() {
        return new Shares(w, ServiceFigures.FEWEST);
    }

    private String median(Spread spread) {
        return spread.n() < ServiceFigures.FEWEST
                ? few(spread.n())
                : w.say(
                        "strategy.service.minutes.value",
                        spread.quantile(0.5),
                        spread.quantile(0.9),
                        spread.n());
    }

    private String delay() {
        Spread spread = figures.delays();
        return spread.n() < ServiceFigures.FEWEST
                ? few(spread.n())
                : w.say(
                        "strategy.service.delay.value",
                        spread.quantile(0.5),
                        spread.quantile(0.9),
                        spread.n());
    }

    private String promise() {
        Integer days = figures.promise();
        return days == null
                ? w.say("strategy.service.promise.none")
                : w.say("strategy.service.promise.value", days);
    }

    /** A sample: those who answered stand for all, so it is told between which shares. */
    private String easy() {
        Ratio easy = figures.easy();
        if (!shares().tell(easy)) {
            return few(easy.denominator());
        }
        Interval interval = Interval.of(easy);
        return w.say(
                "strategy.service.easy.value",
                shares().say(easy),
                easy.denominator(),
                w.percent(interval.low()),
                w.percent(interval.high()));
    }

    private String few(long n) {
        return w.say("strategy.service.few", ServiceFigures.FEWEST, n);
    }

    DataTable audits() {
        var table =
                DataTable.of(
                        w.say("strategy.service.audits"),
                        Column.text(w.say("strategy.declared.day")),
                        Column.text(w.say("strategy.service.audit.standard")),
                        Column.number(w.say("strategy.service.audit.met")),
                        Column.text(w.say("strategy.service.audit.by")),
                        Column.text(w.say("strategy.declared.evidence")),
                        Column.text(w.say("strategy.declared.origin")));
        for (Audit audit : figures.audits()) {
            table =
                    table.row(
                            w.date(audit.on()),
                            w.typeset(audit.standard().in(w.lang())),
                            w.say("strategy.of", audit.met(), audit.of()),
                            audit.auditor(),
                            w.typeset(audit.evidence().in(w.lang())),
                            w.say("strategy.declared.from", audit.file(), audit.line()));
        }
        return table;
    }
}
