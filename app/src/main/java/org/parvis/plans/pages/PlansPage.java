package org.parvis.plans.pages;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.plans.Addresses;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Flag;
import org.parvis.plans.Flags;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Revision;
import org.parvis.plans.Running;
import org.parvis.plans.Twins;
import org.parvis.plans.help.HelpAddresses;
import org.parvis.strategy.Measured;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Targets;

/**
 * Every published plan in one view. Costs are counted once: what another plan counts already is
 * left out, and a body's records once however many plans it stands in.
 */
record PlansPage(
        Words w,
        PlanWords names,
        Holders holders,
        List<Revision> plans,
        List<Running> running,
        Flags flags,
        Measured measured,
        List<Targets.Target> targets,
        List<Integer> reports) {

    /** A plan with the words of its row. */
    record Row(Holder holder, Revision revision) {}

    List<Row> rows() {
        return plans.stream()
                .flatMap(one -> holders.find(one.holder()).map(h -> new Row(h, one)).stream())
                .sorted(Comparator.comparing(row -> row.holder().in(w.lang())))
                .toList();
    }

    String lead() {
        long bodies = rows().stream().filter(row -> row.holder().network() == null).count();
        return w.say(
                "plans.lead",
                bodies,
                holders.bodies().size(),
                running.size(),
                PlanWords.money(w, total()));
    }

    /** What whoever reads the plans must know first; empty when the pack says nothing. */
    String note() {
        return w.typeset(holders.rules().said().note().in(w.lang()));
    }

    /** What is planned, each initiative once. */
    long total() {
        return counted().stream().mapToLong(one -> one.initiative().cost()).sum();
    }

    private List<Running> counted() {
        return running.stream().filter(one -> one.initiative().partOf() == null).toList();
    }

    long elsewhere() {
        return running.stream().filter(one -> one.initiative().partOf() != null).count();
    }

    DataTable bodies(boolean networks) {
        var table =
                DataTable.of(
                        w.say(networks ? "plans.networks" : "plans.bodies"),
                        Column.text(w.say(networks ? "plans.network" : "plans.body")),
                        Column.number(w.say("plans.number")),
                        Column.number(w.say("plans.targets.n")),
                        Column.number(w.say("plans.initiatives.n")),
                        Column.number(w.say("plans.field.cost")),
                        Column.text(w.say("plans.flags.n")));
        for (Row row : rows()) {
            if ((row.holder().network() != null) == networks) {
                table = table.row(cells(row));
            }
        }
        return table;
    }

    private Object[] cells(Row row) {
        Plan plan = row.revision().shown();
        String href = Addresses.plan(w.lang(), row.holder().code());
        String name = w.typeset(row.holder().in(w.lang()));
        int flagged = flags.concerning(row.holder().code()).size();
        long cost =
                plan.initiatives().stream()
                        .filter(one -> one.partOf() == null)
                        .mapToLong(Plan.Initiative::cost)
                        .sum();
        return new Object[] {
            Texts.link(href, name),
            row.revision().number(),
            plan.targets().size(),
            plan.initiatives().size(),
            cost == 0 ? "–" : PlanWords.money(w, cost),
            flagged == 0 ? "–" : w.say("plans.flags.some", flagged)
        };
    }

    boolean anyNetwork() {
        return rows().stream().anyMatch(row -> row.holder().network() != null);
    }

    /** For each target: who adopted it, who promises the threshold, and where all stand. */
    DataTable targetsTable() {
        var table =
                DataTable.of(
                        w.say("plans.consolidated"),
                        Column.text(w.say("plans.target")),
                        Column.number(w.say("plans.adopted")),
                        Column.number(w.say("plans.promise")),
                        Column.number(w.say("plans.kept")),
                        Column.number(w.say("plans.measured")));
        Set<Home> homes = holders.bodies().stream().map(Holder::home).collect(Collectors.toSet());
        for (Targets.Target target : targets) {
            if (target.wanted()) {
                table = table.row(cells(target, homes));
            }
        }
        return table;
    }

    private Object[] cells(Targets.Target target, Set<Home> homes) {
        List<Row> bodies = rows().stream().filter(r -> r.holder().network() == null).toList();
        List<Row> adopting =
                bodies.stream().filter(r -> adopted(r, target.code()).isPresent()).toList();
        long promising = adopting.stream().filter(r -> promises(r, target)).count();
        List<Row> known =
                adopting.stream().filter(r -> reading(r, target.code()).isPresent()).toList();
        long keeping = known.stream().filter(r -> keeps(r, target.code())).count();
        return new Object[] {
            names.target(w, target.code()),
            w.say("plans.n-of", adopting.size(), bodies.size()),
            w.say("plans.n-of", promising, adopting.size()),
            w.say("plans.n-of", keeping, known.size()),
            PlanWords.measured(w, measured.of(target.code(), homes))
        };
    }

    private static Optional<Target> adopted(Row row, String code) {
        return row.revision().shown().target(code);
    }

    private static boolean promises(Row row, Targets.Target target) {
        return adopted(row, target.code())
                .flatMap(Target::promised)
                .map(share -> share >= target.threshold())
                .orElse(false);
    }

    private Optional<Ratio> reading(Row row, String code) {
        return measured.of(code, row.holder().homes()).share();
    }

    /** Whether what is measured reaches what is promised for this year. */
    private boolean keeps(Row row, String code) {
        Optional<Integer> promised =
                adopted(row, code).flatMap(one -> one.promised(measured.on().getYear()));
        return promised.isEmpty()
                || reading(row, code).map(ratio -> ratio.atLeast(promised.get())).orElse(false);
    }

    List<Flag> flagged() {
        return flags.all();
    }

    Content flag(Flag flag) {
        return names.shown(w, flag, "");
    }

    List<Twins> twins() {
        return Twins.in(running);
    }

    Content twins(Twins same) {
        return names.shown(w, same);
    }

    List<Link> elsewhereLinks() {
        return List.of(
                Link.to(w.say("plans.roadmap"), Addresses.roadmap(w.lang()))
                        .withIcon("arrow-right"),
                Link.to(w.say("plans.solutions.title"), HelpAddresses.open(w.lang()))
                        .withIcon("arrow-right"));
    }

    /** How each network stands between the strategy and its members. */
    List<Link> networkLinks() {
        return holders.networks().stream()
                .map(
                        one ->
                                Link.to(
                                                w.say(
                                                        "plans.problem",
                                                        w.say("plans.network.page"),
                                                        w.typeset(one.name().in(w.lang()))),
                                                Addresses.network(w.lang(), one.code()))
                                        .withIcon("arrow-right"))
                .toList();
    }

    /** The frozen reports, the newest first. */
    List<Link> reportLinks() {
        return reports.stream()
                .map(
                        year ->
                                Link.to(
                                                w.say("plans.report.title", String.valueOf(year)),
                                                CentralAddresses.report(w.lang(), year))
                                        .withIcon("document"))
                .toList();
    }

    String barometer() {
        return Addresses.barometer(w.lang());
    }
}
