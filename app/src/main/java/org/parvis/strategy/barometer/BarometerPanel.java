package org.parvis.strategy.barometer;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.portal.spi.HomePanel;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.springframework.stereotype.Component;

/** The strategy's arch on the home page. */
@Component
class BarometerPanel implements HomePanel {
    private final Strategies strategies;
    private final Figures figures;
    private final TemplateEngine templates;
    private final Periods periods;
    private final Headline headline;

    BarometerPanel(
            Strategies strategies,
            Figures figures,
            TemplateEngine templates,
            Periods periods,
            Headline headline) {
        this.headline = headline;
        this.strategies = strategies;
        this.figures = figures;
        this.templates = templates;
        this.periods = periods;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public @Nullable Content content(Words w) {
        return strategies.current().map(strategy -> band(strategy, w)).orElse(null);
    }

    private Content band(Strategy strategy, Words w) {
        List<Figure> all = figures.of(strategy, periods.year(), null);
        var arch = new TargetArch(w, strategy, headline.frozen(strategy, all)::state);
        Map<String, Object> model = Map.of("page", arch, "w", w);
        return output -> templates.render("strategy/barometer/panel.jte", model, output);
    }
}
