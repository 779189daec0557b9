package org.parvis.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Appointment;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Hours in words, by the clock on the wall of the place. */
@Component
public class BookingWords {
    private final ZoneId legal;

    BookingWords(ZoneId legalZone) {
        this.legal = legalZone;
    }

    /** The hour there; words know instants of the legal zone only. */
    public String hour(Instant at, ZoneId there, Words w) {
        return w.time(LocalDateTime.ofInstant(at, there).atZone(legal).toInstant());
    }

    /** Day and hour there. */
    public String when(Instant at, ZoneId there, Words w) {
        return w.say(
                "appointments.when",
                w.dateLong(LocalDate.ofInstant(at, there)),
                hour(at, there, w));
    }

    /** The same of a booking; by the legal clock where its place is no more. */
    public String when(Booking booking, @Nullable Place place, Words w) {
        return place == null
                ? w.dateTime(booking.startsAt())
                : when(booking.startsAt(), place.zone(), w);
    }

    /**
     * What somebody needs there, in a row.
     *
     * @param longer minutes for whoever needs more of them
     */
    public static String needs(Set<Need> needs, int longer, Words w) {
        return needs.stream()
                .sorted()
                .map(need -> need(need, longer, w))
                .collect(Collectors.joining(", "));
    }

    /** What may be needed where one comes for that. */
    public static List<Choice> choices(Appointment what, Set<Need> chosen, Words w) {
        return Stream.of(Need.values())
                .filter(need -> !need.ofTime() || what.longer() > 0)
                .map(
                        need ->
                                Choice.of(need.code(), need(need, what.longer(), w))
                                        .checked(chosen.contains(need)))
                .toList();
    }

    private static String need(Need need, int longer, Words w) {
        return w.say("appointments.need." + need.code(), longer);
    }

    /** Why not, over the page that is shown again. */
    public static List<FieldError> refused(Refusal why, Words w) {
        return List.of(new FieldError(null, w.say(why.key(), why.arguments())));
    }

    public static String where(Place place, Words w) {
        return place.name().in(w.lang()) + ", " + place.address().in(w.lang());
    }
}
