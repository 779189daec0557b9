package org.parvis.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
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

/**
 * What an evaluation really costs, in the unit of its budget: each node that is visited, and each
 * value and fifty characters that a function is handed. It is counted in the engine's own classes,
 * rewritten for the test, so that the program carries no counter.
 */
public final class VisitedNodes implements AutoCloseable {
    private static final List<Class<? extends BaseNode>> NODES =
            List.of(
                    BetweenNode.class,
                    BooleanNode.class,
                    ContextEntryNode.class,
                    ContextNode.class,
                    IfExpressionNode.class,
                    InNode.class,
                    InfixOpNode.class,
                    InstanceOfNode.class,
                    ListNode.class,
                    NameRefNode.class,
                    NullNode.class,
                    NumberNode.class,
                    RangeNode.class,
                    SignedUnaryNode.class,
                    StringNode.class,
                    UnaryTestNode.class,
                    Nodes.Constant.class,
                    Nodes.Logic.class,
                    Nodes.Call.class,
                    Nodes.Path.class,
                    Nodes.Filter.class,
                    Loop.class);

    /** Steps of this thread's evaluations; public for the rewritten classes of the engine. */
    public static long steps;

    private final ClassReloadingStrategy reloading;

    private VisitedNodes(Instrumentation machine) {
        reloading = ClassReloadingStrategy.of(machine);
    }

    static VisitedNodes counted() {
        VisitedNodes counted = new VisitedNodes(ByteBuddyAgent.install());
        for (Class<?> node : NODES) {
            counted.rewrite(node, Visit.class, "evaluate", EvaluationContext.class);
        }
        counted.rewrite(Functions.class, Handed.class, "apply", null);
        return counted;
    }

    private void rewrite(
            Class<?> type, Class<?> advice, String method, @Nullable Class<?> argument) {
        new ByteBuddy()
                .redefine(type)
                .visit(
                        Advice.to(advice)
                                .on(
                                        ElementMatchers.named(method)
                                                .and(
                                                        argument == null
                                                                ? ElementMatchers.any()
                                                                : ElementMatchers.takesArguments(
                                                                        argument))))
                .make()
                .load(type.getClassLoader(), reloading);
    }

    /** Steps that the evaluation took. */
    static long of(Runnable evaluation) {
        steps = 0;
        evaluation.run();
        return steps;
    }

    @Override
    public void close() {
        NODES.forEach(this::restore);
        restore(Functions.class);
    }

    private void restore(Class<?> type) {
        try {
            reloading.reset(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values and fifties of characters in a value. */
    public static long reading(@Nullable Object value) {
        return weight(value) / 50 + nodes(value);
    }

    static long nodes(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list.stream().mapToLong(VisitedNodes::nodes).sum() + 1;
            case Map<?, ?> map -> map.values().stream().mapToLong(VisitedNodes::nodes).sum() + 1;
            case null, default -> 1;
        };
    }

    static long weight(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length() + 1;
            case List<?> list -> list.stream().mapToLong(VisitedNodes::weight).sum() + 1;
            case Map<?, ?> map -> map.values().stream().mapToLong(VisitedNodes::weight).sum() + 1;
            case null, default -> 1;
        };
    }

    static final class Visit {
        private Visit() {}

        @Advice.OnMethodEnter
        static void enter() {
            steps++;
        }
    }

    static final class Handed {
        private Handed() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) @Nullable Object[] values) {
            for (Object value : values) {
                steps += reading(value);
            }
        }
    }
}
