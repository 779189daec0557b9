package org.parvis.strategy.barometer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parvis.catalogue.spi.WordedTable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.snapshots.FigureData;
import org.springframework.stereotype.Component;

/** The lines from which the figures of a body are computed, month by month. */
@Component
class OfferedBarometer extends WordedTable {
    private final Strategies strategies;
    private final Figures figures;
    private final FigureData data;
    private final Periods periods;

    OfferedBarometer(
            Strategies strategies,
            Figures figures,
            FigureData data,
            Periods periods,
            MessageCatalogue messages) {
        super(messages, "strategy.offered", FigureData.COLUMNS);
        this.strategies = strategies;
        this.figures = figures;
        this.data = data;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "barometre";
    }

    @Override
    public String page() {
        return Addresses.barometer("fr");
    }

    @Override
    public void write(Home home, Writer to) throws IOException {
        List<Figure> all =
                strategies
                        .current()
                        .map(strategy -> figures.of(strategy, periods.year(), home))
                        .orElse(List.of());
        data.csv(to, all, (figure, taker) -> figures.details(figure, home, taker));
    }
}
