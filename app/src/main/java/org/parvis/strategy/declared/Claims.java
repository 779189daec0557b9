package org.parvis.strategy.declared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.strategy.Counted;
import org.parvis.strategy.Names;
import org.parvis.strategy.Period;
import org.parvis.strategy.Periods;
import org.parvis.strategy.declared.Declaration.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The totals in force that the program can check: the last statement of each body on a thing that
 * it counts too, and what platforms told of each month, in all and by door. Read in its caller's
 * transaction and scene.
 */
@Component
class Claims {
    private final Things things;
    private final DeclarationTable declarations;
    private final Platforms platforms;
    private final Names names;
    private final FeedTable feed;
    private final Measures measures;
    private final Periods periods;

    Claims(
            Things things,
            DeclarationTable declarations,
            Platforms platforms,
            Names names,
            FeedTable feed,
            Measures measures,
            Periods periods) {
        this.things = things;
        this.declarations = declarations;
        this.platforms = platforms;
        this.names = names;
        this.feed = feed;
        this.measures = measures;
        this.periods = periods;
    }

    List<Claim> all(JdbcClient sql) {
        var claims = new ArrayList<Claim>();
        for (Declaration stated : declarations.latest(sql)) {
            things.byCode(stated.thing())
                    .filter(thing -> thing.compared() != null)
                    .ifPresent(thing -> claims.addAll(declared(thing, stated)));
        }
        Map<Home, Map<YearMonth, LocalDate>> last = feed.lastDays(sql);
        for (Platform platform : platforms.all()) {
            names.byCode(platform.body())
                    .map(Names.Body::home)
                    .ifPresent(
                            home ->
                                    claims.addAll(
                                            told(
                                                    platform,
                                                    home,
                                                    last.getOrDefault(home, Map.of()))));
        }
        return claims;
    }

    private static List<Claim> declared(Thing thing, Declaration stated) {
        var claims = new ArrayList<Claim>();
        for (Thing.Part part : thing.parts()) {
            String service = thing.byService() ? part.value() : null;
            claims.add(
                    new Claim(
                            stated.home(),
                            thing.code(),
                            stated.origin(),
                            thing.fact(),
                            service,
                            service == null ? thing.dimension() + "=" + part.value() : "",
                            stated.day().withDayOfYear(1),
                            stated.day(),
                            stated.totals().getOrDefault(part.value(), 0L),
                            thing.compared() == Thing.Compared.ALL));
        }
        return claims;
    }

    private record Told(YearMonth month, String kind, String service, String dimension) {}

    /** A platform has what is not here too: it is contradicted only when more is here. */
    private List<Claim> told(Platform platform, Home home, Map<YearMonth, LocalDate> last) {
        Map<Told, Long> sums = new LinkedHashMap<>();
        for (Cell cell : cells(home)) {
            if (platform.service(cell.service()).isPresent()) {
                String door = cell.dimension(FactKinds.CHANNEL);
                sums.merge(told(cell, ""), cell.n(), Long::sum);
                if (!door.isEmpty()) {
                    sums.merge(told(cell, FactKinds.CHANNEL + "=" + door), cell.n(), Long::sum);
                }
            }
        }
        var claims = new ArrayList<Claim>();
        sums.forEach((told, said) -> claims.add(claim(home, told, last, said)));
        return claims;
    }

    private static Told told(Cell cell, String dimension) {
        return new Told(cell.month(), cell.kind(), cell.service(), dimension);
    }

    private static Claim claim(Home home, Told told, Map<YearMonth, LocalDate> last, long said) {
        return new Claim(
                home,
                Claim.PLATFORM,
                Origin.IMPORTED,
                told.kind(),
                told.service(),
                told.dimension(),
                told.month().atDay(1),
                last.getOrDefault(told.month(), told.month().atEndOfMonth()),
                said,
                false);
    }

    private List<Cell> cells(Home home) {
        Period year = periods.year();
        return measures
                .cells(
                        CellQuery.of(
                                        year.from(),
                                        year.to(),
                                        FactKinds.REQUEST_RECEIVED,
                                        FactKinds.FILE_DECIDED)
                                .in(home))
                .stream()
                .filter(cell -> cell.dimension(Counted.ORIGIN).equals(Origin.IMPORTED.code()))
                .toList();
    }
}
