package org.parvis.plans.writing;

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
import org.parvis.plans.PlanWords;
import org.parvis.plans.Revision;
import org.parvis.plans.Roadmap;
import org.springframework.stereotype.Component;

/** The form by which one initiative of a plan is written. */
@Component
class InitiativeForm {
    private final PlanWords names;
    private final Holders holders;
    private final Roadmap roadmap;
    private final Catalogue catalogue;

    InitiativeForm(PlanWords names, Holders holders, Roadmap roadmap, Catalogue catalogue) {
        this.names = names;
        this.holders = holders;
        this.roadmap = roadmap;
        this.catalogue = catalogue;
    }

    Form of(Words w, Holder holder, Revision of, @Nullable Initiative known, String code) {
        Form form =
                PlanForms.form(
                        w,
                        holder,
                        of,
                        known == null ? w.say("plans.form.initiative.new") : known.name(),
                        Addresses.initiative(w.lang(), holder.code(), code));
        if (known == null) {
            form = PlanForms.code(form, w);
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
                        PlanForms.choices(
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
                        PlanForms.choices(
                                w,
                                roadmap.actions().stream()
                                        .map(a -> Choice.of(a.code(), names.action(w, a.code())))
                                        .toList()))
                .field(
                        Kind.ONE_OF,
                        "builds",
                        w.say("plans.field.builds"),
                        w.say("plans.form.builds.hint"),
                        PlanForms.choices(
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
}
