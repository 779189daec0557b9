package org.parvis.appointments.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Words;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.CalendarDate;
import org.parvis.portal.spi.CalendarDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody is expected. */
@Component
class DatesOfAppointments implements CalendarDates {
    private static final int MOST = 100;

    private final Scenes scenes;
    private final Places places;
    private final Organizations organizations;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final ZoneId legalZone;

    DatesOfAppointments(
            Scenes scenes,
            Places places,
            Organizations organizations,
            Catalogue catalogue,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.places = places;
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.clock = clock;
        this.legalZone = legalZone;
    }

    private record Row(UUID id, String place, String service, Instant from, int minutes) {}

    @Override
    public List<CalendarDate> dates(UUID account, Words w) {
        return scenes.reading(new Scene.Person(account), this::rows).stream()
                .map(row -> date(row, w))
                .toList();
    }

    private List<Row> rows(JdbcClient sql) {
        return sql.sql(
                        """
                        select id, place, service, starts_at, minutes from appointments.bookings
                        where state = 'booked' and starts_at > ? order by starts_at limit ?
                        """)
                .param(clock.instant().atZone(legalZone).toOffsetDateTime())
                .param(MOST)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("place"),
                                        row.getString("service"),
                                        row.getObject("starts_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getInt("minutes")))
                .list();
    }

    private CalendarDate date(Row row, Words w) {
        Optional<Place> place = places.at(row.place());
        ZoneId there = place.map(Place::zone).orElse(legalZone);
        String title = w.say("appointments.calendar.title");
        boolean said = catalogue.service(row.service()).filter(one -> !one.sensitive()).isPresent();
        String body =
                place.filter(any -> said)
                        .flatMap(at -> organizations.byCode(at.body()))
                        .map(found -> found.name().in(w.lang()))
                        .orElse("");
        return new CalendarDate(
                "appointment-" + row.id(),
                body.isEmpty() ? title : w.say("appointments.date", body),
                LocalDate.ofInstant(row.from(), there),
                row.from(),
                row.from().plusSeconds(60L * row.minutes()));
    }
}
