package org.parvis.appointments.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Contact;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/**
 * Where an agent finds a time for somebody, and books it or moves a booking to it.
 *
 * @param day from which on times are shown
 * @param first the first free time there, in words; none when there is none
 * @param days the first free times, by day
 * @param at the time that was chosen, as the form sends it
 * @param who what is typed of whoever comes; none where a booking is moved
 */
record CounterPage(
        String title,
        List<Choice> places,
        String place,
        List<Choice> services,
        String service,
        List<Choice> needs,
        List<String> needed,
        String day,
        @Nullable String first,
        List<Day> days,
        String at,
        @Nullable Who who,
        String path,
        Link back,
        List<FieldError> errors) {
    /** The free times of a day. */
    record Day(String name, String id, List<Choice> times) {}

    /**
     * Whoever comes.
     *
     * @param typed how they are reached; none where a file says it
     * @param file number of their file, as it was typed
     * @param channel by which they asked
     * @param lang in which they are written to
     */
    record Who(
            Contact.@Nullable Typed typed,
            String file,
            List<Choice> channels,
            String channel,
            List<Choice> langs,
            String lang) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
