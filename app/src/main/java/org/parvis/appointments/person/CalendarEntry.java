package org.parvis.appointments.person;

import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.parvis.appointments.Booking;
import org.parvis.platform.words.CalendarDocument;

/**
 * A booking as calendars read it (RFC 5545): one event for ever, whose number rises with each
 * change, so that a calendar that has it already moves it or strikes it out. Nobody is asked to
 * answer: an answer would reach nobody.
 *
 * @param stamp when it was written
 */
record CalendarEntry(
        Booking booking, String title, String where, String says, String page, Instant stamp) {
    String text() {
        boolean cancelled = booking.state() == Booking.State.CANCELLED;
        Calendar calendar =
                CalendarDocument.begun(
                        "Appointments//FR",
                        cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event(cancelled));
        return CalendarDocument.text(calendar);
    }

    private VEvent event(boolean cancelled) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp));
        event.add(new Uid(booking.id() + "@parvis"));
        event.add(new Sequence(booking.revision()));
        event.add(new DtStart<>(booking.startsAt()));
        event.add(new DtEnd<>(booking.endsAt()));
        event.add(new Summary(title));
        event.add(new Location(where));
        event.add(new Description(says));
        event.add(new Url(URI.create(page)));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
