package org.parvis.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;

/**
 * An input cell of a decision table. Its unary tests become ordinary conditions over {@code ?}, so
 * they pass the same guard as any expression.
 */
record Cell(List<Engine.Checked> tests, boolean negated) {

    private static final String VALUE = "?";

    static Cell compile(String text, RuleType type, Map<String, RuleType> names) {
        Lexis.check(text);
        Map<String, RuleType> all = new HashMap<>(names);
        all.put(VALUE, type);
        if (!(Engine.tree(text, all, FEEL_1_1Parser::unaryTestsRoot)
                instanceof UnaryTestListNode list)) {
            throw new Refused(1, 1, "syntax", text);
        }
        List<Engine.Checked> tests =
                list.getElements().stream()
                        .map(test -> Engine.guarded(condition(test), all))
                        .toList();
        tests.forEach(test -> Kinds.check(test.tree(), all, RuleType.BOOLEAN));
        return new Cell(tests, list.isNegated());
    }

    private static BaseNode condition(BaseNode test) {
        NameRefNode value = new NameRefNode(BuiltInType.UNKNOWN, VALUE);
        BaseNode condition =
                switch (test) {
                    case DashNode ignored -> new BooleanNode(true, "-");
                    case UnaryTestNode unary ->
                            switch (unary.getOperator()) {
                                case LT, LTE, GT, GTE, EQ, NE ->
                                        new InfixOpNode(
                                                InfixOperator.determineOperator(
                                                        unary.getOperator().symbol),
                                                value,
                                                unary.getValue(),
                                                test.getText());
                                case IN -> new InNode(value, unary.getValue(), test.getText());
                                case TEST -> unary.getValue();
                                case NOT -> throw new Refused(test, "construct", test.getText());
                            };
                    default -> asksValue(test) ? test : new InNode(value, test, test.getText());
                };
        return condition == test ? test : condition.copyLocationAttributesFrom(test);
    }

    private static boolean asksValue(BaseNode node) {
        return node.getText() != null && node.getText().contains(VALUE);
    }

    long steps() {
        return tests.stream().mapToLong(Engine.Checked::steps).sum();
    }

    /** Unknown matches neither a test nor its negation. */
    boolean matches(@Nullable Object value, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put(VALUE, value);
        List<@Nullable Object> results = new ArrayList<>();
        tests.forEach(test -> results.add(test.evaluate(all)));
        return negated
                ? results.stream().allMatch(Boolean.FALSE::equals)
                : results.contains(Boolean.TRUE);
    }
}
