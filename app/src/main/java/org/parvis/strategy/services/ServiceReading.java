package org.parvis.strategy.services;

import static org.parvis.measures.FactKinds.ANSWER_AFTER_ANNOUNCED;
import static org.parvis.measures.FactKinds.ANSWER_AS_ANNOUNCED;
import static org.parvis.measures.FactKinds.ANSWER_DEEMED_REFUSED;
import static org.parvis.measures.FactKinds.ANSWER_IN_TERM;
import static org.parvis.measures.FactKinds.ANSWER_LATE;
import static org.parvis.measures.FactKinds.CHANNEL;
import static org.parvis.measures.FactKinds.DECISION_RATED;
import static org.parvis.measures.FactKinds.EASY;
import static org.parvis.measures.FactKinds.FILE_DECIDED;
import static org.parvis.measures.FactKinds.FORM_ABANDONED;
import static org.parvis.measures.FactKinds.FORM_SENT;
import static org.parvis.measures.FactKinds.REQUEST_RECEIVED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.Measures;
import org.parvis.measures.Spread;
import org.parvis.strategy.Counted;
import org.parvis.strategy.Period;
import org.parvis.strategy.Ratio;
import org.springframework.stereotype.Component;

/** Reads what is counted of one service, from the sums of its facts. */
@Component
class ServiceReading {
    private static final Set<String> KINDS =
            Set.of(
                    REQUEST_RECEIVED,
                    FORM_SENT,
                    FORM_ABANDONED,
                    ANSWER_IN_TERM,
                    ANSWER_LATE,
                    ANSWER_AS_ANNOUNCED,
                    ANSWER_AFTER_ANNOUNCED,
                    ANSWER_DEEMED_REFUSED,
                    DECISION_RATED);

    private final Measures measures;
    private final Audits audits;

    ServiceReading(Measures measures, Audits audits) {
        this.measures = measures;
        this.audits = audits;
    }

    ServiceFigures of(ServiceDefinition service, Period period) {
        var query = new CellQuery(KINDS, period.from(), period.to(), null, service.code());
        List<Cell> cells = measures.sums(query);
        long sent = count(cells, FORM_SENT, cell -> true);
        long abandoned = count(cells, FORM_ABANDONED, cell -> true);
        long inTime =
                count(cells, ANSWER_IN_TERM, cell -> true)
                        + count(cells, ANSWER_AS_ANNOUNCED, cell -> true);
        long late =
                count(cells, ANSWER_LATE, cell -> true)
                        + count(cells, ANSWER_AFTER_ANNOUNCED, cell -> true)
                        + count(cells, ANSWER_DEEMED_REFUSED, cell -> true);
        long rated = count(cells, DECISION_RATED, cell -> true);
        long easy = count(cells, DECISION_RATED, cell -> cell.dimension(EASY).equals("yes"));
        Map<String, Long> doors = doors(cells);
        long all = doors.values().stream().mapToLong(Long::longValue).sum();
        long abroad =
                count(cells, REQUEST_RECEIVED, cell -> !cell.dimension(Counted.ORIGIN).isEmpty());
        return new ServiceFigures(
                service,
                period,
                doors,
                new Ratio(sent, sent + abandoned),
                spread(service, period, FORM_SENT),
                spread(service, period, FILE_DECIDED),
                promise(service),
                new Ratio(inTime, inTime + late),
                new Ratio(easy, rated),
                new Ratio(abroad, all),
                audits.of(service.code()),
                measures.freshness(query).at());
    }

    private Spread spread(ServiceDefinition service, Period period, String kind) {
        return measures.spread(
                CellQuery.of(period.from(), period.to(), kind).about(service.code()));
    }

    private static Map<String, Long> doors(List<Cell> cells) {
        var doors = new TreeMap<String, Long>();
        cells.stream()
                .filter(cell -> cell.kind().equals(REQUEST_RECEIVED))
                .forEach(cell -> doors.merge(cell.dimension(CHANNEL), cell.n(), Long::sum));
        doors.values().removeIf(n -> n == 0);
        return doors;
    }

    private static long count(List<Cell> cells, String kind, Predicate<Cell> which) {
        return cells.stream()
                .filter(cell -> cell.kind().equals(kind))
                .filter(which)
                .mapToLong(Cell::n)
                .sum();
    }

    private static @Nullable Integer promise(ServiceDefinition service) {
        return service.process()
                .term(service.start().term())
                .map(ProcessDefinition.Term::days)
                .orElse(null);
    }
}
