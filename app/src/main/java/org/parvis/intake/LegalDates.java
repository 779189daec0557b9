package org.parvis.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Receiving;
import org.parvis.kernel.Channel;
import org.springframework.stereotype.Component;

/**
 * The legal date of what arrived, by the rule of its door and, where it has one, of its service.
 */
@Component
class LegalDates {
    static final String POSTMARK = "postmark";

    private final ReceiptRules rules;
    private final Calendars calendars;
    private final Catalogue catalogue;

    LegalDates(ReceiptRules rules, Calendars calendars, Catalogue catalogue) {
        this.rules = rules;
        this.calendars = calendars;
        this.catalogue = catalogue;
    }

    /** The date, and the rule that gave it. */
    record Found(ReceiptRule.Legal legal, String rule) {}

    Found of(
            Channel channel,
            @Nullable String service,
            LocalDate day,
            @Nullable LocalTime at,
            String evidence) {
        if (evidence.equals(POSTMARK) && countsPostmark(channel, service)) {
            return new Found(new ReceiptRule.Legal(day, POSTMARK), service + " postmark");
        }
        return rules.of(channel, day)
                .map(
                        rule ->
                                new Found(
                                        rule.of(
                                                day,
                                                at,
                                                d -> calendars.isHoliday(rule.regime(), d)),
                                        rule.name()))
                .orElseGet(() -> new Found(new ReceiptRule.Legal(day, "arrival"), channel.code()));
    }

    private boolean countsPostmark(Channel channel, @Nullable String service) {
        return Optional.ofNullable(service)
                .flatMap(catalogue::service)
                .flatMap(definition -> definition.process().receiving(channel))
                .filter(door -> door.receivedOn() == Receiving.ReceivedOn.POSTMARK)
                .isPresent();
    }
}
