package org.parvis.plans.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.plans.Addresses;
import org.parvis.plans.Change;
import org.parvis.plans.Form;
import org.parvis.plans.Given;
import org.parvis.plans.Given.Entry;
import org.parvis.plans.Holder;
import org.parvis.plans.Known;
import org.parvis.plans.Order;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.Plans;
import org.parvis.plans.Problem;
import org.parvis.plans.Remark;
import org.parvis.plans.Revision;
import org.parvis.plans.files.PlanReader;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Writes one point of a plan at a time. */
@Controller
class PlanWriting {
    private final Desk desk;
    private final Plans plans;
    private final PlanForms forms;
    private final InitiativeForm initiatives;
    private final Known known;

    PlanWriting(Desk desk, Plans plans, PlanForms forms, InitiativeForm initiatives, Known known) {
        this.desk = desk;
        this.plans = plans;
        this.forms = forms;
        this.initiatives = initiatives;
        this.known = known;
    }

    @GetMapping({"/fr/equipe/plans/{holder}/vision", "/en/team/plans/{holder}/vision"})
    Page vision(@PathVariable String holder, Actor.Agent agent, Words w) {
        Writing writing = vision(agent, holder, Map.of(), w);
        return page(writing.form(), PlanForms.values(writing.draft()));
    }

    @PostMapping({"/fr/equipe/plans/{holder}/vision", "/en/team/plans/{holder}/vision"})
    Page vision(
            @PathVariable String holder,
            @RequestParam MultiValueMap<String, String> typed,
            Actor.Agent agent,
            Words w) {
        Writing writing = vision(agent, holder, Desk.sent(typed), w);
        var head = new Given(writing.entry(null), List.of(), List.of());
        PlanReader.Read read = PlanReader.plan(holder, head, known);
        Plan plan = read.plan();
        if (plan == null) {
            return wrong(writing, read.problems());
        }
        return done(
                writing,
                was ->
                        new Plan(
                                plan.from(),
                                plan.to(),
                                plan.vision(),
                                was.targets(),
                                was.initiatives()),
                w);
    }

    private Writing vision(Actor.Agent agent, String holder, Map<String, String> sent, Words w) {
        Holder mine = desk.mine(agent, holder);
        Revision of = writable(agent, mine);
        return writing(agent, mine, of, Change.VISION, forms.vision(w, mine, of), sent);
    }

    @GetMapping({
        "/fr/equipe/plans/{holder}/cibles/{code}",
        "/en/team/plans/{holder}/targets/{code}"
    })
    Page target(
            @PathVariable String holder, @PathVariable String code, Actor.Agent agent, Words w) {
        Writing writing = target(agent, holder, code, Map.of(), w);
        Target one = writing.draft().target(code).orElse(null);
        return page(writing.form(), one == null ? Map.of() : PlanForms.values(one))
                .alternate(Addresses.target(other(w), holder, other(code, w)));
    }

    @PostMapping({
        "/fr/equipe/plans/{holder}/cibles/{code}",
        "/en/team/plans/{holder}/targets/{code}"
    })
    Page target(
            @PathVariable String holder,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor.Agent agent,
            Words w) {
        Writing writing = target(agent, holder, code, Desk.sent(typed), w);
        Plan draft = writing.draft();
        Target was = draft.target(code).orElse(null);
        boolean mandatory = plans.rules().mandatory().contains(code);
        if (writing.sent().containsKey("remove") && was != null && !mandatory) {
            return done(writing, plan -> Edits.without(plan, was), w);
        }
        var problems = new ArrayList<Problem>();
        Entry entry = writing.entry(was == null ? null : code);
        Target read = PlanReader.target(holder, draft, entry, known, problems);
        if (read != null && was == null && draft.target(read.code()).isPresent()) {
            problems.add(Problem.at("code", "plans.wrong.twice", read.code()));
        }
        return read == null || !problems.isEmpty()
                ? wrong(writing, problems)
                : done(writing, plan -> Edits.with(plan, read), w);
    }

    /** At one target; there may be none yet. */
    private Writing target(
            Actor.Agent agent, String holder, String code, Map<String, String> sent, Words w) {
        Holder mine = desk.mine(agent, holder);
        Revision of = writable(agent, mine);
        Target was = existing(of.draft().target(code), w, code);
        Form form = forms.target(w, mine, of, was, code);
        return writing(agent, mine, of, Change.TARGET + code, form, sent);
    }

    @GetMapping({
        "/fr/equipe/plans/{holder}/initiatives/{code}",
        "/en/team/plans/{holder}/initiatives/{code}"
    })
    Page initiative(
            @PathVariable String holder, @PathVariable String code, Actor.Agent agent, Words w) {
        Writing writing = initiative(agent, holder, code, Map.of(), w);
        Initiative one = writing.draft().initiative(code).orElse(null);
        return page(writing.form(), one == null ? Map.of() : InitiativeForm.values(one, holder))
                .alternate(Addresses.initiative(other(w), holder, other(code, w)));
    }

    @PostMapping({
        "/fr/equipe/plans/{holder}/initiatives/{code}",
        "/en/team/plans/{holder}/initiatives/{code}"
    })
    Page initiative(
            @PathVariable String holder,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor.Agent agent,
            Words w) {
        Writing writing = initiative(agent, holder, code, Desk.sent(typed), w);
        Plan draft = writing.draft();
        Initiative was = draft.initiative(code).orElse(null);
        if (writing.sent().containsKey("remove") && was != null) {
            return checked(writing, plan -> Edits.without(plan, was), w);
        }
        var problems = new ArrayList<Problem>();
        Entry entry = writing.entry(was == null ? null : code);
        Initiative read = PlanReader.initiative(holder, draft, entry, known, problems);
        if (read != null && was == null && draft.initiative(read.code()).isPresent()) {
            problems.add(Problem.at("code", "plans.wrong.twice", read.code()));
        }
        return read == null || !problems.isEmpty()
                ? wrong(writing, problems)
                : checked(writing, plan -> Edits.with(plan, read), w);
    }

    /** At one initiative; there may be none yet. */
    private Writing initiative(
            Actor.Agent agent, String holder, String code, Map<String, String> sent, Words w) {
        Holder mine = desk.mine(agent, holder);
        Revision of = writable(agent, mine);
        Initiative was = existing(of.draft().initiative(code), w, code);
        Form form = initiatives.of(w, mine, of, was, code);
        return writing(agent, mine, of, Change.INITIATIVE + code, form, sent);
    }

    /** Somebody who writes one point. */
    private record Writing(
            Actor.Agent agent,
            Holder holder,
            Revision of,
            String point,
            Form form,
            Map<String, String> sent) {
        Plan draft() {
            return of.draft();
        }

        /** What was sent, without the answer to a remark; what is there keeps its code. */
        Entry entry(@Nullable String code) {
            Entry entry = form.entry(sent);
            entry.words().remove("answer");
            if (code != null) {
                entry.words().put("code", code);
            }
            return entry;
        }
    }

    /** A point that was spoken of asks for an answer as well. */
    private Writing writing(
            Actor.Agent agent,
            Holder holder,
            Revision of,
            String point,
            Form form,
            Map<String, String> sent) {
        Remark remark = desk.remark(agent, of, point).orElse(null);
        return new Writing(agent, holder, of, point, PlanForms.answered(form, remark), sent);
    }

    /** The whole plan must still be in order. */
    private Page checked(Writing writing, UnaryOperator<Plan> change, Words w) {
        Plan plan = change.apply(writing.of().draft());
        String own = writing.point().substring(Change.INITIATIVE.length());
        Function<String, String> place =
                code -> code.equals(own) || Addresses.fresh(w.lang(), own) ? "needs" : "";
        List<Problem> problems = Order.problems(plan, writing.holder().code(), place::apply);
        return problems.isEmpty() ? done(writing, change, w) : wrong(writing, problems);
    }

    private Page done(Writing writing, UnaryOperator<Plan> change, Words w) {
        int edition = Desk.edition(writing.sent());
        Outcome<Integer> done = plans.change(writing.agent(), writing.holder(), edition, change);
        return switch (done) {
            case Outcome.Ok<Integer> ok -> {
                String answer = writing.sent().getOrDefault("answer", "").strip();
                if (!answer.isEmpty()) {
                    desk.answer(writing.agent(), writing.of(), writing.point(), answer);
                }
                yield Page.redirect(
                        Addresses.team(w.lang(), writing.holder().code()) + "?done=saved");
            }
            case Outcome.Refused<Integer>(Refusal why) ->
                    wrong(writing, List.of(new Problem("", why)));
        };
    }

    private static <T> @Nullable T existing(Optional<T> one, Words w, String code) {
        if (one.isEmpty() && !Addresses.fresh(w.lang(), code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one.orElse(null);
    }

    private Revision writable(Actor.Agent agent, Holder holder) {
        Revision newest = desk.newest(agent, holder);
        if (!newest.writable()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return newest;
    }

    private static String other(Words w) {
        return w.lang().equals("fr") ? "en" : "fr";
    }

    /** A code may be a word of addresses as well: it stays as it is in the other language. */
    private static String other(String code, Words w) {
        return Addresses.fresh(w.lang(), code) ? Addresses.fresh(other(w)) : code;
    }

    private static Page page(Form form, Map<String, String> values) {
        return form.filled(values).page("plans");
    }

    private static Page wrong(Writing writing, List<Problem> problems) {
        return writing.form().wrong(writing.sent(), problems).page("plans");
    }
}
