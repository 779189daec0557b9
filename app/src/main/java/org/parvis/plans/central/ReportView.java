package org.parvis.plans.central;

import java.util.ArrayList;
import java.util.List;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Sheet;
import org.parvis.plans.central.YearReport.PlanLine;
import org.parvis.plans.central.YearReport.PriorityLine;
import org.parvis.plans.central.YearReport.TargetLine;

/** A frozen report as a page and as a document; both say the same. */
record ReportView(Words w, Reports.Frozen frozen, String office) {

    private YearReport report() {
        return frozen.report();
    }

    String title() {
        return w.say("plans.report.title", String.valueOf(report().year()));
    }

    private String lead() {
        return w.say(
                "plans.report.lead",
                report().plans(),
                report().bodies(),
                report().initiatives(),
                PlanWords.money(w, report().cost()),
                PlanWords.money(w, report().spent()));
    }

    private String proof() {
        return w.say("plans.report.proof", w.date(report().on()), frozen.digest());
    }

    private String here() {
        return CentralAddresses.report(w.lang(), report().year());
    }

    Sheet sheet() {
        Sheet sheet =
                Sheet.open(
                                w,
                                title(),
                                lead(),
                                Link.to(w.say("plans.back"), Addresses.plans(w.lang())))
                        .section(
                                Sheet.Section.of("targets", w.say("plans.targets.plain"), "")
                                        .table(targets()))
                        .section(
                                Sheet.Section.of("plans", w.say("plans.report.plans"), "")
                                        .table(plans()));
        if (!report().priorities().isEmpty()) {
            sheet =
                    sheet.section(
                            Sheet.Section.of("priorities", w.say("plans.priorities"), "")
                                    .table(priorities()));
        }
        if (!report().flags().isEmpty()) {
            sheet = sheet.section(Sheet.Section.of("flags", flagsTitle(), "").items(flags()));
        }
        return sheet.section(
                Sheet.Section.of("proof", w.say("plans.report.frozen"), proof())
                        .link(
                                Link.to(w.say("plans.report.pdf"), here() + ".pdf")
                                        .withIcon("document"))
                        .link(
                                Link.to(w.say("plans.report.json"), here() + ".json")
                                        .withIcon("download")));
    }

    private String flagsTitle() {
        return w.say("plans.flags", report().flags().size());
    }

    private List<String> flags() {
        return report().flags().stream().map(one -> one.words().in(w.lang())).toList();
    }

    private String measured(TargetLine one) {
        Long of = one.denominator();
        Long so = one.numerator();
        return of == null || so == null || of == 0
                ? w.say(one.few() ? "plans.measured.few" : "plans.measured.none")
                : w.percent((double) so / of);
    }

    private DataTable targets() {
        var table =
                DataTable.of(
                        w.say("plans.targets.plain"),
                        Column.text(w.say("plans.target")),
                        Column.number(w.say("plans.report.threshold")),
                        Column.number(w.say("plans.adopted")),
                        Column.number(w.say("plans.measured")));
        for (TargetLine one : report().targets()) {
            table =
                    table.row(
                            w.typeset(one.name().in(w.lang())),
                            w.percent(one.threshold() / 100.0),
                            one.adopted(),
                            measured(one));
        }
        return table;
    }

    private DataTable plans() {
        var table =
                DataTable.of(
                        w.say("plans.report.plans"),
                        Column.text(w.say("plans.body")),
                        Column.number(w.say("plans.number")),
                        Column.number(w.say("plans.initiatives.n")),
                        Column.number(w.say("plans.report.done")),
                        Column.number(w.say("plans.flags.n")));
        for (PlanLine one : report().lines()) {
            table =
                    table.row(
                            w.typeset(one.name().in(w.lang())),
                            one.revision(),
                            one.initiatives(),
                            one.done(),
                            one.flags());
        }
        return table;
    }

    private DataTable priorities() {
        var table =
                DataTable.of(
                        w.say("plans.priorities"),
                        Column.number(w.say("plans.priorities.place")),
                        Column.text(w.say("plans.point.initiatives")),
                        Column.text(w.say("plans.body")),
                        Column.text(w.say("plans.priorities.why")),
                        Column.number(w.say("plans.done")));
        for (PriorityLine one : report().priorities()) {
            table =
                    table.row(
                            one.place(),
                            PlanWords.own(w, one.name()),
                            w.typeset(one.body().in(w.lang())),
                            PlanWords.own(w, one.why()),
                            w.percent(one.done() / 100.0));
        }
        return table;
    }

    byte[] pdf(Letters letters) {
        var blocks = new ArrayList<Letter.Block>();
        blocks.add(new Letter.Heading(w.say("plans.targets.plain")));
        blocks.add(
                new Letter.Facts(
                        report().targets().stream()
                                .map(
                                        one ->
                                                new Letter.Fact(
                                                        one.name().in(w.lang()),
                                                        w.say(
                                                                "plans.report.target",
                                                                measured(one),
                                                                one.adopted())))
                                .toList()));
        if (!report().priorities().isEmpty()) {
            blocks.add(new Letter.Heading(w.say("plans.priorities")));
            blocks.add(
                    new Letter.Items(
                            report().priorities().stream()
                                    .map(
                                            one ->
                                                    w.say(
                                                            "plans.report.priority",
                                                            one.name(),
                                                            one.body().in(w.lang()),
                                                            one.why()))
                                    .toList(),
                            true));
        }
        blocks.add(new Letter.Heading(w.say("plans.report.plans")));
        blocks.add(
                new Letter.Facts(
                        report().lines().stream()
                                .map(
                                        one ->
                                                new Letter.Fact(
                                                        one.name().in(w.lang()),
                                                        w.say(
                                                                "plans.report.plan",
                                                                one.initiatives(),
                                                                one.done(),
                                                                one.flags())))
                                .toList()));
        if (!report().flags().isEmpty()) {
            blocks.add(new Letter.Heading(flagsTitle()));
            blocks.add(new Letter.Items(flags(), false));
        }
        blocks.add(new Letter.Paragraph(proof()));
        return letters.pdf(
                        new Letter(
                                w.lang(),
                                report().on(),
                                new Letter.Sender(office, w.say("plans.central"), List.of()),
                                List.of(w.say("plans.report.for")),
                                w.say("plans.report.reference", String.valueOf(report().year())),
                                title(),
                                List.of(lead()),
                                blocks,
                                null,
                                null))
                .bytes();
    }
}
