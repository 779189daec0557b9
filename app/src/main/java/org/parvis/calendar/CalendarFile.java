package org.parvis.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.words.CalendarDocument;

/**
 * Days as calendars read them (RFC 5545): each with a title, a day or an hour, and where to read
 * more. They take no time of whoever has them, and are private.
 *
 * @param name what the calendar is called
 * @param page where to read more
 * @param stamp when it was written
 */
public record CalendarFile(String name, String page, Instant stamp, List<Entry> entries) {
    /**
     * One day.
     *
     * @param from the moment when it begins; none for what takes the day
     */
    public record Entry(
            String id, String title, LocalDate day, @Nullable Instant from, @Nullable Instant to) {}

    /** Its text, in lines as short as the standard wants them. */
    public String text() {
        Calendar calendar = CalendarDocument.begun("Dates//FR", ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry)));
        return CalendarDocument.text(calendar);
    }

    private VEvent event(Entry entry) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp));
        event.add(new Uid(entry.id() + "@parvis"));
        Instant from = entry.from();
        Instant to = entry.to();
        if (from == null) {
            event.add(new DtStart<>(entry.day()));
            event.add(ImmutableTransp.TRANSPARENT);
        } else {
            event.add(new DtStart<>(from));
        }
        if (from != null && to != null) {
            event.add(new DtEnd<>(to));
        }
        event.add(new Summary(entry.title()));
        event.add(ImmutableClazz.PRIVATE);
        event.add(new Url(URI.create(page)));
        return event;
    }
}
