package org.parvis.plans.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.Form;
import org.parvis.plans.Form.Kind;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Network;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Remark;
import org.parvis.plans.Revision;
import org.parvis.plans.Roadmap;
import org.springframework.stereotype.Component;

/** The forms by which a plan is written, one for each kind of point. */
@Component
class PlanForms {
    private final PlanWords names;
    private final Holders holders;
    private final Roadmap roadmap;
    private final Catalogue catalogue;

    PlanForms(PlanWords names, Holders holders, Roadmap roadmap, Catalogue catalogue) {
        this.names = names;
        this.holders = holders;
        this.roadmap = roadmap;
        this.catalogue = catalogue;
    }

    private static Form form(Words w, Holder holder, Revision of, String title, String action) {
        String back = Addresses.team(w.lang(), holder.code());
        return Form.of(w, title, back, w.typeset(holder.in(w.lang())), action)
                .hidden("edition", String.valueOf(of.edition()));
    }

    /** A point that was spoken of asks for an answer as well. */
    static Form answered(Form form, @Nullable Remark remark) {
        return remark == null || !remark.asks()
                ? form
                : form.field(
                        Kind.TEXT,
                        "answer",
                        form.w().say("plans.form.answer"),
                        form.w().say("plans.form.answer.hint", remark.words()));
    }

    Form vision(Words w, Holder holder, Revision of) {
        return form(
                        w,
                        holder,
                        of,
                        w.say("plans.point.vision"),
                        Addresses.vision(w.lang(), holder.code()))
                .field(Kind.NUMBER, "from", w.say("plans.field.first"), null)
                .field(Kind.NUMBER, "to", w.say("plans.field.last"), null)
                .field(
                        Kind.TEXT,
                        "vision",
                        w.say("plans.point.vision"),
                        w.say("plans.form.vision.hint"));
    }

    static Map<String, String> values(Plan plan) {
        return Map.of(
                "from",
                String.valueOf(plan.from()),
                "to",
                String.valueOf(plan.to()),
                "vision",
                plan.vision());
    }

    Form target(Words w, Holder holder, Revision of, @Nullable Target known, String code) {
        boolean own = known == null || !known.adopted();
        Form form =
                form(
                        w,
                        holder,
                        of,
                        known == null ? w.say("plans.form.target.new") : names.target(w, known),
                        Addresses.target(w.lang(), holder.code(), code));
        if (known == null) {
            form = code(form, w);
        }
        if (own) {
            form =
                    form.field(
                                    Kind.LINE,
                                    "wording",
                                    w.say("plans.field.wording"),
                                    w.say("plans.form.wording.hint"))
                            .field(
                                    Kind.ONE_OF,
                                    "measured-by",
                                    w.say("plans.field.measured-by"),
                                    w.say("plans.form.measured-by.hint"),
                                    figures(w));
        }
        form = form.field(percent("baseline", w.say("plans.field.baseline"), w));
        Plan plan = of.draft();
        for (int year = plan.from(); year <= plan.to(); year++) {
            form =
                    form.field(
                            percent(String.valueOf(year), w.say("plans.form.year", year + ""), w));
        }
        boolean removable = known != null && !holders.rules().mandatory().contains(known.code());
        return form.removable(removable ? w.say("plans.form.remove") : null);
    }

    static Map<String, String> values(Target one) {
        var values = new HashMap<String, String>();
        values.put("wording", one.wording() == null ? "" : one.wording());
        values.put("measured-by", one.measuredBy() == null ? "" : one.measuredBy());
        values.put("baseline", one.baseline() == null ? "" : one.baseline().toString());
        one.values().forEach((year, share) -> values.put(year.toString(), share.toString()));
        return values;
    }

    Form initiative(Words w, Holder holder, Revision of, @Nullable Initiative known, String code) {
        Form form =
                form(
                        w,
                        holder,
                        of,
                        known == null ? w.say("plans.form.initiative.new") : known.name(),
                        Addresses.initiative(w.lang(), holder.code(), code));
        if (known == null) {
            form = code(form, w);
        }
        Plan plan = of.draft();
        return form.field(Kind.LINE, "name", w.say("plans.field.name"), null)
                .field(
                        Kind.LINE,
                        "owner",
                        w.say("plans.field.owner"),
                        w.say("plans.form.owner.hint"))
                .field(Kind.DAY, "from", w.say("plans.field.from"), null)
                .field(Kind.DAY, "to", w.say("plans.field.to"), null)
                .field(
                        new Form.Field(
                                Kind.NUMBER,
                                "cost",
                                w.say("plans.field.cost"),
                                w.say("plans.form.cost.hint"),
                                "$",
                                List.of()))
                .field(
                        Kind.TEXT,
                        "benefit",
                        w.say("plans.field.benefit"),
                        w.say("plans.form.benefit.hint"))
                .field(
                        Kind.ONE_OF,
                        "target",
                        w.say("plans.field.target"),
                        null,
                        choices(
                                w,
                                plan.targets().stream()
                                        .map(t -> Choice.of(t.code(), names.target(w, t)))
                                        .toList()))
                .field(
                        Kind.NUMBER,
                        "points",
                        w.say("plans.field.points"),
                        w.say("plans.form.points.hint"))
                .field(Kind.TEXT, "risks", w.say("plans.field.risks"), null)
                .field(
                        Kind.TEXT,
                        "needs",
                        w.say("plans.field.needs"),
                        w.say("plans.form.needs.hint", own(plan, known)))
                .field(
                        Kind.SOME_OF,
                        "services",
                        w.say("plans.field.services"),
                        w.say("plans.form.services.hint"),
                        services(w, holder, known))
                .field(
                        Kind.ONE_OF,
                        "action",
                        w.say("plans.field.action"),
                        w.say("plans.form.action.hint"),
                        choices(
                                w,
                                roadmap.actions().stream()
                                        .map(a -> Choice.of(a.code(), names.action(w, a.code())))
                                        .toList()))
                .field(
                        Kind.ONE_OF,
                        "builds",
                        w.say("plans.field.builds"),
                        w.say("plans.form.builds.hint"),
                        choices(
                                w,
                                holders.rules().blocks().stream()
                                        .map(b -> Choice.of(b.code(), names.block(w, b.code())))
                                        .toList()))
                .field(
                        Kind.LINE,
                        "part-of",
                        w.say("plans.field.part-of"),
                        w.say("plans.form.part-of.hint"))
                .removable(known == null ? null : w.say("plans.form.remove"));
    }

    static Map<String, String> values(Initiative one, String holder) {
        var values = new HashMap<String, String>();
        values.put("name", one.name());
        values.put("owner", one.owner());
        Form.day(values, "from", one.from());
        Form.day(values, "to", one.to());
        values.put("cost", String.valueOf(one.cost()));
        values.put("benefit", one.benefit());
        values.put("target", one.target() == null ? "" : one.target());
        values.put("points", one.points() == 0 ? "" : String.valueOf(one.points()));
        values.put("risks", one.risks());
        values.put(
                "needs",
                String.join("\n", one.needs().stream().map(n -> n.written(holder)).toList()));
        values.put("services", String.join("; ", one.services()));
        values.put("action", one.action() == null ? "" : one.action());
        values.put("builds", one.builds() == null ? "" : one.builds());
        values.put("part-of", one.partOf() == null ? "" : one.partOf().written(holder));
        return values;
    }

    Form progress(Words w, Holder holder, Initiative one) {
        return Form.of(
                        w,
                        one.name(),
                        Addresses.team(w.lang(), holder.code()),
                        w.typeset(holder.in(w.lang())),
                        Addresses.progress(w.lang(), holder.code(), one.code()))
                .lead(
                        w.say(
                                "plans.progress.planned",
                                PlanWords.span(w, one.from(), one.to()),
                                PlanWords.money(w, one.cost())))
                .field(percent("done", w.say("plans.done"), w))
                .field(
                        new Form.Field(
                                Kind.NUMBER, "spent", w.say("plans.spent"), null, "$", List.of()))
                .field(Kind.DAY, "expected", w.say("plans.expected"), w.say("plans.expected.hint"))
                .field(Kind.TEXT, "words", w.say("plans.progress.words"), null);
    }

    private static Form.Field percent(String name, String label, Words w) {
        return new Form.Field(
                Kind.NUMBER, name, label, w.say("plans.form.percent.hint"), "%", List.of());
    }

    private static Form code(Form form, Words w) {
        return form.field(
                Kind.LINE, "code", w.say("plans.field.code"), w.say("plans.form.code.hint"));
    }

    private static String own(Plan plan, @Nullable Initiative but) {
        List<String> codes =
                plan.initiatives().stream()
                        .filter(one -> !one.equals(but))
                        .map(Initiative::code)
                        .toList();
        return codes.isEmpty() ? "–" : String.join(", ", codes);
    }

    /** The services of the body or of the network's members, and those named already. */
    private Choice[] services(Words w, Holder holder, @Nullable Initiative known) {
        Network network = holder.network();
        List<String> bodies = network == null ? List.of(holder.code()) : network.members();
        List<String> named = known == null ? List.of() : known.services();
        return catalogue.services().stream()
                .filter(
                        s ->
                                named.contains(s.code())
                                        || s.offeredBy().stream().anyMatch(bodies::contains))
                .map(s -> Choice.of(s.code(), w.typeset(s.name().in(w.lang()))))
                .toArray(Choice[]::new);
    }

    private Choice[] figures(Words w) {
        return choices(
                w,
                names.figures().stream()
                        .map(f -> Choice.of(f.code(), names.target(w, f.code())))
                        .toList());
    }

    private static Choice[] choices(Words w, List<Choice> some) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", w.say("plans.form.none")));
        all.addAll(some);
        return all.toArray(Choice[]::new);
    }
}
