package org.parvis.catalogue.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.Computed;
import org.parvis.catalogue.Conclusion;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.Fees;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormRules;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.RightWay;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleType;

/**
 * Compiles the rules of a definition and refuses those that make no sense: an unknown question, a
 * condition that is no condition, a question asked later than the rule that needs it, a page that
 * no answer can reach.
 */
final class RuleReader {
    private final ServiceDefinition service;
    private final Map<String, AnswerKind> kinds;
    private final RuleCompiler compiler;
    private final TableReader tables;

    RuleReader(
            String file,
            ServiceDefinition service,
            Map<String, AnswerKind> kinds,
            Binder binder,
            List<Problem> problems,
            boolean judges) {
        this.service = service;
        this.kinds = kinds;
        this.compiler = new RuleCompiler(file, service.version(), binder, problems, judges);
        this.tables = new TableReader(compiler);
    }

    ServiceRules read() {
        FormDefinition form = service.form();
        tables.read(form.tables());
        Names names = Names.of(form.questions(), kinds);
        form(form, names);
        check();
        FormRules rules = new FormRules(compiler.rules(), tables.decisions());
        Map<String, CompiledRule> letters =
                new LetterRules(compiler, names).read(service.process().letters());
        return new ServiceRules(service, rules, rules, letters);
    }

    private void form(FormDefinition form, Names names) {
        Graph graph = new Graph(form.deep().toList());
        title(form, names);
        for (FormDefinition.FormPage page : form.pages()) {
            condition(page.showWhen(), names, null, graph, page.questions());
            page.questions().forEach(question -> question(question, names, graph));
        }
        form.conclusions().forEach(conclusion -> conclusion(conclusion, names));
        service.languages().besideFrench().forEach(beside -> language(beside, names));
        routing(service.process().routing(), names);
        appointment(service.process().appointment(), names);
        fees(service.process().fees(), names);
    }

    private void appointment(@Nullable Appointment appointment, Names names) {
        if (appointment != null && appointment.when() != null) {
            reachable(
                    appointment.when(),
                    new RuleCompiler.Place(names, RuleType.BOOLEAN, null, null));
        }
    }

    private void routing(ProcessDefinition.@Nullable Routing routing, Names names) {
        if (routing != null && routing.unit() != null) {
            compiler.compile(
                    routing.unit(), new RuleCompiler.Place(names, RuleType.TEXT, null, null));
        }
    }

    /** An amount is a number of dollars, and cites what fixes it. */
    private void fees(@Nullable Fees fees, Names names) {
        if (fees == null) {
            return;
        }
        for (Fees.Charge charge : fees.charges()) {
            Expression amount = charge.amount();
            compiler.compile(
                    amount,
                    charge.rounding() == null ? amount.text() : charge.rounding().over(amount, 2),
                    new RuleCompiler.Place(
                            names, RuleType.NUMBER, charge.citation(), charge.explanation()));
        }
    }

    /** For whom a language is, by any answer of the form. */
    private void language(ServiceDefinition.BesideFrench beside, Names names) {
        if (beside.when() != null) {
            reachable(
                    beside.when(),
                    new RuleCompiler.Place(
                            names, RuleType.BOOLEAN, beside.citation(), beside.ground()));
        }
    }

    /** A title stands in every list of files: it says nothing that a question protects. */
    private void title(FormDefinition form, Names names) {
        Names named = names.with(List.of(ServiceRules.LANG), RuleType.TEXT);
        RuleCompiler.Place place = new RuleCompiler.Place(named, RuleType.TEXT, null, null);
        CompiledRule rule = compiler.compile(form.title(), place);
        if (rule == null || !compiler.judges()) {
            return;
        }
        form.deep()
                .filter(question -> question.guarded() && rule.uses().contains(question.id()))
                .forEach(
                        question ->
                                compiler.problem(form.title(), "protected-title", question.id()));
    }

    private void check() {
        RightWay way = service.check();
        if (way == null) {
            return;
        }
        Names names = Names.of(way.questions(), kinds);
        Graph graph = new Graph(way.questions());
        way.questions().forEach(question -> question(question, names, graph));
        for (RightWay.Verdict verdict : way.verdicts()) {
            reachable(verdict.when(), RuleCompiler.Place.condition(names, verdict.citation()));
        }
    }

    private void question(Question question, Names names, Graph graph) {
        condition(question.showWhen(), names, question.legalBasis(), graph, List.of(question));
        if (question.proposed() != null) {
            CompiledRule rule =
                    compiler.compile(
                            question.proposed(),
                            new RuleCompiler.Place(names, Names.type(question, kinds), null, null));
            askedBefore(question.proposed(), rule, names, graph, List.of(question));
        }
        if (question.isComputed()) {
            computed(question, names, graph);
        }
        if (question.row() != null) {
            row(question.row(), names.inside(question.row(), kinds), graph);
        }
        names.asked(question.id());
        RuleCompiler.Place holds = RuleCompiler.Place.condition(names, question.legalBasis());
        compiler.compile(question.required(), holds);
        question.validations().forEach(rule -> compiler.compile(rule.holds(), holds));
    }

    private void row(Question.Row row, Names names, Graph graph) {
        row.questions().forEach(question -> question(question, names, graph));
        if (row.title() != null) {
            compiler.compile(row.title(), new RuleCompiler.Place(names, RuleType.TEXT, null, null));
        }
    }

    private void computed(Question question, Names names, Graph graph) {
        Computed computed = Computed.of(question);
        RuleCompiler.Place place =
                new RuleCompiler.Place(
                        names, computed.ruleType(), question.legalBasis(), question.explanation());
        Expression value = question.value();
        if (value == null) {
            tables.decided(question, place);
            return;
        }
        CompiledRule rule =
                compiler.compile(
                        value,
                        computed.rounding() == null
                                ? value.text()
                                : computed.rounding().over(value, computed.decimals()),
                        place);
        askedBefore(value, rule, names, graph, List.of(question));
    }

    private void conclusion(Conclusion conclusion, Names names) {
        RuleType expected =
                switch (conclusion.kind()) {
                    case ELIGIBILITY -> RuleType.BOOLEAN;
                    case AMOUNT -> RuleType.NUMBER;
                    case ROUTING, UNIT -> RuleType.TEXT;
                };
        Expression value = conclusion.value();
        compiler.compile(
                value,
                conclusion.rounding() == null ? value.text() : conclusion.rounding().over(value, 2),
                new RuleCompiler.Place(
                        names, expected, conclusion.citation(), conclusion.explanation()));
    }

    /** A condition to show something: it may only need what was asked before. */
    private void condition(
            @Nullable Expression condition,
            Names names,
            @Nullable Citation article,
            Graph graph,
            List<Question> shown) {
        if (condition != null) {
            CompiledRule rule = reachable(condition, RuleCompiler.Place.condition(names, article));
            askedBefore(condition, rule, names, graph, shown);
        }
    }

    private void askedBefore(
            Expression written,
            @Nullable CompiledRule rule,
            Names names,
            Graph graph,
            List<Question> needing) {
        if (rule == null || !compiler.judges()) {
            return;
        }
        for (String used : rule.uses()) {
            if (!names.wasAsked(used)) {
                boolean cycle = needing.stream().anyMatch(q -> graph.reaches(used, q.id()));
                compiler.problem(written, cycle ? "cycle" : "asked-later", used);
            }
        }
    }

    private @Nullable CompiledRule reachable(Expression condition, RuleCompiler.Place place) {
        CompiledRule rule = compiler.compile(condition, place);
        boolean never =
                condition.never()
                        || compiler.judges()
                                && rule != null
                                && new Reach(rule, place.names().types()).never();
        if (never) {
            compiler.problem(Objects.requireNonNull(condition), "never");
        }
        return rule;
    }
}
