package org.parvis.appointments.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Stone;

/**
 * Where and when one may come: places, what one needs there, and the free times of a week.
 *
 * @param what what one comes for, how long, at what cost
 * @param held the time that is held for whoever looks
 * @param monday of that week, as the form sends it back
 * @param waits where one asks to be told of a time that becomes free; none where one may not
 * @param path where both forms of the page go
 * @param needed codes of what is needed, as both forms send them
 */
record ChoosePage(
        String title,
        String what,
        @Nullable HeldTime held,
        List<PlaceLine> places,
        String place,
        List<Choice> needs,
        List<String> needed,
        List<Link> views,
        String week,
        String monday,
        @Nullable Link before,
        @Nullable Link after,
        List<Day> days,
        @Nullable String none,
        String zone,
        String path,
        String view,
        @Nullable Link waits,
        Link back,
        List<FieldError> errors) {
    /**
     * A place to choose.
     *
     * @param facts how to get there, what is found there, from when it has free times
     */
    record PlaceLine(String code, String name, List<Fact> facts, boolean chosen) {}

    record Fact(String icon, String text) {}

    /**
     * A day, and its free times.
     *
     * @param why it is not as other days; none on those
     */
    record Day(String name, String number, List<Hour> hours, @Nullable String why) {}

    /**
     * A time one may take.
     *
     * @param value as the form sends it
     * @param chosen whether it is the one that is held
     */
    record Hour(String value, String text, String spoken, boolean chosen) {}

    /**
     * What is held, and how long still: one stone a minute.
     *
     * @param fills whether something has to be filled in before it is booked
     */
    record HeldTime(
            String when,
            String where,
            List<Stone> stones,
            String said,
            String left,
            String action,
            String id,
            boolean fills) {}
}
