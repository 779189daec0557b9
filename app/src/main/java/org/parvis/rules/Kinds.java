package org.parvis.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/**
 * Finds the kind of each part of a rule that the guard let through, and what can never make sense:
 * a number compared with words, a choice compared with a code that is not offered, a sum of texts.
 */
final class Kinds {
    private final Map<String, Kind> declared = new HashMap<>();

    private Kinds(Map<String, RuleType> names) {
        names.forEach((name, type) -> declared.put(name, Kind.of(type)));
    }

    /** Refuses a rule that misuses its names, or that never gives what its place expects. */
    static void check(BaseNode tree, Map<String, RuleType> names, @Nullable RuleType expected) {
        Kind found = new Kinds(names).of(tree, Map.of());
        if (expected != null && !found.comparesWith(Kind.of(expected))) {
            throw new Refused(tree, expected(Kind.of(expected).base()), tree.getText());
        }
    }

    private Kind of(BaseNode node, Map<String, Kind> local) {
        return switch (node) {
            case NumberNode ignored -> Kind.NUMBER;
            case StringNode ignored -> Kind.TEXT;
            case BooleanNode ignored -> Kind.BOOLEAN;
            case NullNode ignored -> Kind.NOTHING;
            case Nodes.Constant constant -> constant(constant.value);
            case NameRefNode name -> name(name, local);
            case SignedUnaryNode sign -> of(sign.getExpression(), local);
            case InfixOpNode infix -> infix(infix, local);
            case BetweenNode between -> {
                Kind value = of(between.getValue(), local);
                compared(between, value, of(between.getStart(), local));
                compared(between, value, of(between.getEnd(), local));
                yield Kind.BOOLEAN;
            }
            case InNode in -> in(in, local);
            case IfExpressionNode choice -> {
                condition(choice.getCondition(), local);
                yield of(choice.getThenExpression(), local)
                        .or(of(choice.getElseExpression(), local));
            }
            case ListNode list -> list(list, local);
            case ContextNode context -> context(context, local);
            case Nodes.Path path -> path(path, local);
            case Nodes.Filter filter -> filter(filter, local);
            case Nodes.Call call -> call(call, local);
            case Loop loop -> loop(loop, local);
            default -> Kind.ANY;
        };
    }

    private static String expected(Kind.Base base) {
        return "expected." + base.name().toLowerCase(Locale.ROOT);
    }

    private static Kind constant(Object value) {
        return switch (value) {
            case LocalDate ignored -> Kind.DATE;
            case Duration ignored -> Kind.DAYS;
            default -> Kind.MONTHS;
        };
    }

    private Kind name(NameRefNode node, Map<String, Kind> local) {
        String name = Tree.name(node.getText());
        Kind kind = local.getOrDefault(name, declared.get(name));
        return kind == null ? Kind.ANY : kind;
    }

    private void condition(BaseNode node, Map<String, Kind> local) {
        if (!of(node, local).is(Kind.Base.BOOLEAN)) {
            throw new Refused(node, expected(Kind.Base.BOOLEAN), node.getText());
        }
    }

    private Kind infix(InfixOpNode node, Map<String, Kind> local) {
        InfixOperator operator = node.getOperator();
        if (operator == InfixOperator.AND || operator == InfixOperator.OR) {
            condition(node.getLeft(), local);
            condition(node.getRight(), local);
            return Kind.BOOLEAN;
        }
        Kind left = of(node.getLeft(), local);
        Kind right = of(node.getRight(), local);
        return switch (operator) {
            case EQ, NE, LT, LTE, GT, GTE -> {
                compared(node, left, right);
                offered(node.getRight(), left);
                offered(node.getLeft(), right);
                yield Kind.BOOLEAN;
            }
            case ADD, SUB, MULT, DIV, POW -> arithmetic(node, operator, left, right);
            default -> Kind.ANY;
        };
    }

    private static void compared(BaseNode node, Kind left, Kind right) {
        if (!left.comparesWith(right)) {
            throw new Refused(node, "neverEqual", node.getText());
        }
    }

    /** A code that is written out must be one that can be chosen. */
    private static void offered(BaseNode written, Kind other) {
        if (written instanceof StringNode text
                && !other.among().isEmpty()
                && !other.among().contains(text.getValue())) {
            throw new Refused(written, "notOffered", text.getValue());
        }
    }

    private static Kind arithmetic(BaseNode node, InfixOperator operator, Kind left, Kind right) {
        if (left.open() || right.open()) {
            return Kind.ANY;
        }
        boolean numbers = left.is(Kind.Base.NUMBER) && right.is(Kind.Base.NUMBER);
        if (numbers) {
            return Kind.NUMBER;
        }
        Kind result =
                switch (operator) {
                    case ADD -> sum(left, right);
                    case SUB -> difference(left, right);
                    case MULT ->
                            left.duration() && right.is(Kind.Base.NUMBER)
                                    ? left
                                    : right.duration() && left.is(Kind.Base.NUMBER) ? right : null;
                    case DIV ->
                            left.duration() && right.is(Kind.Base.NUMBER)
                                    ? left
                                    : left.duration() && left.base() == right.base()
                                            ? Kind.NUMBER
                                            : null;
                    default -> null;
                };
        if (result == null) {
            throw new Refused(node, "neverCombines", node.getText());
        }
        return result;
    }

    private static @Nullable Kind sum(Kind left, Kind right) {
        if (left.base() == Kind.Base.TEXT && right.base() == Kind.Base.TEXT) {
            return Kind.TEXT;
        }
        if (left.duration() && left.base() == right.base()) {
            return left;
        }
        boolean later =
                left.base() == Kind.Base.DATE && right.duration()
                        || left.duration() && right.base() == Kind.Base.DATE;
        return later ? Kind.DATE : null;
    }

    private static @Nullable Kind difference(Kind left, Kind right) {
        if (left.base() == Kind.Base.DATE) {
            return right.base() == Kind.Base.DATE ? Kind.DAYS : right.duration() ? Kind.DATE : null;
        }
        return left.duration() && left.base() == right.base() ? left : null;
    }

    private Kind in(InNode node, Map<String, Kind> local) {
        Kind value = of(node.getValue(), local);
        List<BaseNode> elements =
                node.getExprs() instanceof ListNode list
                        ? list.getElements()
                        : List.of(node.getExprs());
        for (BaseNode element : elements) {
            offered(element, value);
            if (element instanceof StringNode || element instanceof NumberNode) {
                compared(node, value, of(element, local));
            }
        }
        return Kind.BOOLEAN;
    }

    private Kind list(ListNode node, Map<String, Kind> local) {
        Kind each = Kind.NOTHING;
        for (BaseNode element : node.getElements()) {
            each = each.or(of(element, local));
        }
        return Kind.list(each.open() ? Kind.ANY : each);
    }

    private Kind context(ContextNode node, Map<String, Kind> local) {
        Map<String, Kind> inner = new HashMap<>(local);
        Map<String, Kind> fields = new TreeMap<>();
        for (ContextEntryNode entry : node.getEntries()) {
            BaseNode key = entry.getName();
            String name =
                    Tree.name(key instanceof StringNode string ? string.getValue() : key.getText());
            Kind kind = of(entry.getValue(), inner);
            inner.put(name, kind);
            fields.put(name, kind);
        }
        return Kind.fields(fields);
    }

    private Kind path(Nodes.Path node, Map<String, Kind> local) {
        Kind kind = of(node.of, local);
        for (String name : node.names) {
            kind = step(kind, name);
        }
        return kind;
    }

    private static Kind step(Kind of, String name) {
        return switch (of.base()) {
            case LIST -> Kind.list(step(of.each(), name));
            case FIELDS ->
                    of.fields() == null
                            ? Kind.ANY
                            : Objects.requireNonNullElse(of.fields().get(name), Kind.ANY);
            case DATE, DAYS, MONTHS -> Kind.NUMBER;
            default -> Kind.ANY;
        };
    }

    private Kind filter(Nodes.Filter node, Map<String, Kind> local) {
        Kind of = of(node.of, local);
        if (Tree.position(node.condition) != null) {
            return of.each();
        }
        Map<String, Kind> inner = new HashMap<>(local);
        inner.put("item", of.each());
        if (of.each().fields() instanceof Map<String, Kind> fields) {
            inner.putAll(fields);
        }
        condition(node.condition, inner);
        return of.base() == Kind.Base.LIST ? of : Kind.list(of);
    }

    private Kind loop(Loop node, Map<String, Kind> local) {
        Map<String, Kind> inner = new HashMap<>(local);
        for (Loop.Domain domain : node.domains) {
            Kind each = domain.list() == null ? Kind.NUMBER : of(domain.list(), inner).each();
            inner.put(domain.name(), each);
        }
        if (node.kind == Loop.Kind.FOR) {
            return Kind.list(of(node.body, inner));
        }
        condition(node.body, inner);
        return Kind.BOOLEAN;
    }

    private Kind call(Nodes.Call node, Map<String, Kind> local) {
        List<Kind> given = node.arguments.stream().map(each -> of(each, local)).toList();
        Kind.Base takes = Takes.of(node.function);
        for (int i = 0; takes != null && i < given.size(); i++) {
            Kind each = Takes.spreads(node.function) ? given.get(i).each() : given.get(i);
            if (i == 0 && !each.is(takes)) {
                throw new Refused(node, expected(takes), node.getText());
            }
        }
        if (node.function == Functions.LIST_CONTAINS) {
            offered(node.arguments.get(1), given.getFirst().each());
        }
        return Takes.result(node.function, given, node.arguments);
    }
}
