package org.parvis.participation.hearings;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Hearings.Session;
import org.parvis.participation.HeldConsultations;
import org.parvis.platform.Settings;
import org.parvis.platform.words.CalendarDocument;
import org.springframework.stereotype.Component;

/** The sessions as calendars read them (RFC 5545), one event each. */
@Component
class SessionCalendar {
    private final HeldConsultations days;
    private final ZoneId zone;
    private final String site;

    SessionCalendar(HeldConsultations days, ZoneId zone, Settings settings) {
        this.days = days;
        this.zone = zone;
        this.site = settings.publicUrl();
    }

    String of(Consultation of, Words w) {
        Calendar calendar =
                CalendarDocument.begun(
                        "Hearings//" + w.lang().toUpperCase(Locale.ROOT), ImmutableMethod.PUBLISH);
        of.hearings().sessions().forEach(one -> calendar.add(event(of, one, w)));
        return CalendarDocument.text(calendar);
    }

    private VEvent event(Consultation of, Session one, Words w) {
        String name = w.typeset(of.name().in(w.lang()));
        VEvent event = new VEvent(false);
        event.add(new DtStamp(days.now()));
        event.add(new Uid(of.code() + "-" + one.code() + "@parvis"));
        event.add(new DtStart<>(at(one, one.from())));
        event.add(new DtEnd<>(at(one, one.until())));
        event.add(new Summary(w.say("participation.hearing.title", name)));
        event.add(new Location(new SessionWords(w).place(one)));
        event.add(new Url(URI.create(site + HearingPaths.hearing(of.code(), w.lang()))));
        return event;
    }

    private Instant at(Session one, LocalTime time) {
        return one.day().atTime(time).atZone(zone).toInstant();
    }
}
