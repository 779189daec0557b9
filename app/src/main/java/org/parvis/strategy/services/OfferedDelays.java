package org.parvis.strategy.services;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.catalogue.spi.WordedTable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.measures.Spread;
import org.parvis.platform.words.Spreadsheet;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Names;
import org.parvis.strategy.Period;
import org.parvis.strategy.Periods;
import org.springframework.stereotype.Component;

/**
 * How long the answers of a body really took, by service and month, over three years. A month of
 * fewer than five answers is left out: it would tell of one file rather than of the service.
 */
@Component
class OfferedDelays extends WordedTable {
    private static final long FEWEST = 5;

    private final Measures measures;
    private final Names names;
    private final Periods periods;

    OfferedDelays(Measures measures, Names names, Periods periods, MessageCatalogue messages) {
        super(
                messages,
                "strategy.delays",
                List.of(
                        "month",
                        "service",
                        "name_fr",
                        "name_en",
                        "answers",
                        "days_low",
                        "days_median",
                        "days_high"));
        this.measures = measures;
        this.names = names;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "delais-services";
    }

    @Override
    public String page(Home home, String lang) {
        return Addresses.services(lang);
    }

    private record Place(String service, YearMonth month) {}

    @Override
    public void write(Home home, Writer to) throws IOException {
        Spreadsheet table = Spreadsheet.ofData(to, names());
        answers(home)
                .forEach(
                        (service, months) ->
                                months.forEach(
                                        (month, answers) -> {
                                            if (answers >= FEWEST) {
                                                tell(home, new Place(service, month), table);
                                            }
                                        }));
        table.flush();
    }

    /** How many there were, by service and month. */
    private Map<String, Map<YearMonth, Long>> answers(Home home) {
        Period years = periods.of(Period.Choice.THREE_YEARS);
        CellQuery asked = CellQuery.of(years.from(), years.to(), FactKinds.FILE_DECIDED).in(home);
        Map<String, Map<YearMonth, Long>> all = new TreeMap<>();
        for (Cell cell : measures.cells(asked)) {
            all.computeIfAbsent(cell.service(), service -> new TreeMap<>())
                    .merge(cell.month(), cell.n(), Long::sum);
        }
        return all;
    }

    private void tell(Home home, Place at, Spreadsheet table) {
        Spread spread =
                measures.spread(
                        CellQuery.of(at.month(), at.month(), FactKinds.FILE_DECIDED)
                                .in(home)
                                .about(at.service()));
        if (spread.n() >= FEWEST) {
            table.row(row(at, spread));
        }
    }

    private List<String> row(Place at, Spread spread) {
        return List.of(
                at.month().atDay(1).toString(),
                at.service(),
                names.service(at.service(), "fr"),
                names.service(at.service(), "en"),
                String.valueOf(spread.n()),
                days(spread, 0.05),
                days(spread, 0.5),
                days(spread, 0.95));
    }

    private static String days(Spread spread, double share) {
        return spread.quantile(share).toBigInteger().toString();
    }
}
