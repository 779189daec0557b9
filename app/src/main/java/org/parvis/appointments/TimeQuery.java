package org.parvis.appointments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was chosen so far; as it was typed where it is not understood, nothing. */
record TimeQuery(String place, Set<Need> needs, @Nullable LocalDate week, boolean first) {
    static TimeQuery of(MultiValueMap<String, String> typed) {
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

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** For one moment, of the day that it is there. */
    Wish wish(Asking asking, Instant at, Place place) {
        LocalDate day = LocalDate.ofInstant(at, place.zone());
        return wish(asking, day, day.plusDays(1));
    }

    Wish wish(Asking asking, LocalDate from, LocalDate to) {
        return new Wish(asking.service().code(), asking.what(), needs, from, to, false);
    }

    /** The moment that a form sends; nothing when it is none. */
    static Optional<Instant> moment(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(Instant.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The place that was chosen, else the first. */
    Optional<Place> place(Asking asking) {
        return asking.places().stream()
                .filter(one -> one.code().equals(place))
                .findFirst()
                .or(() -> asking.places().stream().findFirst());
    }
}
