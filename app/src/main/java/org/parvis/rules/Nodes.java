package org.parvis.rules;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;

/**
 * The nodes that stand in the tree in place of the engine's own where those would call methods by
 * reflection or iterate without end. They see values of rules only, never Java objects.
 */
final class Nodes {

    private Nodes() {}

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    /** A value known when the rule is compiled. */
    static final class Constant extends BaseNode {
        final Object value;

        Constant(ParserRuleContext ctx, Object value) {
            super(ctx);
            this.value = value;
        }

        @Override
        public Object evaluate(EvaluationContext ctx) {
            return value;
        }
    }

    /**
     * {@code and}, {@code or}. The engine's own evaluate their right side several times: brackets
     * within brackets would multiply what they cost.
     */
    static final class Logic extends InfixOpNode {
        Logic(ParserRuleContext ctx, InfixOpNode node) {
            super(ctx, node.getLeft(), node.getOperator().symbol, node.getRight());
        }

        /** Unknown, unless one side decides alone. */
        @Override
        public @Nullable Object evaluate(EvaluationContext ctx) {
            Boolean decisive = getOperator() == InfixOperator.OR;
            Object left = getLeft().evaluate(ctx);
            if (decisive.equals(left)) {
                return decisive;
            }
            Object right = getRight().evaluate(ctx);
            if (decisive.equals(right)) {
                return decisive;
            }
            return left instanceof Boolean && right instanceof Boolean ? !decisive : null;
        }
    }

    /** A call of one of the functions that rules may use. */
    static final class Call extends BaseNode {
        final Functions function;
        final List<BaseNode> arguments;
        private final @Nullable Pattern pattern;

        Call(
                ParserRuleContext ctx,
                Functions function,
                List<BaseNode> arguments,
                @Nullable Pattern pattern) {
            super(ctx);
            this.function = function;
            this.arguments = List.copyOf(arguments);
            this.pattern = pattern;
        }

        /** Steps of the regular expression's machine for each character, 0 without one. */
        int patternSize() {
            return pattern == null ? 0 : pattern.programSize();
        }

        /** Null when the values do not suit the function: a missing answer is not an accident. */
        @Override
        public @Nullable Object evaluate(EvaluationContext ctx) {
            @Nullable Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).evaluate(ctx);
            }
            try {
                return function.apply(values, pattern);
            } catch (ClassCastException
                    | NullPointerException
                    | IllegalArgumentException
                    | ArithmeticException
                    | DateTimeException e) {
                return null;
            }
        }
    }

    /** A field of a value, or of each value of a list. */
    static final class Path extends BaseNode {
        final BaseNode of;
        final List<String> names;

        Path(ParserRuleContext ctx, BaseNode of, List<String> names) {
            super(ctx);
            this.of = of;
            this.names = List.copyOf(names);
        }

        @Override
        public @Nullable Object evaluate(EvaluationContext ctx) {
            Object value = of.evaluate(ctx);
            for (String name : names) {
                value = step(value, name);
            }
            return value;
        }

        private static @Nullable Object step(@Nullable Object value, String name) {
            if (value instanceof List<?> list) {
                List<@Nullable Object> steps = new ArrayList<>();
                list.forEach(element -> steps.add(step(element, name)));
                return steps;
            }
            return value instanceof Map<?, ?> map ? map.get(name) : Values.part(value, name);
        }
    }

    /** The elements of a list for which a condition holds, or the one at a position. */
    static final class Filter extends BaseNode {
        final BaseNode of;
        final BaseNode condition;

        Filter(ParserRuleContext ctx, BaseNode of, BaseNode condition) {
            super(ctx);
            this.of = of;
            this.condition = condition;
        }

        @Override
        public @Nullable Object evaluate(EvaluationContext ctx) {
            List<?> list = list(of.evaluate(ctx));
            if (Tree.position(condition) instanceof Integer position) {
                int index = position > 0 ? position - 1 : list.size() + position;
                return index >= 0 && index < list.size() ? list.get(index) : null;
            }
            List<@Nullable Object> kept = new ArrayList<>();
            for (Object element : list) {
                ctx.enterFrame();
                try {
                    ctx.setValue("item", element);
                    if (element instanceof Map<?, ?> fields) {
                        fields.forEach((name, value) -> ctx.setValue((String) name, value));
                    }
                    if (Boolean.TRUE.equals(condition.evaluate(ctx))) {
                        kept.add(element);
                    }
                } finally {
                    ctx.exitFrame();
                }
            }
            return kept;
        }
    }
}
