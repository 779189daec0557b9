package org.parvis.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.kernel.Outcome;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleSite;
import org.parvis.rules.RuleType;
import org.parvis.rules.Rules;

/**
 * Compiles the rules of a definition and refuses those that make no sense: an unknown question, a
 * condition that is no condition, a question asked later than the rule that needs it, a page that
 * no answer can reach.
 */
final class RuleReader {
    private static final int MOST_COMBINATIONS = 4_096;

    private final String file;
    private final ServiceDefinition service;
    private final Map<String, AnswerKind> kinds;
    private final Binder binder;
    private final List<Problem> problems;

    RuleReader(
            String file,
            ServiceDefinition service,
            Map<String, AnswerKind> kinds,
            Binder binder,
            List<Problem> problems) {
        this.file = file;
        this.service = service;
        this.kinds = kinds;
        this.binder = binder;
        this.problems = problems;
    }

    ServiceRules read() {
        return new ServiceRules(service, form(service.form()), check());
    }

    private FormRules form(FormDefinition form) {
        Map<Expression, CompiledRule> rules = new HashMap<>();
        Map<String, Question> known = byId(form.questions());
        Graph graph = new Graph(form.questions());
        compile(form.title(), known, rules);
        Set<String> before = new LinkedHashSet<>();
        for (FormDefinition.FormPage page : form.pages()) {
            condition(page.showWhen(), known, rules, before, graph, page.questions());
            for (Question question : page.questions()) {
                condition(question.showWhen(), known, rules, before, graph, List.of(question));
                before.add(question.id());
                others(question, known, rules);
            }
        }
        return new FormRules(rules);
    }

    private FormRules check() {
        Map<Expression, CompiledRule> rules = new HashMap<>();
        RightWay way = service.check();
        if (way != null) {
            Map<String, Question> known = byId(way.questions());
            Graph graph = new Graph(way.questions());
            Set<String> before = new LinkedHashSet<>();
            for (Question question : way.questions()) {
                condition(question.showWhen(), known, rules, before, graph, List.of(question));
                before.add(question.id());
                others(question, known, rules);
            }
            way.verdicts().forEach(verdict -> reachable(verdict.when(), known, rules));
        }
        return new FormRules(rules);
    }

    private void others(
            Question question, Map<String, Question> known, Map<Expression, CompiledRule> rules) {
        truth(question.required(), known, rules);
        question.validations().forEach(validation -> truth(validation.holds(), known, rules));
    }

    /** A condition to show something: it may only need what was asked before. */
    private void condition(
            @Nullable Expression condition,
            Map<String, Question> known,
            Map<Expression, CompiledRule> rules,
            Set<String> before,
            Graph graph,
            List<Question> shown) {
        if (condition == null) {
            return;
        }
        CompiledRule rule = reachable(condition, known, rules);
        if (rule == null) {
            return;
        }
        for (String used : rule.uses()) {
            shown.forEach(question -> graph.needs(question.id(), used));
            if (!before.contains(used)) {
                boolean cycle = shown.stream().anyMatch(q -> graph.reaches(used, q.id()));
                problem(condition, cycle ? "cycle" : "asked-later", used);
            }
        }
    }

    private @Nullable CompiledRule reachable(
            Expression condition,
            Map<String, Question> known,
            Map<Expression, CompiledRule> rules) {
        CompiledRule rule = truth(condition, known, rules);
        if (condition.never()) {
            problem(condition, "never");
        } else if (rule != null && neverTrue(rule, known)) {
            problem(condition, "never");
        }
        return rule;
    }

    private @Nullable CompiledRule truth(
            Expression condition,
            Map<String, Question> known,
            Map<Expression, CompiledRule> rules) {
        CompiledRule rule = compile(condition, known, rules);
        if (rule != null) {
            for (Map<String, Object> sample : samples(rule, known)) {
                Object value = rule.value(sample);
                if (value != null && !(value instanceof Boolean)) {
                    problem(condition, "not-a-condition", condition.text());
                    return null;
                }
            }
        }
        return rule;
    }

    private @Nullable CompiledRule compile(
            Expression expression,
            Map<String, Question> known,
            Map<Expression, CompiledRule> rules) {
        Binder.Place place = binder.placeOf(expression);
        RuleSite site =
                RuleSite.of(file, place.line(), place.path(), String.valueOf(service.version()));
        return switch (Rules.compile(expression.text(), site, types(known))) {
            case Outcome.Ok<CompiledRule>(CompiledRule rule) -> {
                rules.put(expression, rule);
                yield rule;
            }
            case Outcome.Refused<CompiledRule>(var refusal) -> {
                problems.add(new Problem(file, place.line(), place.path(), refusal));
                yield null;
            }
        };
    }

    private Map<String, RuleType> types(Map<String, Question> known) {
        Map<String, RuleType> types = new LinkedHashMap<>();
        known.forEach((id, question) -> types.put(id, type(kind(question).feel())));
        return types;
    }

    private AnswerKind kind(Question question) {
        AnswerKind kind = kinds.get(question.type());
        if (kind == null) {
            throw new IllegalStateException("Checked before: " + question.type());
        }
        return kind;
    }

    private static RuleType type(AnswerKind.FeelType feel) {
        return switch (feel) {
            case TEXT -> RuleType.TEXT;
            case NUMBER -> RuleType.NUMBER;
            case DATE -> RuleType.DATE;
            case BOOLEAN -> RuleType.BOOLEAN;
            case TEXT_LIST -> RuleType.listOf(RuleType.TEXT);
        };
    }

    /** Whether a rule over choices alone holds for none of them. */
    private boolean neverTrue(CompiledRule rule, Map<String, Question> known) {
        boolean closed =
                rule.uses().stream()
                        .allMatch(
                                id -> {
                                    Question question = known.get(id);
                                    return question != null
                                            && (!question.options().isEmpty()
                                                    || kind(question).feel()
                                                            == AnswerKind.FeelType.BOOLEAN)
                                            && kind(question).feel()
                                                    != AnswerKind.FeelType.TEXT_LIST;
                                });
        List<Map<String, Object>> samples = samples(rule, known);
        return closed
                && samples.size() < MOST_COMBINATIONS
                && samples.stream().noneMatch(rule::holds);
    }

    /** Combinations of answers to the questions that a rule reads, unanswered included. */
    private List<Map<String, Object>> samples(CompiledRule rule, Map<String, Question> known) {
        List<Map<String, Object>> samples = List.of(Map.of());
        for (String used : rule.uses()) {
            Question question = known.get(used);
            if (question == null) {
                continue;
            }
            List<Map<String, Object>> more = new ArrayList<>(samples);
            for (Map<String, Object> sample : samples) {
                for (Object value : values(question)) {
                    if (more.size() < MOST_COMBINATIONS) {
                        Map<String, Object> next = new HashMap<>(sample);
                        next.put(used, value);
                        more.add(next);
                    }
                }
            }
            samples = more;
        }
        return samples;
    }

    private List<Object> values(Question question) {
        List<String> options = question.options().stream().map(Question.Option::code).toList();
        return switch (kind(question).feel()) {
            case TEXT -> options.isEmpty() ? List.of("x") : new ArrayList<>(options);
            case NUMBER -> List.of(java.math.BigDecimal.ZERO, java.math.BigDecimal.TEN);
            case DATE -> List.of(LocalDate.of(2026, 1, 31));
            case BOOLEAN -> List.of(true, false);
            case TEXT_LIST -> List.of(options.isEmpty() ? List.of("x") : options);
        };
    }

    private static Map<String, Question> byId(List<Question> questions) {
        Map<String, Question> out = new LinkedHashMap<>();
        questions.forEach(question -> out.putIfAbsent(question.id(), question));
        return out;
    }

    private void problem(Expression of, String key, Object... args) {
        Binder.Place place = binder.placeOf(of);
        problems.add(Problem.at(file, place.line(), place.path(), key, args));
    }

    /** Which question needs which: what its own condition names. */
    private static final class Graph {
        private final Map<String, Set<String>> needs = new HashMap<>();

        Graph(List<Question> questions) {
            Function<String, Set<String>> empty = id -> new LinkedHashSet<>();
            for (Question question : questions) {
                Set<String> named = needs.computeIfAbsent(question.id(), empty);
                if (question.showWhen() != null) {
                    Arrays.stream(question.showWhen().text().split("[^a-z0-9_]+"))
                            .filter(word -> questions.stream().anyMatch(q -> q.id().equals(word)))
                            .forEach(named::add);
                }
            }
        }

        void needs(String question, String other) {
            needs.computeIfAbsent(question, id -> new LinkedHashSet<>()).add(other);
        }

        boolean reaches(String from, String to) {
            return reaches(from, to, new LinkedHashSet<>());
        }

        private boolean reaches(String from, String to, Set<String> seen) {
            return from.equals(to)
                    || (seen.add(from)
                            && needs.getOrDefault(from, Set.of()).stream()
                                    .anyMatch(next -> reaches(next, to, seen)));
        }
    }
}
