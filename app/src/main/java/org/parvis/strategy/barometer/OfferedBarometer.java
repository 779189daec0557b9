package org.parvis.strategy.barometer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parvis.catalogue.spi.OfferedTable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.snapshots.FigureData;
import org.springframework.stereotype.Component;

/** The lines from which the figures of a body are computed, month by month. */
@Component
class OfferedBarometer implements OfferedTable {
    private final Strategies strategies;
    private final Figures figures;
    private final FigureData data;
    private final Periods periods;
    private final MessageCatalogue messages;

    OfferedBarometer(
            Strategies strategies,
            Figures figures,
            FigureData data,
            Periods periods,
            MessageCatalogue messages) {
        this.messages = messages;
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
    public LocalizedText title() {
        return said("strategy.offered.title");
    }

    @Override
    public LocalizedText summary() {
        return said("strategy.offered.summary");
    }

    @Override
    public LocalizedText lineage() {
        return said("strategy.offered.lineage");
    }

    private LocalizedText said(String key) {
        return LocalizedText.of(
                messages.forLanguage("fr").say(key), messages.forLanguage("en").say(key));
    }

    @Override
    public List<Column> columns() {
        return FigureData.COLUMNS.stream()
                .map(
                        name ->
                                new Column(
                                        name,
                                        said("strategy.offered.column." + name),
                                        LocalizedText.EMPTY))
                .toList();
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
