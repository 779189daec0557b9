package org.parvis.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
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

    public LocalizedText when(Instant at, ZoneId there, Words fr, Words en) {
        return LocalizedText.of(when(at, there, fr), when(at, there, en));
    }

    /** Why not, over the page that is shown again. */
    public static List<FieldError> refused(Refusal why, Words w) {
        return List.of(new FieldError(null, w.say(why.key(), why.arguments())));
    }

    public static String where(Place place, Words w) {
        return place.name().in(w.lang()) + ", " + place.address().in(w.lang());
    }
}
