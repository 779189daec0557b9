package org.parvis.plans.shown;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Gantt;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.Flag;
import org.parvis.plans.Flags;
import org.parvis.plans.Holder;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Progress;
import org.parvis.plans.Revision;
import org.parvis.plans.Running;
import org.parvis.plans.Tags;
import org.parvis.strategy.Measured;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Reading;
import org.parvis.strategy.Stated;

/**
 * A published revision: what was promised beside what is measured.
 *
 * @param revisions all published revisions of the plan, the newest first
 */
public record PlanPage(
        Words w,
        PlanWords names,
        Holder holder,
        Revision revision,
        List<Revision> revisions,
        List<Running> running,
        Flags flags,
        Measured measured,
        List<Stated.Line> stated,
        int reviseEvery,
        @Nullable Postponed postponed) {

    public Plan plan() {
        return revision.shown();
    }

    public LocalDate today() {
        return measured.on();
    }

    public String body() {
        return w.typeset(holder.in(w.lang()));
    }

    public String title() {
        return w.say(
                "plans.plan.title", String.valueOf(plan().from()), String.valueOf(plan().to()));
    }

    public String lead() {
        long adopted = plan().targets().stream().filter(Target::adopted).count();
        boolean published = revision.state() == Revision.State.PUBLISHED;
        return w.say(
                published ? "plans.plan.lead" : "plans.plan.lead.unpublished",
                adopted,
                plan().targets().size() - adopted,
                plan().initiatives().size(),
                revision.number(),
                published ? w.date(day()) : Tags.state(w, revision.state()).text());
    }

    private LocalDate day() {
        return Optional.ofNullable(revision.publishedOn()).orElse(today());
    }

    String next() {
        return w.say("plans.plan.next", w.date(day().plusMonths(reviseEvery)));
    }

    boolean newest() {
        return revisions.isEmpty() || revision.number() >= revisions.getFirst().number();
    }

    List<String> steps() {
        return Tags.steps(w);
    }

    int step() {
        return Tags.step(revision.state());
    }

    public Content vision() {
        return PlanWords.own(w, plan().vision());
    }

    String back() {
        return Addresses.plans(w.lang());
    }

    String here() {
        return Addresses.plan(w.lang(), holder.code());
    }

    String file(String format) {
        return here() + "/plan." + format + "?revision=" + revision.number();
    }

    /** The published revision that this one is compared with: that before it, else that after. */
    @Nullable Revision compared() {
        List<Revision> others = others();
        return others.stream()
                .filter(one -> one.number() < revision.number())
                .findFirst()
                .orElse(others.isEmpty() ? null : others.getLast());
    }

    String comparison(Revision other) {
        return Addresses.comparison(w.lang(), holder.code())
                + "?a="
                + Math.min(revision.number(), other.number())
                + "&b="
                + Math.max(revision.number(), other.number());
    }

    List<Revision> others() {
        return revisions.stream().filter(one -> one.number() != revision.number()).toList();
    }

    public List<Flag> flagged() {
        return newest() ? flags.concerning(holder.code()) : List.of();
    }

    Content flag(Flag flag) {
        return names.shown(w, flag, holder.code());
    }

    /** Where the same page says what a delay would bring; nothing when nothing is blocked. */
    @Nullable String postponing() {
        boolean blocked =
                flagged().stream()
                        .anyMatch(f -> f instanceof Flag.Blocked && owns(f.about().link()));
        return blocked && postponed == null ? here() + "?postponed=" + Postponed.MONTHS : null;
    }

    private boolean owns(Link link) {
        return link.holder().equals(holder.code());
    }

    /** What would be flagged after the delay. */
    List<Flag> afterwards() {
        return postponed == null ? List.of() : postponed.flags().concerning(holder.code());
    }

    public List<Running> initiatives() {
        return plan().initiatives().stream()
                .map(
                        one ->
                                running.stream()
                                        .filter(r -> r.is(new Link(holder.code(), one.code())))
                                        .findFirst()
                                        .map(r -> new Running(r.link(), one, r.progress()))
                                        .orElse(
                                                new Running(
                                                        new Link(holder.code(), one.code()),
                                                        one,
                                                        Progress.NONE)))
                .toList();
    }

    Gantt gantt() {
        return Timeline.of(this);
    }

    DataTable timeline() {
        return Timeline.table(this);
    }

    LocalDate end(Running one) {
        return one.progress().end(one.initiative(), today());
    }

    String needs(Initiative one) {
        return String.join(
                ", ",
                one.needs().stream()
                        .map(link -> names.initiative(w, link, holder.code(), plan()))
                        .toList());
    }

    List<Integer> years() {
        return IntStream.rangeClosed(plan().from(), plan().to()).boxed().toList();
    }

    DataTable targets() {
        return new TargetTable(this).table();
    }

    /** Assets, workforce and the like, as the body states them. */
    DataTable portrait() {
        var table =
                DataTable.of(
                        w.say("plans.portrait"),
                        Column.text(w.say("plans.portrait.what")),
                        Column.text(w.say("plans.portrait.part")),
                        Column.number(w.say("plans.portrait.total")),
                        Column.text(w.say("plans.portrait.on")));
        for (Stated.Line one : stated) {
            table =
                    table.row(
                            w.typeset(one.thing().in(w.lang())),
                            w.typeset(one.part().in(w.lang())),
                            w.number(one.total()),
                            w.date(one.on()));
        }
        return table;
    }

    public Reading measured(Target one) {
        return measured.of(one.measuredBy(), holder.homes());
    }

    public List<Status> states(Running one) {
        return Tags.states(w, one, newest() ? flags.about(one.link()) : List.of(), today());
    }

    /** The benefit promised, beside what was measured since. */
    String benefit(Running one) {
        Initiative it = one.initiative();
        Target target = it.target() == null ? null : plan().target(it.target()).orElse(null);
        if (target == null || it.points() == 0) {
            return "";
        }
        String promised =
                w.say("plans.benefit", it.points(), names.shortTarget(w, target.code(), plan()));
        return promised + " " + since(target.baseline(), measured(target));
    }

    private String since(@Nullable Integer baseline, Reading now) {
        if (baseline == null) {
            return w.say("plans.benefit.unmeasured");
        }
        return switch (now) {
            case Reading.Nothing nothing -> w.say("plans.benefit.unmeasured");
            case Reading.TooFew few -> w.say("plans.benefit.few");
            case Reading.Share(Ratio ratio) -> {
                long since = Math.round(ratio.percent()) - baseline;
                String sign = since < 0 ? "− " : "+ ";
                yield w.say("plans.benefit.measured", sign + Math.abs(since), Math.abs(since));
            }
        };
    }

    public String cost(Running one) {
        String planned = PlanWords.money(w, one.initiative().cost());
        return one.progress().spent() == 0
                ? planned
                : w.say("plans.cost.spent", planned, PlanWords.money(w, one.progress().spent()));
    }

    public List<SummaryRow> facts(Running one) {
        return new InitiativeFacts(this, one).rows();
    }

    public String total() {
        long counted =
                plan().initiatives().stream()
                        .filter(one -> one.partOf() == null)
                        .mapToLong(Initiative::cost)
                        .sum();
        return PlanWords.money(w, counted);
    }

    /** Costs that another plan counts already. */
    long elsewhere() {
        return plan().initiatives().stream().filter(one -> one.partOf() != null).count();
    }
}
