package org.parvis.measures;

import java.io.PrintStream;
import java.util.List;
import org.parvis.platform.Command;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ./run recount}: counts all sums again from the facts. */
@Component("sumsRecount")
@Order(1)
class RecountCommand implements Command {
    private final Measures measures;

    RecountCommand(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        long begin = System.nanoTime();
        int sums = measures.recount();
        out.println(
                "%d sums counted again from their facts in %.1f s"
                        .formatted(sums, (System.nanoTime() - begin) / 1e9));
        return true;
    }
}
