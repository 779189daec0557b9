package org.parvis.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;

/** Compiles arithmetic, comparison and logic; anything more stays with the engine. */
final class OverNumbers {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final List<String> order;

    private OverNumbers(List<String> order) {
        this.order = order;
    }

    static Optional<NumberRule> of(BaseNode tree, List<String> order) {
        return Optional.ofNullable(new OverNumbers(order).node(tree));
    }

    private @Nullable NumberRule node(BaseNode node) {
        return switch (node) {
            case NumberNode number -> constant(number.getValue());
            case BooleanNode yes -> constant(yes.getValue());
            case NullNode ignored -> inputs -> null;
            case NameRefNode name -> name(Tree.name(name.getText()));
            case Nodes.Path path when path.names.isEmpty() -> node(path.of);
            case SignedUnaryNode signed -> signed(signed);
            case InfixOpNode infix -> infix(infix);
            case IfExpressionNode choice -> choice(choice);
            default -> null;
        };
    }

    private static NumberRule constant(Object value) {
        return inputs -> value;
    }

    private @Nullable NumberRule name(String name) {
        int place = order.indexOf(name);
        return place < 0 ? null : inputs -> BigDecimal.valueOf(inputs[place]);
    }

    private @Nullable NumberRule signed(SignedUnaryNode signed) {
        NumberRule of = node(signed.getExpression());
        if (of == null || signed.getSign() == SignedUnaryNode.Sign.POSITIVE) {
            return of;
        }
        return inputs -> of.value(inputs) instanceof BigDecimal number ? number.negate() : null;
    }

    private @Nullable NumberRule choice(IfExpressionNode choice) {
        NumberRule condition = node(choice.getCondition());
        NumberRule then = node(choice.getThenExpression());
        NumberRule otherwise = node(choice.getElseExpression());
        return condition == null || then == null || otherwise == null
                ? null
                : inputs -> (condition.holds(inputs) ? then : otherwise).value(inputs);
    }

    private @Nullable NumberRule infix(InfixOpNode infix) {
        NumberRule left = node(infix.getLeft());
        NumberRule right = node(infix.getRight());
        if (left == null || right == null) {
            return null;
        }
        return switch (infix.getOperator()) {
            case ADD -> both(left, right, (a, b) -> a.add(b, EXACT));
            case SUB -> both(left, right, (a, b) -> a.subtract(b, EXACT));
            case MULT -> both(left, right, (a, b) -> a.multiply(b, EXACT));
            case DIV -> both(left, right, (a, b) -> b.signum() == 0 ? null : a.divide(b, EXACT));
            case LT -> both(left, right, (a, b) -> a.compareTo(b) < 0);
            case LTE -> both(left, right, (a, b) -> a.compareTo(b) <= 0);
            case GT -> both(left, right, (a, b) -> a.compareTo(b) > 0);
            case GTE -> both(left, right, (a, b) -> a.compareTo(b) >= 0);
            case EQ -> equal(left, right, true);
            case NE -> equal(left, right, false);
            case AND, OR -> logic(infix.getOperator() == InfixOperator.OR, left, right);
            case POW -> null;
        };
    }

    private interface OfTwo {
        @Nullable Object of(BigDecimal left, BigDecimal right);
    }

    private static NumberRule both(NumberRule left, NumberRule right, OfTwo operation) {
        return inputs ->
                left.value(inputs) instanceof BigDecimal a
                                && right.value(inputs) instanceof BigDecimal b
                        ? operation.of(a, b)
                        : null;
    }

    /** Nothing equals nothing, and nothing else; numbers are equal whatever their zeros. */
    private static NumberRule equal(NumberRule left, NumberRule right, boolean wanted) {
        return inputs -> {
            Object a = left.value(inputs);
            Object b = right.value(inputs);
            if (a == null || b == null) {
                return (a == b) == wanted;
            }
            if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
                return (one.compareTo(other) == 0) == wanted;
            }
            return a instanceof Boolean && b instanceof Boolean ? a.equals(b) == wanted : null;
        };
    }

    private static NumberRule logic(boolean decisive, NumberRule left, NumberRule right) {
        Boolean decides = decisive;
        return inputs -> {
            Object a = left.value(inputs);
            if (decides.equals(a)) {
                return decides;
            }
            Object b = right.value(inputs);
            if (decides.equals(b)) {
                return decides;
            }
            return a instanceof Boolean && b instanceof Boolean ? !decisive : null;
        };
    }
}
