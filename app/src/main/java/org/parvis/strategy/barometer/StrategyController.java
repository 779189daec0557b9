package org.parvis.strategy.barometer;

import java.util.List;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Each strategy as it was declared: what it wants, what was said about it, where it stands. */
@Controller
class StrategyController {
    private final Strategies strategies;
    private final Consultations consultations;
    private final Figures figures;
    private final Periods periods;

    StrategyController(
            Strategies strategies, Consultations consultations, Figures figures, Periods periods) {
        this.strategies = strategies;
        this.consultations = consultations;
        this.figures = figures;
        this.periods = periods;
    }

    @GetMapping({"/fr/barometre/strategies/{code}", "/en/barometer/strategies/{code}"})
    Page strategy(@PathVariable String code, Words w) {
        Strategy strategy =
                strategies
                        .byCode(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Figure> all = figures.of(strategy, periods.year(), null);
        List<Strategy> others =
                strategies.all().stream().filter(each -> !each.equals(strategy)).toList();
        var page = new StrategyPage(w, strategy, all, consultations.on(strategy), others);
        String other = w.lang().equals("fr") ? "en" : "fr";
        return Page.of("strategy/barometer/strategy", page)
                .title(w.typeset(strategy.name().in(w.lang())))
                .nav("barometer")
                .alternate(Addresses.strategy(other, strategy))
                .forAnybody();
    }
}
