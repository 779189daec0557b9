package org.parvis.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** How the values of facts are spread in each month: of all services that are asked, at once. */
@Component
public class MonthlySpreads {
    private static final String SPREADS =
            """
            select s.service, c.month, c.value, sum(c.n) as n
              from measures.occurrences c join measures.series s on s.id = c.series
            """;

    private final Scenes scenes;

    MonthlySpreads(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Of a service in a month: at least one value. */
    public record Monthly(String service, YearMonth month, Spread spread) {}

    private record At(String service, YearMonth month) {}

    /** By service, then by month. */
    public List<Monthly> of(CellQuery query) {
        String statement =
                SPREADS
                        + query.where()
                        + " group by s.service, c.month, c.value having sum(c.n) > 0"
                        + " order by s.service, c.month, c.value";
        Map<At, TreeMap<BigDecimal, Long>> counts = new LinkedHashMap<>();
        scenes.reading(
                new Scene.Reader(),
                sql -> {
                    query.asked(sql.sql(statement))
                            .query(
                                    row -> {
                                        LocalDate month = row.getObject("month", LocalDate.class);
                                        var at =
                                                new At(
                                                        row.getString("service"),
                                                        YearMonth.from(month));
                                        counts.computeIfAbsent(at, none -> new TreeMap<>())
                                                .put(row.getBigDecimal("value"), row.getLong("n"));
                                    });
                    return true;
                });
        return counts.entrySet().stream()
                .map(
                        one ->
                                new Monthly(
                                        one.getKey().service(),
                                        one.getKey().month(),
                                        new Spread(one.getValue())))
                .toList();
    }
}
