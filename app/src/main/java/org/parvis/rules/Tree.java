package org.parvis.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.util.StringEvalHelper;

/**
 * Builds the syntax tree with our nodes where the engine's would run code or loop without bound.
 */
final class Tree extends ASTBuilderVisitor {

    private final Map<String, Type> names;

    Tree(Map<String, Type> types) {
        super(types, null);
        this.names = types;
    }

    static String name(String written) {
        return StringEvalHelper.normalizeVariableName(written);
    }

    @Override
    public BaseNode visitFunctionDefinition(FEEL_1_1Parser.FunctionDefinitionContext ctx) {
        throw refused(ctx, ctx.external != null ? "external" : "function", "function");
    }

    @Override
    public BaseNode visitAtLiteral(FEEL_1_1Parser.AtLiteralContext ctx) {
        String text = ctx.getText();
        String value = text.length() > 3 ? text.substring(2, text.length() - 1) : "";
        try {
            boolean duration = value.startsWith("P") || value.startsWith("-P");
            return new Nodes.Constant(ctx, duration ? Values.duration(value) : Values.date(value));
        } catch (RuntimeException e) {
            throw refused(ctx, "literal", text);
        }
    }

    @Override
    public BaseNode visitFnInvocation(FEEL_1_1Parser.FnInvocationContext ctx) {
        return call(ctx, super.visitFnInvocation(ctx));
    }

    @Override
    public BaseNode visitUenpmPrimary(FEEL_1_1Parser.UenpmPrimaryContext ctx) {
        return ours(ctx, call(ctx, super.visitUenpmPrimary(ctx)));
    }

    @Override
    public BaseNode visitPathDescendantFilterExpression(
            FEEL_1_1Parser.PathDescendantFilterExpressionContext ctx) {
        if (ctx.n2 != null) {
            throw refused(ctx, "construct", "...");
        }
        return ours(ctx, super.visitPathDescendantFilterExpression(ctx));
    }

    @Override
    public BaseNode visitQualifiedName(FEEL_1_1Parser.QualifiedNameContext ctx) {
        return ours(ctx, super.visitQualifiedName(ctx));
    }

    @Override
    public BaseNode visitCondOr(FEEL_1_1Parser.CondOrContext ctx) {
        return new Nodes.Logic(ctx, (InfixOpNode) super.visitCondOr(ctx));
    }

    @Override
    public BaseNode visitCondAnd(FEEL_1_1Parser.CondAndContext ctx) {
        return new Nodes.Logic(ctx, (InfixOpNode) super.visitCondAnd(ctx));
    }

    private static BaseNode ours(ParserRuleContext ctx, BaseNode node) {
        return switch (node) {
            case FilterExpressionNode filter ->
                    new Nodes.Filter(ctx, filter.getExpression(), filter.getFilter());
            case PathExpressionNode path ->
                    new Nodes.Path(ctx, path.getExpression(), steps(path.getName()));
            case QualifiedNameNode names ->
                    new Nodes.Path(
                            ctx,
                            names.getParts().getFirst(),
                            names.getParts().stream()
                                    .skip(1)
                                    .map(part -> name(part.getText()))
                                    .toList());
            default -> node;
        };
    }

    /** The names after a dot; they arrive as one name or as a path of their own. */
    private static List<String> steps(BaseNode name) {
        List<String> steps = new ArrayList<>();
        switch (name) {
            case NameRefNode one -> steps.add(name(one.getText()));
            case Nodes.Path path -> {
                steps.addAll(steps(path.of));
                steps.addAll(path.names);
            }
            default -> throw new Refused(name, "construct", name.getText());
        }
        return steps;
    }

    private BaseNode call(ParserRuleContext ctx, BaseNode node) {
        if (!(node instanceof FunctionInvocationNode call)) {
            return node;
        }
        String named = name(call.getName().getText());
        if (named.equals(Rules.TODAY) && given(call)) {
            return new NameRefNode(ctx, Rules.TODAY, BuiltInType.DATE);
        }
        if (named.equals(Rules.TODAY) || named.equals("now")) {
            throw refused(ctx, "clock", named);
        }
        if (!(call.getName() instanceof NameRefNode)) {
            throw refused(ctx, "unknownFunction", named);
        }
        Functions function =
                Functions.named(named).orElseThrow(() -> refused(ctx, "unknownFunction", named));
        List<BaseNode> arguments = call.getParams().getElements();
        if (arguments.size() < function.least || arguments.size() > function.most) {
            throw refused(ctx, "arguments", named);
        }
        if (arguments.stream().anyMatch(NamedParameterNode.class::isInstance)) {
            throw refused(ctx, "namedArguments", named);
        }
        Pattern pattern = function.takesPattern() ? pattern(arguments.get(1)) : null;
        return new Nodes.Call(ctx, function, arguments, pattern);
    }

    /** Whether the day is an input where the rule stands: it is then kept with what it read. */
    private boolean given(FunctionInvocationNode call) {
        return call.getName() instanceof NameRefNode
                && call.getParams().getElements().isEmpty()
                && names.get(Rules.TODAY) == BuiltInType.DATE;
    }

    private static Pattern pattern(BaseNode node) {
        if (!(node instanceof StringNode literal)) {
            throw new Refused(node, "patternNotLiteral", node.getText());
        }
        String pattern = literal.getValue();
        if (pattern.length() > Limits.PATTERN || PatternSize.of(pattern) > Limits.PROGRAM) {
            throw new Refused(node, "patternTooLong", Limits.PATTERN);
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            if (compiled.programSize() > Limits.PROGRAM) {
                throw new Refused(node, "patternTooLong", pattern);
            }
            return compiled;
        } catch (PatternSyntaxException e) {
            throw new Refused(node, "pattern", pattern);
        }
    }

    @Override
    public BaseNode visitForExpression(FEEL_1_1Parser.ForExpressionContext ctx) {
        ForExpressionNode loop = (ForExpressionNode) super.visitForExpression(ctx);
        return new Loop(
                ctx, Loop.Kind.FOR, domains(loop.getIterationContexts()), loop.getExpression());
    }

    @Override
    public BaseNode visitQuantExprSome(FEEL_1_1Parser.QuantExprSomeContext ctx) {
        return loop(ctx, Loop.Kind.SOME, (QuantifiedExpressionNode) super.visitQuantExprSome(ctx));
    }

    @Override
    public BaseNode visitQuantExprEvery(FEEL_1_1Parser.QuantExprEveryContext ctx) {
        return loop(
                ctx, Loop.Kind.EVERY, (QuantifiedExpressionNode) super.visitQuantExprEvery(ctx));
    }

    private static Loop loop(ParserRuleContext ctx, Loop.Kind kind, QuantifiedExpressionNode node) {
        return new Loop(ctx, kind, domains(node.getIterationContexts()), node.getExpression());
    }

    private static List<Loop.Domain> domains(List<IterationContextNode> contexts) {
        List<Loop.Domain> domains = new ArrayList<>();
        for (IterationContextNode context : contexts) {
            String name = name(context.getName().getText());
            BaseNode from = context.getExpression();
            BaseNode to = context.getRangeEndExpr();
            if (to == null && from instanceof RangeNode range) {
                throw new Refused(range, "range", range.getText());
            }
            domains.add(
                    to == null
                            ? new Loop.Domain(name, from, 0, 0)
                            : new Loop.Domain(name, null, whole(from), whole(to)));
        }
        return domains;
    }

    private static int whole(BaseNode node) {
        if (position(node) instanceof Integer whole) {
            return whole;
        }
        throw new Refused(node, "range", node.getText());
    }

    private static Refused refused(ParserRuleContext ctx, String reason, Object what) {
        return new Refused(
                ctx.getStart().getLine(), ctx.getStart().getCharPositionInLine() + 1, reason, what);
    }

    /** A whole number written out, with or without a sign. */
    static @Nullable Integer position(BaseNode node) {
        if (node instanceof SignedUnaryNode sign
                && sign.getText().startsWith("-")
                && position(sign.getExpression()) instanceof Integer whole) {
            return -whole;
        }
        if (node instanceof NumberNode number && number.getText().length() <= 9) {
            try {
                return new BigDecimal(number.getText()).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                return null;
            }
        }
        return null;
    }
}
