package org.parvis.strategy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public barometer: all targets, each figure with its proof, and the same as data. */
@Controller
class BarometerController {
    private final Strategies strategies;
    private final Figures figures;
    private final FigureData data;
    private final Behind behind;
    private final Names names;
    private final Periods periods;

    BarometerController(
            Strategies strategies,
            Figures figures,
            FigureData data,
            Behind behind,
            Names names,
            Periods periods) {
        this.strategies = strategies;
        this.figures = figures;
        this.data = data;
        this.behind = behind;
        this.names = names;
        this.periods = periods;
    }

    @GetMapping({"/fr/barometre", "/en/barometer"})
    Page barometer(
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            Words w) {
        Asked asked = asked(body, period);
        Strategy strategy = strategy();
        List<Figure> all = figures.of(strategy, asked.period(), asked.home());
        var page = new BarometerPage(w, strategy, all, asked, names);
        return Page.of("strategy/barometer", page)
                .title(w.say("strategy.barometer.title"))
                .nav("barometer")
                .forAnybody();
    }

    @GetMapping({"/fr/barometre/{slug}", "/en/barometer/{slug}"})
    Page figure(
            @PathVariable String slug,
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            Words w) {
        Asked asked = asked(body, period);
        List<Figure> versions = versions(slug, asked, w);
        Figure figure = versions.getLast();
        var page =
                new FigurePage(
                        w,
                        versions,
                        figure.trend(),
                        behind.of(figure, asked.home()),
                        asked,
                        names,
                        data.digest(figure));
        String other = w.lang().equals("fr") ? "en" : "fr";
        return Page.of("strategy/figure", page)
                .title(page.title())
                .nav("barometer")
                .alternate(Addresses.figure(other, figure.aim()) + asked.query())
                .forAnybody();
    }

    @GetMapping({"/fr/barometre/donnees.{format}", "/en/barometer/data.{format}"})
    ResponseEntity<String> all(
            @PathVariable String format,
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            Words w) {
        Asked asked = asked(body, period);
        return file("barometer", format, figures.of(strategy(), asked.period(), asked.home()), w);
    }

    @GetMapping({"/fr/barometre/{slug}/donnees.{format}", "/en/barometer/{slug}/data.{format}"})
    ResponseEntity<String> one(
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam(name = "o", required = false) @Nullable String body,
            @RequestParam(name = "p", required = false) @Nullable String period,
            Words w) {
        return file(slug, format, List.of(versions(slug, asked(body, period), w).getLast()), w);
    }

    /** What the reader chose: a body or all of them, and a period. */
    record Asked(@Nullable String body, @Nullable Home home, Period period, Instant now) {
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
        Period months = periods.of(Period.Choice.of(period));
        Instant now = periods.now();
        if (body == null || body.isEmpty()) {
            return new Asked(null, null, months, now);
        }
        Names.Body chosen = names.byCode(body).orElseThrow(BarometerController::nothing);
        return new Asked(chosen.code(), chosen.home(), months, now);
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

    private ResponseEntity<String> file(String name, String format, List<Figure> of, Words w) {
        return switch (format) {
            case "csv" -> download(name + ".csv", "text/csv;charset=UTF-8", data.csv(of));
            case "json" ->
                    download(
                            name + ".json",
                            MediaType.APPLICATION_JSON_VALUE,
                            data.json(of, w.lang()));
            default -> throw nothing();
        };
    }

    private static ResponseEntity<String> download(String name, String type, String body) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Content-Type", type)
                .body(body);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
