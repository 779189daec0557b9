package org.parvis.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.portal.spi.StatusLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/** The status page: readable even when the database is not. */
@Controller
class StatusController {
    private static final Duration SHOWN = Duration.ofDays(365);

    private final ObjectProvider<StatusLine> lines;
    private final Outages outages;
    private final InstantSource clock;

    StatusController(ObjectProvider<StatusLine> lines, Outages outages, InstantSource clock) {
        this.lines = lines;
        this.outages = outages;
        this.clock = clock;
    }

    @GetMapping({"/fr/etat", "/en/status"})
    Page status(Words w) {
        Instant now = clock.instant();
        List<StatusPage.Line> read = lines.orderedStream().map(line -> read(line, w)).toList();
        return Page.of("portal/status", new StatusPage(now, read, recorded(now)))
                .title(w.say("portal.status.title"))
                .nav("status");
    }

    private static StatusPage.Line read(StatusLine line, Words w) {
        StatusLine.Reading reading = line.read();
        String detail =
                reading.detailKey().isEmpty() ? "" : w.say(reading.detailKey(), reading.args());
        return new StatusPage.Line(line.nameKey(), reading.state(), detail);
    }

    private List<Outage> recorded(Instant now) {
        try {
            return outages.between(now.minus(SHOWN), now);
        } catch (DataAccessException | TransactionException unavailable) {
            return List.of();
        }
    }
}
