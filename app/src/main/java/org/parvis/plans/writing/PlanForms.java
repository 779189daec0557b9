package org.parvis.plans.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.Form;
import org.parvis.plans.Form.Kind;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Remark;
import org.parvis.plans.Revision;
import org.springframework.stereotype.Component;

/** The forms by which a plan is written, one for each kind of point. */
@Component
class PlanForms {
    private final PlanWords names;
    private final Holders holders;

    PlanForms(PlanWords names, Holders holders) {
        this.names = names;
        this.holders = holders;
    }

    static Form form(Words w, Holder holder, Revision of, String title, String action) {
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

    static Form code(Form form, Words w) {
        return form.field(
                Kind.LINE, "code", w.say("plans.field.code"), w.say("plans.form.code.hint"));
    }

    private Choice[] figures(Words w) {
        return choices(
                w,
                names.figures().stream()
                        .map(f -> Choice.of(f.code(), names.target(w, f.code())))
                        .toList());
    }

    static Choice[] choices(Words w, List<Choice> some) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", w.say("plans.form.none")));
        all.addAll(some);
        return all.toArray(Choice[]::new);
    }
}
