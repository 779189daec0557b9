package org.parvis.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;

/**
 * {@code for}, {@code some} and {@code every} over lists and small literal ranges. Unlike the
 * engine's own, it leaves no frame behind and offers no {@code partial} result to feed on itself.
 */
final class Loop extends BaseNode {

    enum Kind {
        FOR,
        SOME,
        EVERY
    }

    /** One variable and what it runs over: a list, or whole numbers from one to another. */
    record Domain(String name, @Nullable BaseNode list, int from, int to) {
        long size() {
            return Math.abs((long) to - from) + 1;
        }
    }

    final Kind kind;
    final List<Domain> domains;
    final BaseNode body;

    Loop(ParserRuleContext ctx, Kind kind, List<Domain> domains, BaseNode body) {
        super(ctx);
        this.kind = kind;
        this.domains = List.copyOf(domains);
        this.body = body;
    }

    @Override
    public @Nullable Object evaluate(EvaluationContext ctx) {
        List<@Nullable Object> results = new ArrayList<>();
        boolean known = run(ctx, 0, results);
        if (kind == Kind.FOR) {
            return known ? results : null;
        }
        Boolean decisive = kind == Kind.SOME;
        if (results.contains(decisive)) {
            return decisive;
        }
        return known && !results.contains(null) ? !decisive : null;
    }

    /** Whether every list was there; a missing one makes the whole unknown. */
    private boolean run(EvaluationContext ctx, int depth, List<@Nullable Object> results) {
        if (depth == domains.size()) {
            results.add(body.evaluate(ctx));
            return true;
        }
        Domain domain = domains.get(depth);
        List<?> values = values(ctx, domain);
        if (values == null) {
            return false;
        }
        boolean known = true;
        for (Object value : values) {
            ctx.enterFrame();
            try {
                ctx.setValue(domain.name(), value);
                known &= run(ctx, depth + 1, results);
            } finally {
                ctx.exitFrame();
            }
        }
        return known;
    }

    private static @Nullable List<?> values(EvaluationContext ctx, Domain domain) {
        if (domain.list() == null) {
            int step = domain.from() <= domain.to() ? 1 : -1;
            return IntStream.rangeClosed(0, (int) domain.size() - 1)
                    .mapToObj(i -> BigDecimal.valueOf(domain.from() + (long) step * i))
                    .toList();
        }
        Object value = domain.list().evaluate(ctx);
        return value == null ? null : Nodes.list(value);
    }
}
