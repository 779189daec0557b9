package org.parvis.platform.words;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Days and hours as calendars read them (RFC 5545), whole and in memory. */
public final class CalendarDocument {
    private CalendarDocument() {}

    /**
     * One that holds nothing yet.
     *
     * @param what it tells of, and in which language: "Dates//FR"
     * @param method what a calendar does with it
     */
    public static Calendar begun(String what, Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Parvis//" + what));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    /** Its text, in lines as short as the standard wants them. */
    public static String text(Calendar calendar) {
        StringWriter folded = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, folded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded.toString();
    }
}
