package org.parvis.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.post.IncomingMail;
import org.springframework.stereotype.Component;

/** The legal date of a mail, which the program reads from its header. */
@Component
class MailDates {
    private final LegalDates dates;
    private final InstantSource clock;
    private final ZoneId zone;

    MailDates(LegalDates dates, InstantSource clock, ZoneId zone) {
        this.dates = dates;
        this.clock = clock;
        this.zone = zone;
    }

    Item.Arrival of(IncomingMail.Mail mail) {
        ZonedDateTime at = mail.receivedAt().atZone(zone);
        LocalDate on = at.toLocalDate();
        LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        LegalDates.Found found = dates.of(Channel.EMAIL, null, on, time, "mail-header");
        return new Item.Arrival(
                on,
                time,
                "mail-header",
                null,
                Ids.NIL,
                clock.instant(),
                found.legal().on(),
                found.rule(),
                found.legal().reason());
    }
}
