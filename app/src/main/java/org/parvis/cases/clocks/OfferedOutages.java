package org.parvis.cases.clocks;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.WordedTable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.platform.words.Spreadsheet;
import org.parvis.portal.spi.OutageHistory;
import org.springframework.stereotype.Component;

/**
 * When the platform did not work, as the status page says it, and whether people had more time for
 * it. It stands here, where terms are made longer: the portal itself uses no other module.
 */
@Component
class OfferedOutages extends WordedTable {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final OutageHistory history;
    private final InstantSource clock;

    OfferedOutages(OutageHistory history, InstantSource clock, MessageCatalogue messages) {
        super(
                messages,
                "cases.offered.outages",
                List.of(
                        "began_at",
                        "ended_at",
                        "minutes",
                        "what_fr",
                        "what_en",
                        "effect_fr",
                        "effect_en",
                        "more_time"));
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pannes";
    }

    @Override
    public String page() {
        return "/fr/etat";
    }

    @Override
    public void write(Home home, Writer to) throws IOException {
        Spreadsheet table = Spreadsheet.ofData(to, names());
        history.until(clock.instant()).forEach(one -> table.row(row(one)));
        table.flush();
    }

    private static List<String> row(OutageHistory.Told one) {
        Instant end = one.to();
        return List.of(
                moment(one.from()),
                moment(end),
                end == null ? "" : String.valueOf(Duration.between(one.from(), end).toMinutes()),
                one.what().in("fr"),
                one.what().in("en"),
                one.effect().in("fr"),
                one.effect().in("en"),
                String.valueOf(one.longer()));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
