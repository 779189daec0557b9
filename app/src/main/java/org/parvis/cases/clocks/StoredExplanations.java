package org.parvis.cases.clocks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.rules.Explanation;
import org.parvis.rules.Rules;

/**
 * The explanations kept with a request, in plain words: which question was or was not asked, by
 * which rule in which version, and the answers it read.
 */
public final class StoredExplanations {
    private final ServiceDefinition service;
    private final Words w;

    private StoredExplanations(ServiceDefinition service, Words w) {
        this.service = service;
        this.w = w;
    }

    static List<AppliedRule> of(ActContent.Received request, ServiceDefinition service, Words w) {
        StoredExplanations stored = new StoredExplanations(service, w);
        return request.asked().explanations().stream()
                .flatMap(kept -> kept.get("told") instanceof String told ? told(told) : none())
                .map(stored::rule)
                .toList();
    }

    /** What is kept of an explanation: enough to show it again and to replay it. */
    public static Map<String, Object> kept(Explanation explanation) {
        return Map.of("rule", explanation.rule(), "told", explanation.toJson());
    }

    private static Stream<Explanation> told(String json) {
        return Stream.of(Explanation.fromJson(json));
    }

    private static Stream<Explanation> none() {
        return Stream.empty();
    }

    private AppliedRule rule(Explanation told) {
        String article = article(told);
        List<SummaryRow> rows = new ArrayList<>();
        told.inputs()
                .forEach((name, value) -> rows.add(SummaryRow.of(label(name), says(name, value))));
        if (article != null) {
            rows.add(SummaryRow.of(w.say("cases.rule.row.article"), article));
        }
        rows.add(
                SummaryRow.of(
                        w.say("cases.rule.row.service"),
                        w.say("cases.rule.version", service.name().in(w.lang()), told.version())));
        RulePlace place = RulePlace.of(service.form(), told);
        return new AppliedRule(place.title(w), result(told, place), article, rows);
    }

    private String result(Explanation told, RulePlace place) {
        if (told.sentence() != null) {
            return told.sentence().in(w.lang());
        }
        if (!place.isCondition()) {
            return told.result() == null
                    ? w.say("cases.rule.noResult")
                    : w.say("cases.rule.result", says("", told.result()));
        }
        return w.say(
                switch (told.result()) {
                    case Boolean asked when asked -> "cases.rule.asked";
                    case Boolean asked -> "cases.rule.notAsked";
                    case null, default -> "cases.rule.unknown";
                });
    }

    private static boolean same(@Nullable Expression condition, String expression) {
        return condition != null && condition.text().equals(expression);
    }

    /** The provision of the rule, or else of the question it governs. */
    private @Nullable String article(Explanation told) {
        if (told.article() != null) {
            return told.article().in(w.lang());
        }
        Optional<Citation> basis =
                service.form()
                        .deep()
                        .filter(question -> same(question.showWhen(), told.expression()))
                        .flatMap(question -> Optional.ofNullable(question.legalBasis()).stream())
                        .findFirst();
        return basis.map(citation -> citation.in(w.lang())).orElse(null);
    }

    private String label(String name) {
        if (name.equals(Rules.TODAY)) {
            return w.say("cases.rule.today");
        }
        return question(name).map(q -> q.shortName().in(w.lang())).orElse(name);
    }

    private Optional<Question> question(String name) {
        return service.form().deep().filter(q -> q.id().equals(name)).findFirst();
    }

    private String says(String name, @Nullable Object value) {
        return switch (value) {
            case null -> w.say("cases.rule.noValue");
            case Boolean yes -> w.say(yes ? "cases.rule.yes" : "cases.rule.no");
            case LocalDate day -> w.date(day);
            case Collection<?> several ->
                    several.stream()
                            .map(each -> says(name, each))
                            .collect(
                                    Collectors.joining(
                                            several.stream().anyMatch(Map.class::isInstance)
                                                    ? " · "
                                                    : ", "));
            case String code ->
                    question(name)
                            .flatMap(question -> question.option(code))
                            .map(Question.Option::label)
                            .map(label -> label.in(w.lang()))
                            .orElse(code);
            case BigDecimal number -> {
                String plain = number.toPlainString();
                yield w.lang().equals("fr") ? plain.replace('.', ',') : plain;
            }
            case Map<?, ?> row ->
                    row.entrySet().stream()
                            .map(each -> answer(String.valueOf(each.getKey()), each.getValue()))
                            .collect(Collectors.joining("; "));
            default -> String.valueOf(value);
        };
    }

    private String answer(String name, @Nullable Object value) {
        return w.say("forms.row.answer", label(name), says(name, value));
    }
}
