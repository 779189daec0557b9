package org.parvis.plans.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Network;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.plans.Sheet;
import org.parvis.strategy.Measured;
import org.parvis.strategy.Targets;

/**
 * A network between the government and its bodies: what it promises beside what the strategy wants
 * and what its members promise. Measures are of the members' records together, each once.
 */
record NetworkView(
        Words w,
        PlanWords names,
        Holders holders,
        Holder holder,
        Published published,
        List<Targets.Target> targets,
        Measured measured) {

    private Network network() {
        return Objects.requireNonNull(holder.network());
    }

    private Optional<Plan> plan(String of) {
        return published.latest(of).map(Revision::shown);
    }

    Sheet sheet() {
        Sheet sheet =
                Sheet.open(
                                w,
                                w.typeset(holder.in(w.lang())),
                                w.say(
                                        "plans.network.lead",
                                        names.holder(w, network().owner()),
                                        network().members().size()),
                                Link.to(w.say("plans.back"), Addresses.plans(w.lang())))
                        .section(aligned());
        return sheet.section(members()).section(counted());
    }

    /** Up: what the strategy wants. Down: what members promise. */
    private Sheet.Section aligned() {
        var table =
                DataTable.of(
                        w.say("plans.aligned"),
                        Column.text(w.say("plans.target")),
                        Column.number(w.say("plans.aligned.wanted")),
                        Column.number(w.say("plans.aligned.promised")),
                        Column.number(w.say("plans.aligned.members")),
                        Column.text(w.say("plans.aligned.below")),
                        Column.number(w.say("plans.measured")));
        for (Targets.Target target : targets) {
            if (target.wanted()) {
                table = table.row(cells(target));
            }
        }
        Sheet.Section section =
                Sheet.Section.of("aligned", w.say("plans.aligned"), w.say("plans.aligned.text"))
                        .table(table);
        return plan(holder.code()).isPresent()
                ? section.link(
                        Link.to(
                                        w.say("plans.network.plan"),
                                        Addresses.plan(w.lang(), holder.code()))
                                .withIcon("arrow-right"))
                : section;
    }

    private Object[] cells(Targets.Target target) {
        Optional<Integer> promised = promised(holder.code(), target.code());
        List<String> planning =
                network().members().stream().filter(m -> plan(m).isPresent()).toList();
        int bar = promised.orElse(target.threshold());
        List<String> below =
                planning.stream()
                        .filter(m -> promised(m, target.code()).map(p -> p < bar).orElse(true))
                        .map(m -> names.holder(w, m))
                        .toList();
        return new Object[] {
            names.target(w, target.code()),
            w.percent(target.threshold() / 100.0),
            PlanWords.share(w, promised.orElse(null)),
            w.say("plans.n-of", planning.size() - below.size(), planning.size()),
            below.isEmpty() ? "–" : String.join(", ", below),
            PlanWords.measured(w, measured.of(target.code(), holder.homes()))
        };
    }

    private Optional<Integer> promised(String of, String target) {
        return plan(of).flatMap(plan -> plan.target(target)).flatMap(Target::promised);
    }

    private Sheet.Section members() {
        var table =
                DataTable.of(
                        w.say("plans.network.members"),
                        Column.text(w.say("plans.body")),
                        Column.text(w.say("plans.network.its-plan")),
                        Column.number(w.say("plans.initiatives.n")),
                        Column.number(w.say("plans.network.part")));
        for (String member : network().members()) {
            Optional<Plan> plan = plan(member);
            long part =
                    plan.stream()
                            .flatMap(one -> one.initiatives().stream())
                            .map(Plan.Initiative::partOf)
                            .filter(of -> of != null && of.holder().equals(holder.code()))
                            .count();
            table =
                    table.row(
                            names.holder(w, member),
                            plan.isPresent()
                                    ? Texts.link(
                                            Addresses.plan(w.lang(), member),
                                            w.say("plans.network.see", names.holder(w, member)))
                                    : w.say("plans.network.no-plan"),
                            plan.map(one -> one.initiatives().size()).orElse(0),
                            part);
        }
        return Sheet.Section.of(
                        "members",
                        w.say("plans.network.members"),
                        w.typeset(network().source().in(w.lang())))
                .table(table);
    }

    /** The cost of the network and its members, each initiative once. */
    private Sheet.Section counted() {
        var all = new ArrayList<>(network().members());
        all.add(holder.code());
        List<Plan.Initiative> initiatives =
                all.stream()
                        .flatMap(of -> plan(of).stream())
                        .flatMap(plan -> plan.initiatives().stream())
                        .toList();
        long cost =
                initiatives.stream()
                        .filter(one -> one.partOf() == null)
                        .mapToLong(Plan.Initiative::cost)
                        .sum();
        long elsewhere = initiatives.stream().filter(one -> one.partOf() != null).count();
        return Sheet.Section.of(
                "counted",
                w.say("plans.network.counted"),
                w.say("plans.total", PlanWords.money(w, cost))
                        + " "
                        + (elsewhere == 0 ? "" : w.say("plans.total.elsewhere", elsewhere)));
    }
}
