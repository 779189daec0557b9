package org.parvis.catalogue.reading;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.Problem;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleSite;
import org.parvis.rules.RuleType;
import org.parvis.rules.Rules;

/**
 * Compiles the expressions of a definition, each once, and tells what is wrong with one where it is
 * written. A published definition was checked when it came in; it is compiled again, not judged
 * again, so that a stricter program still reads it.
 */
final class RuleCompiler {
    /** Functions that compare rows, for which the whole of each matters. */
    private static final List<String> WHOLE_ROWS =
            List.of("distinct values", "list contains", "index of");

    private final String file;
    private final String version;
    private final Binder binder;
    private final List<Problem> problems;
    private final boolean judges;
    private final Map<Expression, CompiledRule> rules = new IdentityHashMap<>();

    RuleCompiler(String file, int version, Binder binder, List<Problem> problems, boolean judges) {
        this.file = file;
        this.version = String.valueOf(version);
        this.binder = binder;
        this.problems = problems;
        this.judges = judges;
    }

    /** What surrounds an expression. */
    record Place(
            Names names,
            @Nullable RuleType expected,
            @Nullable Citation article,
            @Nullable LocalizedText sentence) {
        static Place condition(Names names, @Nullable Citation article) {
            return new Place(names, RuleType.BOOLEAN, article, null);
        }
    }

    boolean judges() {
        return judges;
    }

    Map<Expression, CompiledRule> rules() {
        return rules;
    }

    @Nullable CompiledRule compile(Expression expression, Place place) {
        return compile(expression, expression.text(), place);
    }

    /** The rule of an expression, compiled from a text that may say more, as its rounding. */
    @Nullable CompiledRule compile(Expression expression, String text, Place place) {
        if (expression.always() || expression.never()) {
            return null;
        }
        CompiledRule rule = place(expression, text, place);
        if (rule != null) {
            rules.put(expression, rule);
        }
        return rule;
    }

    /** The rule of a place inside something that is written, as a letter. */
    @Nullable CompiledRule place(Object written, String text, Place place) {
        RuleSite site = site(written, place);
        return switch (Rules.compile(text, site, named(text, place.names().types()))) {
            case Outcome.Ok<CompiledRule>(CompiledRule rule) -> {
                if (judges) {
                    rule.misfit(place.expected()).ifPresent(refusal -> problem(written, refusal));
                }
                yield rule;
            }
            case Outcome.Refused<CompiledRule>(var refusal) -> {
                problem(written, refusal);
                yield null;
            }
        };
    }

    RuleSite site(Object written, Place place) {
        Binder.Place at = binder.placeOf(written);
        Citation article = place.article();
        return RuleSite.of(file, at.line(), at.path(), version)
                .citing(
                        article == null
                                ? null
                                : LocalizedText.of(article.in("fr"), article.in("en")))
                .saying(place.sentence());
    }

    /**
     * Only the names that stand in the text, in rows too: a form may have hundreds, a rule reads a
     * few. What it does not name is neither copied for it nor kept with its explanation.
     */
    private static Map<String, RuleType> named(String text, Map<String, RuleType> all) {
        boolean whole = WHOLE_ROWS.stream().anyMatch(text::contains);
        Map<String, RuleType> named = new HashMap<>();
        all.forEach(
                (name, type) -> {
                    if (text.contains(name)) {
                        named.put(name, whole ? type : narrowed(text, type));
                    }
                });
        return named;
    }

    /** Rows with the fields that the text names. */
    private static RuleType narrowed(String text, RuleType type) {
        return type instanceof RuleType.ListOf(RuleType.Fields(var fields), int most)
                ? RuleType.listOf(RuleType.fields(narrowed(text, fields)), most)
                : type;
    }

    private static Map<String, RuleType> narrowed(String text, Map<String, RuleType> fields) {
        Map<String, RuleType> named = new HashMap<>();
        fields.forEach(
                (name, type) -> {
                    if (text.contains(name)) {
                        named.put(name, narrowed(text, type));
                    }
                });
        return named;
    }

    void problem(Object written, String key, Object... args) {
        Binder.Place place = binder.placeOf(written);
        problems.add(Problem.at(file, place.line(), place.path(), key, args));
    }

    void problem(Object written, Refusal refusal) {
        Binder.Place place = binder.placeOf(written);
        problems.add(new Problem(file, place.line(), place.path(), refusal));
    }
}
