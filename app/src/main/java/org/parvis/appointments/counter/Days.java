package org.parvis.appointments.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingRows;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Contacts;
import org.parvis.appointments.Desk;
import org.parvis.appointments.DeskNumbers;
import org.parvis.appointments.Place;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Reads who is expected, as the member who looks: the database shows those of their body. */
@Component
class Days {
    private final Scenes scenes;
    private final Contacts contacts;
    private final DeskNumbers numbers;

    Days(Scenes scenes, Contacts contacts, DeskNumbers numbers) {
        this.scenes = scenes;
        this.contacts = contacts;
        this.numbers = numbers;
    }

    /**
     * Somebody who is expected.
     *
     * @param who their name; empty where the file says it
     */
    record Expected(Booking booking, String who) {}

    List<Expected> of(Actor.Agent agent, Place place, LocalDate day) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        BookingRows.SELECT_SEALED
                                                + """
                                                 where home = :home and place = :place
                                                   and state in ('booked', 'cancelled')
                                                   and starts_at >= :from and starts_at < :to
                                                 order by starts_at, desk
                                                """)
                                .param("home", agent.home().id())
                                .param("place", place.code())
                                .param("from", start(day, place))
                                .param("to", start(day.plusDays(1), place))
                                .query((row, n) -> expected(BookingRows.Sealed.of(row, n)))
                                .list());
    }

    private Expected expected(BookingRows.Sealed one) {
        return new Expected(one.booking(), contacts.of(one).map(Contact::name).orElse(""));
    }

    private static OffsetDateTime start(LocalDate day, Place place) {
        return BookingRows.at(day.atStartOfDay(place.zone()).toInstant());
    }

    /** How many were told that nobody is there; nothing where the desk was not closed that day. */
    Optional<Integer> calledOff(Actor.Agent agent, Place place, Desk desk, LocalDate day) {
        int number = numbers.of(place, desk);
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select count(*) filter (where called_off)
                                        from appointments.bookings
                                        where desk = :desk and starts_at >= :from and starts_at < :to
                                        having bool_or(state = 'closed')
                                        """)
                                .param("desk", number)
                                .param("from", start(day, place))
                                .param("to", start(day.plusDays(1), place))
                                .query(Integer.class)
                                .optional());
    }

    /** The desks of a place, by number. */
    Map<Integer, String> desks(Place place) {
        Map<Integer, String> names = new HashMap<>();
        place.desks().forEach(desk -> names.put(numbers.of(place, desk), desk.code()));
        return names;
    }
}
