package org.parvis.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.CTypeNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InstanceOfNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/**
 * Walks a whole tree and knows, for each node, how large its value can become and how many steps it
 * can cost. What it does not know, it refuses: a new construct of the engine is closed until
 * opened.
 */
final class Guard {

    private static final Set<String> TYPES =
            Set.of("string", "number", "boolean", "date", "list", "context", "Any");
    private static final Set<String> PARTS =
            Set.of("year", "month", "day", "weekday", "days", "years", "months");

    private final Map<String, Bound> declared;
    private final Set<String> used = new TreeSet<>();
    private long steps;
    private int depth;

    Guard(Map<String, Bound> declared) {
        this.declared = declared;
    }

    /** The declared names that the rule reads. */
    Set<String> used() {
        return used;
    }

    long steps() {
        return steps;
    }

    Bound walk(BaseNode root) {
        return walk(root, Map.of());
    }

    private Bound walk(BaseNode node, Map<String, Bound> local) {
        if (++depth > Limits.DEPTH) {
            throw new Refused(node, "tooDeep", Limits.DEPTH);
        }
        spend(node, 1);
        Bound bound = bound(node, local);
        if (bound.weight() > Limits.WEIGHT) {
            throw new Refused(node, "tooLarge", node.getText());
        }
        if (bound.digits() > Limits.DIGITS) {
            throw new Refused(node, "tooManyDigits", node.getText());
        }
        depth--;
        return bound;
    }

    private void spend(BaseNode node, long more) {
        steps = Bound.plus(steps, more);
        if (steps > Limits.STEPS) {
            throw new Refused(node, "tooCostly", node.getText());
        }
    }

    private Bound bound(BaseNode node, Map<String, Bound> local) {
        return switch (node) {
            case NumberNode number -> number(number);
            case StringNode string -> Bound.text(string.getValue().length());
            case BooleanNode ignored -> Bound.SMALL;
            case NullNode ignored -> Bound.SMALL;
            case UndefinedValueNode ignored -> Bound.SMALL;
            case Nodes.Constant ignored -> Bound.SMALL;
            case NameRefNode name -> name(name, local);
            case SignedUnaryNode sign -> walk(sign.getExpression(), local);
            case InfixOpNode infix -> infix(infix, local);
            case BetweenNode between ->
                    reading(
                            between,
                            walk(between.getValue(), local),
                            walk(between.getStart(), local),
                            walk(between.getEnd(), local));
            case InNode in -> reading(in, walk(in.getValue(), local), walk(in.getExprs(), local));
            case RangeNode range ->
                    reading(range, walk(range.getStart(), local), walk(range.getEnd(), local));
            case UnaryTestNode test -> reading(test, walk(test.getValue(), local));
            case IfExpressionNode choice -> choice(choice, local);
            case ListNode list -> list(list, local);
            case ContextNode context -> context(context, local);
            case InstanceOfNode instance -> instance(instance, local);
            case Nodes.Path path -> path(path, local);
            case Nodes.Filter filter -> filter(filter, local);
            case Nodes.Call call -> call(call, local);
            case Loop loop -> loop(loop, local);
            default -> throw new Refused(node, "construct", node.getText());
        };
    }

    private Bound reading(BaseNode node, Bound... read) {
        for (Bound bound : read) {
            spend(node, bound.reading());
        }
        return Bound.SMALL;
    }

    private static Bound number(NumberNode node) {
        String text = node.getText();
        if (text.length() > 2 * Limits.NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new Refused(node, "number", text);
        }
        return Bound.number(text.length());
    }

    private Bound name(NameRefNode node, Map<String, Bound> local) {
        String name = Tree.name(node.getText());
        if (local.get(name) instanceof Bound bound) {
            return bound;
        }
        if (declared.get(name) instanceof Bound bound) {
            used.add(name);
            return bound;
        }
        throw new Refused(node, "unknownName", name);
    }

    private Bound infix(InfixOpNode node, Map<String, Bound> local) {
        Bound left = walk(node.getLeft(), local);
        Bound right = walk(node.getRight(), local);
        long weight = Bound.plus(left.weight(), right.weight());
        long nodes = Bound.plus(left.nodes(), right.nodes());
        spend(node, weight / 50 + nodes);
        long most = Math.max(left.digits(), right.digits());
        return switch (node.getOperator()) {
            case ADD, SUB -> new Bound(1, nodes, weight, most + 1, null, null);
            case MULT -> new Bound(1, nodes, weight, left.digits() + right.digits(), null, null);
            case DIV ->
                    new Bound(1, nodes, weight, left.digits() + right.digits() + 34, null, null);
            case POW -> power(node, left);
            default -> Bound.SMALL;
        };
    }

    private static Bound power(InfixOpNode node, Bound left) {
        if (Tree.position(node.getRight()) instanceof Integer power && Math.abs(power) <= 20) {
            return Bound.number(Bound.times(left.digits() + 34, Math.abs(power) + 1L) / 2);
        }
        throw new Refused(node, "power", node.getText());
    }

    private Bound choice(IfExpressionNode node, Map<String, Bound> local) {
        walk(node.getCondition(), local);
        return walk(node.getThenExpression(), local).or(walk(node.getElseExpression(), local));
    }

    private Bound list(ListNode node, Map<String, Bound> local) {
        List<BaseNode> elements = node.getElements();
        if (elements.size() > Limits.LITERAL) {
            throw new Refused(node, "tooManyElements", Limits.LITERAL);
        }
        long nodes = 1;
        long weight = 1;
        Bound each = null;
        for (BaseNode element : elements) {
            Bound bound = walk(element, local);
            nodes = Bound.plus(nodes, bound.nodes());
            weight = Bound.plus(weight, bound.weight());
            each = each == null ? bound : each.or(bound);
        }
        Bound element = each == null ? Bound.SMALL : each;
        return new Bound(elements.size(), nodes, weight, element.digits(), element, null);
    }

    private Bound context(ContextNode node, Map<String, Bound> local) {
        if (node.getEntries().size() > Limits.LITERAL) {
            throw new Refused(node, "tooManyElements", Limits.LITERAL);
        }
        Map<String, Bound> inner = new HashMap<>(local);
        Map<String, Bound> fields = new TreeMap<>();
        for (ContextEntryNode entry : node.getEntries()) {
            spend(entry, 1);
            BaseNode key = entry.getName();
            String name =
                    Tree.name(key instanceof StringNode string ? string.getValue() : key.getText());
            Bound bound = walk(entry.getValue(), inner);
            inner.put(name, bound);
            if (fields.put(name, bound) != null) {
                throw new Refused(entry, "twice", name);
            }
        }
        return Bound.fields(fields);
    }

    private Bound instance(InstanceOfNode node, Map<String, Bound> local) {
        walk(node.getExpression(), local);
        if (!(node.getType() instanceof CTypeNode type) || !TYPES.contains(type.getText())) {
            throw new Refused(node.getType(), "type", node.getType().getText());
        }
        return Bound.SMALL;
    }

    private Bound path(Nodes.Path node, Map<String, Bound> local) {
        Bound bound = walk(node.of, local);
        for (String name : node.names) {
            spend(node, bound.length());
            bound = step(node, bound, name);
        }
        return bound;
    }

    private static Bound step(Nodes.Path node, Bound of, String name) {
        if (of.element() instanceof Bound element) {
            return Bound.list(of.length(), step(node, element, name));
        }
        if (of.fields() instanceof Map<String, Bound> fields) {
            if (fields.get(name) instanceof Bound field) {
                return field;
            }
        } else if (PARTS.contains(name)) {
            return Bound.number(10);
        }
        throw new Refused(node, "unknownName", name);
    }

    private Bound filter(Nodes.Filter node, Map<String, Bound> local) {
        Bound of = walk(node.of, local);
        Bound each = of.each();
        if (Tree.position(node.condition) != null) {
            return each;
        }
        Map<String, Bound> inner = new HashMap<>(local);
        inner.put("item", each);
        if (each.fields() instanceof Map<String, Bound> fields) {
            inner.putAll(fields);
        }
        repeated(node, of.length(), node.condition, inner);
        return of.element() == null ? Bound.list(1, each) : of;
    }

    /** The cost of a body that runs so many times. */
    private Bound repeated(BaseNode node, long times, BaseNode body, Map<String, Bound> local) {
        long before = steps;
        Bound bound = walk(body, local);
        long once = steps - before + 1;
        steps = before;
        spend(node, Bound.times(once, times));
        return bound;
    }

    private Bound loop(Loop node, Map<String, Bound> local) {
        Map<String, Bound> inner = new HashMap<>(local);
        long times = 1;
        for (Loop.Domain domain : node.domains) {
            Bound each = Bound.number(10);
            long size = domain.size();
            if (domain.list() instanceof BaseNode list) {
                Bound of = repeated(node, times, list, inner);
                each = of.each();
                size = of.element() == null ? 1 : of.length();
            }
            times = Bound.times(times, size);
            spend(node, times);
            inner.put(domain.name(), each);
        }
        Bound body = repeated(node, times, node.body, inner);
        return node.kind == Loop.Kind.FOR ? Bound.list(times, body) : Bound.SMALL;
    }

    private Bound call(Nodes.Call node, Map<String, Bound> local) {
        List<Bound> bounds = node.arguments.stream().map(each -> walk(each, local)).toList();
        spend(node, Costs.steps(node.function, bounds));
        spend(node, Bound.times(bounds.getFirst().weight(), node.patternSize()) / 20);
        return Costs.bound(node.function, bounds);
    }
}
