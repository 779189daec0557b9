package org.parvis.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.impl.MapBackedType;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.types.GenListType;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

/**
 * The only place that touches the FEEL engine: its parser, and its tree once the guard passed it.
 */
final class Engine {

    /** A tree that passed the guard. */
    record Checked(
            BaseNode tree, Bound bound, Map<String, RuleType> names, Set<String> used, long steps) {

        /** Evaluates over values that fit their types; null when they make it impossible. */
        @Nullable Object evaluate(Map<String, @Nullable Object> values) {
            EvaluationContextImpl context =
                    new EvaluationContextImpl(
                            Engine.class.getClassLoader(), NO_LISTENERS, FEELDialect.FEEL);
            values.forEach(context::setValue);
            try {
                return Values.result(tree.evaluate(context));
            } catch (ArithmeticException
                    | ClassCastException
                    | IllegalArgumentException
                    | NullPointerException
                    | DateTimeException e) {
                return null;
            }
        }
    }

    private static final FEELEventListenersManager NO_LISTENERS = new FEELEventListenersManager();
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,79}");
    private static final Set<String> WORDS =
            Set.of(
                    "for",
                    "return",
                    "if",
                    "then",
                    "else",
                    "some",
                    "every",
                    "satisfies",
                    "instance",
                    "of",
                    "in",
                    "function",
                    "external",
                    "or",
                    "and",
                    "between",
                    "not",
                    "null",
                    "true",
                    "false",
                    "item",
                    "partial");

    /**
     * The expressions that somebody holds: the same one stands in what is judged and in what is
     * published, and nobody changes one.
     */
    private static final Cache<Written, Checked> PARSED =
            Caffeine.newBuilder().weakValues().build();

    private Engine() {}

    /** Names that cannot be mistaken for a word, a function or a sum of the language. */
    static Map<String, RuleType> names(Map<String, RuleType> names) {
        names.forEach(
                (name, type) -> {
                    if (!NAME.matcher(name).matches()
                            || WORDS.contains(name)
                            || Functions.named(name).isPresent()) {
                        throw new Refused(1, 1, "name", name);
                    }
                });
        return Map.copyOf(names);
    }

    static Checked expression(String text, Map<String, RuleType> names) {
        return PARSED.get(
                new Written(text, names),
                written -> {
                    Lexis.check(text);
                    BaseNode tree = tree(text, names, FEEL_1_1Parser::compilation_unit);
                    return guarded(tree, names);
                });
    }

    /** What an expression is made of. */
    private record Written(String text, Map<String, RuleType> names) {}

    static Checked guarded(BaseNode tree, Map<String, RuleType> names) {
        Map<String, Bound> bounds = new TreeMap<>();
        names.forEach((name, type) -> bounds.put(name, Bound.of(type)));
        Guard guard = new Guard(bounds);
        Bound bound = guard.walk(tree);
        return new Checked(tree, bound, names, Set.copyOf(guard.used()), guard.steps());
    }

    /** Parses whole: an error anywhere refuses all, at its place. */
    static BaseNode tree(
            String text, Map<String, RuleType> names, Function<FEEL_1_1Parser, ParseTree> start) {
        List<Refused> errors = new ArrayList<>();
        FEELEventListenersManager listeners = new FEELEventListenersManager();
        listeners.addListener(
                event -> {
                    if (event instanceof SyntaxErrorEvent error) {
                        errors.add(
                                new Refused(
                                        error.getLine(), error.getColumn() + 1, "syntax", text));
                    }
                });
        Map<String, Type> types = new LinkedHashMap<>();
        names.forEach((name, type) -> types.put(name, type(name, type)));
        try {
            FEEL_1_1Parser parser =
                    FEELParser.parse(listeners, text, types, Map.of(), List.of(), List.of(), null);
            ParseTree parsed = start.apply(parser);
            if (!errors.isEmpty()) {
                throw errors.getFirst();
            }
            BaseNode tree = parsed.accept(new Tree(types));
            if (tree == null) {
                throw new Refused(1, 1, "syntax", text);
            }
            return tree;
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError e) {
            throw errors.isEmpty() ? new Refused(1, 1, "syntax", text) : errors.getFirst();
        }
    }

    private static Type type(String name, RuleType type) {
        return switch (type) {
            case RuleType.Scalar scalar ->
                    switch (scalar) {
                        case TEXT -> BuiltInType.STRING;
                        case NUMBER -> BuiltInType.NUMBER;
                        case BOOLEAN -> BuiltInType.BOOLEAN;
                        case DATE -> BuiltInType.DATE;
                    };
            case RuleType.Words ignored -> BuiltInType.STRING;
            case RuleType.ListOf(RuleType element, int ignored) ->
                    new GenListType(type(name, element));
            case RuleType.Fields(Map<String, RuleType> fields) -> {
                Map<String, Type> types = new LinkedHashMap<>();
                fields.forEach((field, of) -> types.put(field, type(field, of)));
                yield new MapBackedType(name, types);
            }
        };
    }
}
