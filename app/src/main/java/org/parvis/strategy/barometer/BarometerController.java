package org.parvis.strategy.barometer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.platform.Page;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Figure;
import org.parvis.strategy.FigureTables;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Names;
import org.parvis.strategy.Period;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.declared.Contested;
import org.parvis.strategy.snapshots.FigureData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Each figure of the barometer with its proof, and the same as data. */
@Controller
class BarometerController {
    private final Strategies strategies;
    private final Figures figures;
    private final FigureData data;
    private final Behind behind;
    private final Beside beside;
    private final Names names;
    private final Periods periods;
    private final Contested contested;

    BarometerController(
            Strategies strategies,
            Figures figures,
            FigureData data,
            Behind behind,
            Beside beside,
            Names names,
            Periods periods,
            Contested contested) {
        this.strategies = strategies;
        this.figures = figures;
        this.data = data;
        this.behind = behind;
        this.beside = beside;
        this.names = names;
        this.periods = periods;
        this.contested = contested;
    }

    @GetMapping({"/fr/barometre/{slug}", "/en/barometer/{slug}"})
    Page figure(
            @PathVariable String slug,
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            @RequestParam(name = "s", required = false) @Nullable String service,
            @RequestParam(name = "b", required = false) @Nullable String afterBody,
            Words w) {
        Asked asked = asked(body, period);
        List<Figure> versions = versions(slug, asked, w);
        Figure figure = versions.getLast();
        Behind.Found found = behind.of(figure, asked.home());
        var page =
                new FigurePage(
                        w,
                        versions,
                        figures.trend(figure, asked.home()),
                        found,
                        asked,
                        names,
                        new BesideWords(w, beside(figure, asked), asked.query(), names),
                        data.digest(figure),
                        new FigureTables.After(service, afterBody),
                        contested.words(w, found.contested()));
        String other = w.lang().equals("fr") ? "en" : "fr";
        return Page.of("strategy/barometer/figure", page)
                .title(page.title())
                .nav("barometer")
                .alternate(Addresses.figure(other, figure.aim()) + asked.query())
                .summary(w.say("strategy.search.summary"))
                .forAnybody();
    }

    @GetMapping({"/fr/barometre/donnees.{format}", "/en/barometer/data.{format}"})
    void all(
            @PathVariable String format,
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            Words w,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asked(body, period);
        List<Figure> all = figures.of(strategy(), asked.period(), asked.home());
        write("barometer." + format, all, asked, w, response);
    }

    @GetMapping({"/fr/barometre/{slug}/donnees.{format}", "/en/barometer/{slug}/data.{format}"})
    void one(
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            Words w,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asked(body, period);
        List<Figure> one = List.of(versions(slug, asked, w).getLast());
        write(slug + "." + format, one, asked, w, response);
    }

    private Beside.Found beside(Figure figure, Asked asked) {
        Strategy strategy = strategy();
        return strategy.beside(figure.aim()).isEmpty()
                ? Beside.Found.NOTHING
                : beside.of(
                        strategy,
                        figure,
                        figures.of(strategy, asked.period(), asked.home()),
                        asked.home());
    }

    /** What the reader chose: a body or all of them, and a period. */
    record Asked(@Nullable String body, @Nullable Home home, Period period, Instant now) {
        static Asked of(
                @Nullable String body, @Nullable String period, Periods periods, Names names) {
            Period months = periods.of(Period.Choice.of(period));
            Instant now = periods.now();
            if (body == null || body.isEmpty()) {
                return new Asked(null, null, months, now);
            }
            Names.Body chosen = names.byCode(body).orElseThrow(BarometerController::nothing);
            return new Asked(chosen.code(), chosen.home(), months, now);
        }

        String query() {
            String organization = body == null ? "" : "&o=" + body;
            String query =
                    period.choice() == Period.Choice.YEAR
                            ? organization
                            : organization + "&p=" + period.choice().code();
            return query.isEmpty() ? "" : "?" + query.substring(1);
        }
    }

    private Asked asked(@Nullable String body, @Nullable String period) {
        return Asked.of(body, period, periods, names);
    }

    private Strategy strategy() {
        return strategies.current().orElseThrow(BarometerController::nothing);
    }

    /** One target under each version of its formula, the one in force last. */
    private List<Figure> versions(String slug, Asked asked, Words w) {
        Strategy.Aim aim =
                strategy().bySlug(w.lang(), slug).orElseThrow(BarometerController::nothing);
        List<Figure> versions = figures.versions(aim, asked.period(), asked.home());
        if (versions.isEmpty()) {
            throw nothing();
        }
        return versions;
    }

    /** Straight to the answer: the lines of many bodies are more than one would hold twice. */
    private void write(
            String name, List<Figure> of, Asked asked, Words w, HttpServletResponse response)
            throws IOException {
        boolean csv = name.endsWith(".csv");
        if (!csv && !name.endsWith(".json")) {
            throw nothing();
        }
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8");
        if (csv) {
            FigureData.Lines lines =
                    (figure, taker) -> figures.details(figure, asked.home(), taker);
            data.csv(response.getWriter(), of, lines);
        } else {
            Function<Figure, List<Figure.Point>> trends =
                    figure -> figures.trend(figure, asked.home());
            response.getWriter().write(data.json(of, trends, w.lang()));
        }
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
