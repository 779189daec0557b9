package org.parvis.appointments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.springframework.util.MultiValueMap;

/** What was chosen so far; as it was typed where it is not understood, nothing. */
public record TimeQuery(String place, Set<Need> needs, @Nullable LocalDate week, boolean first) {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    public static TimeQuery of(MultiValueMap<String, String> typed) {
        EnumSet<Need> needs = EnumSet.noneOf(Need.class);
        typed.getOrDefault("need", List.of()).forEach(code -> Need.of(code).ifPresent(needs::add));
        return new TimeQuery(
                text(typed, "place"),
                needs,
                day(text(typed, "week")),
                text(typed, "view").equals("first"));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** The day that an address says; nothing when it is none, or none that anybody lives to see. */
    public static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = typed.isEmpty() ? null : LocalDate.parse(typed);
            return day == null || day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Wish wish(Asking asking, Instant at, Place place) {
        return Wish.at(at, place, asking.service().code(), asking.what(), needs, false);
    }

    public Wish wish(Asking asking, LocalDate from, LocalDate to) {
        return new Wish(asking.service().code(), asking.what(), needs, from, to, false);
    }

    /**
     * The time that a form asks for; nothing where it names none, or no place.
     *
     * @param reference number of its file; none when it stands alone
     * @param moves the booking that it would take the place of
     */
    public static Optional<Bookings.Asked> asked(
            Asking asking,
            MultiValueMap<String, String> typed,
            String lang,
            @Nullable String reference,
            @Nullable UUID moves) {
        TimeQuery query = of(typed);
        Place place = query.place(asking).orElse(null);
        return place == null
                ? Optional.empty()
                : moment(typed.getFirst("at"))
                        .map(
                                at ->
                                        new Bookings.Asked(
                                                place,
                                                query.wish(asking, at, place),
                                                at,
                                                Channel.WEB,
                                                lang,
                                                reference,
                                                moves));
    }

    /** The moment that a form sends; nothing when it is none. */
    public static Optional<Instant> moment(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed)
                    .map(Instant::parse)
                    .filter(at -> at.isAfter(start(FIRST)) && at.isBefore(start(LAST)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The place that was chosen, else where a time is held, else the first. */
    public Optional<Place> place(Asking asking) {
        Booking held = asking.held();
        return at(asking, place)
                .or(() -> held == null ? Optional.empty() : at(asking, held.place()))
                .or(() -> asking.places().stream().findFirst());
    }

    private static Optional<Place> at(Asking asking, String code) {
        return asking.places().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
