package org.parvis.strategy.services;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parvis.catalogue.spi.WordedTable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MonthlySpreads;
import org.parvis.measures.MonthlySpreads.Monthly;
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

    private final MonthlySpreads spreads;
    private final Names names;
    private final Periods periods;

    OfferedDelays(MonthlySpreads spreads, Names names, Periods periods, MessageCatalogue messages) {
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
        this.spreads = spreads;
        this.names = names;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "delais-services";
    }

    @Override
    public String page() {
        return Addresses.services("fr");
    }

    @Override
    public void write(Home home, Writer to) throws IOException {
        Period years = periods.of(Period.Choice.THREE_YEARS);
        CellQuery asked = CellQuery.of(years.from(), years.to(), FactKinds.FILE_DECIDED).in(home);
        Spreadsheet table = Spreadsheet.ofData(to, names());
        spreads.of(asked).stream()
                .filter(one -> one.spread().n() >= FEWEST)
                .forEach(one -> table.row(row(one)));
        table.flush();
    }

    private List<String> row(Monthly one) {
        return List.of(
                one.month().atDay(1).toString(),
                one.service(),
                names.service(one.service(), "fr"),
                names.service(one.service(), "en"),
                String.valueOf(one.spread().n()),
                days(one.spread(), 0.05),
                days(one.spread(), 0.5),
                days(one.spread(), 0.95));
    }

    private static String days(Spread spread, double share) {
        return spread.quantile(share).toBigInteger().toString();
    }
}
