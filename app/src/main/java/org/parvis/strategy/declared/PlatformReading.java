package org.parvis.strategy.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Counted;
import org.parvis.strategy.Names;
import org.parvis.strategy.Period;
import org.parvis.strategy.declared.JoinedSteps.Joined;
import org.springframework.stereotype.Component;

/** How far each service of a platform has come, and what it told. */
@Component
class PlatformReading {
    private final Platforms platforms;
    private final Names names;
    private final FeedTable table;
    private final JoinedSteps joined;
    private final Measures measures;
    private final Scenes scenes;

    PlatformReading(
            Platforms platforms,
            Names names,
            FeedTable table,
            JoinedSteps joined,
            Measures measures,
            Scenes scenes) {
        this.platforms = platforms;
        this.names = names;
        this.table = table;
        this.joined = joined;
        this.measures = measures;
        this.scenes = scenes;
    }

    /**
     * @param requests what it told of the period
     */
    record Line(
            Names.Body body,
            Platform platform,
            Platform.Abroad service,
            Joined joined,
            FeedTable.@Nullable Last last,
            long requests) {}

    /** The services of all platforms, and how many services of all bodies made each step. */
    record Read(List<Line> lines, List<JoinedSteps.Made> made) {}

    Read all(Period period) {
        List<FeedTable.Last> lasts = scenes.reading(new Scene.Reader(), table::last);
        List<Joined> steps = joined.of(null);
        List<Cell> told =
                measures
                        .sums(CellQuery.of(period.from(), period.to(), FactKinds.REQUEST_RECEIVED))
                        .stream()
                        .filter(cell -> !cell.dimension(Counted.ORIGIN).isEmpty())
                        .toList();
        var lines = new ArrayList<Line>();
        for (Platform platform : platforms.all()) {
            Optional<Names.Body> body = names.byCode(platform.body());
            for (Platform.Abroad service : platform.services()) {
                body.ifPresent(one -> lines.add(line(one, platform, service, lasts, steps, told)));
            }
        }
        return new Read(lines, JoinedSteps.made(steps));
    }

    private static Line line(
            Names.Body body,
            Platform platform,
            Platform.Abroad service,
            List<FeedTable.Last> lasts,
            List<Joined> steps,
            List<Cell> told) {
        Home home = body.home();
        String code = service.code();
        return new Line(
                body,
                platform,
                service,
                steps.stream()
                        .filter(one -> one.home().equals(home) && one.service().equals(code))
                        .findFirst()
                        .orElseGet(() -> new Joined(home, code, Map.of())),
                lasts.stream()
                        .filter(last -> last.home().equals(home) && last.service().equals(code))
                        .findFirst()
                        .orElse(null),
                told.stream()
                        .filter(cell -> cell.home().equals(home) && cell.service().equals(code))
                        .mapToLong(Cell::n)
                        .sum());
    }
}
