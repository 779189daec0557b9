package org.parvis.strategy.barometer;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.strategy.BarometerLinks;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Names;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.barometer.BarometerController.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public barometer: how many targets are reached, frozen each day, and each target now. */
@Controller
class BarometerPages {
    private final Strategies strategies;
    private final Figures figures;
    private final Beside beside;
    private final Names names;
    private final Periods periods;
    private final List<BarometerLinks> links;
    private final Headline headline;

    BarometerPages(
            Strategies strategies,
            Figures figures,
            Beside beside,
            Names names,
            Periods periods,
            List<BarometerLinks> links,
            Headline headline) {
        this.strategies = strategies;
        this.figures = figures;
        this.beside = beside;
        this.names = names;
        this.periods = periods;
        this.links = links;
        this.headline = headline;
    }

    @GetMapping({"/fr/barometre", "/en/barometer"})
    Page barometer(
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            Words w) {
        Asked asked = Asked.of(body, period, periods, names);
        Strategy strategy = strategies.current().orElseThrow(BarometerController::nothing);
        List<Figure> all = figures.of(strategy, asked.period(), asked.home());
        var warnings = new HashMap<String, String>();
        for (Figure figure : all) {
            var found = beside.of(strategy, figure, all, asked.home());
            var words = new BesideWords(w, found, asked.query(), names);
            warnings.put(figure.aim().code(), words.warning());
        }
        var page =
                new BarometerPage(
                        w,
                        strategy,
                        all,
                        asked,
                        names,
                        warnings,
                        links.stream().flatMap(one -> one.links(w).stream()).toList(),
                        board(strategy, all, asked));
        return Page.of("strategy/barometer/barometer", page)
                .title(w.say("strategy.barometer.title"))
                .nav("barometer")
                .summary(w.say("strategy.barometer.lead"))
                .forAnybody();
    }

    /** Of all bodies over the year it is frozen; what a reader chose is as counted now. */
    private Headline.Board board(Strategy strategy, List<Figure> all, Asked asked) {
        return asked.query().isEmpty()
                ? headline.frozen(strategy, all)
                : Headline.live(strategy, all);
    }
}
