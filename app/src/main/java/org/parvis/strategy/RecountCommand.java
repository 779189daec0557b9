package org.parvis.strategy;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.Command;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The second part of {@code ./run recount}: computes every figure of each strategy from the sums,
 * over all bodies and for each of them.
 */
@Component("figuresRecount")
@Order(2)
class RecountCommand implements Command {
    private final Strategies strategies;
    private final Figures figures;
    private final Names names;
    private final Periods periods;

    RecountCommand(Strategies strategies, Figures figures, Names names, Periods periods) {
        this.strategies = strategies;
        this.figures = figures;
        this.names = names;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        long begin = System.nanoTime();
        Period period = periods.of(Period.Choice.THREE_YEARS);
        var homes = new ArrayList<@Nullable Home>();
        homes.add(null);
        names.bodies().forEach(body -> homes.add(body.home()));
        long computed = 0;
        for (Strategy strategy : strategies.all()) {
            for (Home home : homes) {
                computed += figures.of(strategy, period, home).size();
            }
        }
        out.println(
                "%d figures of %d organizations computed again in %.1f s"
                        .formatted(computed, homes.size() - 1, (System.nanoTime() - begin) / 1e9));
        return true;
    }
}
