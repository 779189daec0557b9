package org.parvis.appointments;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the page on which one chooses a time, from what is free and what was asked. */
@Component
class Choosing {
    private static final int WEEK = 7;
    private static final int FIRST = 12;

    private final FreeTimes free;
    private final BookingWords words;
    private final InstantSource clock;

    Choosing(FreeTimes free, BookingWords words, InstantSource clock) {
        this.free = free;
        this.words = words;
        this.clock = clock;
    }

    /**
     * For what one comes, where one may, and where the page stands.
     *
     * @param path where its forms go
     * @param held what is held already
     * @param fills whether something is filled in before it is booked
     */
    record Asking(
            ServiceDefinition service,
            Appointment what,
            List<Place> places,
            String path,
            String title,
            Link back,
            @Nullable Booking held,
            boolean fills) {}

    /** What was chosen so far; as it was typed where it is not understood, nothing. */
    record Query(String place, Set<Need> needs, @Nullable LocalDate week, boolean first) {
        static Query of(MultiValueMap<String, String> typed) {
            EnumSet<Need> needs = EnumSet.noneOf(Need.class);
            typed.getOrDefault("need", List.of())
                    .forEach(code -> Need.of(code).ifPresent(needs::add));
            return new Query(
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
    static Optional<Place> place(Asking asking, Query query) {
        return asking.places().stream()
                .filter(place -> place.code().equals(query.place()))
                .findFirst()
                .or(() -> asking.places().stream().findFirst());
    }

    ChoosePage page(Asking asking, Query query, List<FieldError> errors, Words w) {
        Place place = place(asking, query).orElse(null);
        Booking held = asking.held();
        LocalDate monday = place == null ? today(null) : monday(asking, query, place);
        TreeMap<LocalDate, List<Slot>> slots =
                place == null ? new TreeMap<>() : slots(asking, query, place, monday);
        String chosen = place == null ? "" : place.code();
        return new ChoosePage(
                asking.title(),
                what(asking.what(), query, w),
                held == null ? null : held(held, asking, w),
                asking.places().stream().map(one -> line(one, asking, query, chosen, w)).toList(),
                chosen,
                needs(asking, query, w),
                query.needs().stream().map(Need::code).sorted().toList(),
                views(asking, query, chosen, w),
                w.say("appointments.week", w.dayMonth(monday), w.date(monday.plusDays(WEEK - 1L))),
                query.first() ? null : before(asking, query, chosen, monday, w),
                query.first() ? null : after(asking, query, chosen, monday, w),
                days(place, slots, monday, query, held, w),
                slots.isEmpty() ? w.say("appointments.none") : null,
                place == null ? "" : w.say("appointments.zone", place.name().in(w.lang())),
                asking.path(),
                query.first() ? "first" : "week",
                asking.back(),
                errors);
    }

    private LocalDate today(@Nullable Place place) {
        return place == null ? LocalDate.EPOCH : LocalDate.ofInstant(clock.instant(), place.zone());
    }

    /** The week that was asked for, else that of the first free time. */
    private LocalDate monday(Asking asking, Query query, Place place) {
        LocalDate asked = query.week();
        LocalDate today = today(place);
        LocalDate day =
                asked == null
                        ? first(place, asking, query)
                                .map(slot -> LocalDate.ofInstant(slot.at(), place.zone()))
                                .orElse(today)
                        : asked;
        LocalDate last = today.plusDays(asking.what().daysAhead());
        LocalDate within = day.isBefore(today) ? today : day.isAfter(last) ? last : day;
        return within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Optional<Slot> first(Place place, Asking asking, Query query) {
        LocalDate today = today(place);
        return free.first(
                place, query.wish(asking, today, today.plusDays(asking.what().daysAhead() + 1L)));
    }

    private TreeMap<LocalDate, List<Slot>> slots(
            Asking asking, Query query, Place place, LocalDate monday) {
        if (!query.first()) {
            return free.of(place, query.wish(asking, monday, monday.plusDays(WEEK)));
        }
        TreeMap<LocalDate, List<Slot>> found = new TreeMap<>();
        LocalDate today = today(place);
        LocalDate end = today.plusDays(asking.what().daysAhead() + 1L);
        int left = FIRST;
        for (LocalDate from = today; left > 0 && from.isBefore(end); from = from.plusDays(WEEK)) {
            Wish wish = query.wish(asking, from, from.plusDays(WEEK));
            for (Map.Entry<LocalDate, List<Slot>> day : free.of(place, wish).entrySet()) {
                List<Slot> shown = day.getValue().stream().limit(left).toList();
                if (!shown.isEmpty()) {
                    found.put(day.getKey(), shown);
                    left -= shown.size();
                }
            }
        }
        return found;
    }

    private String what(Appointment what, Query query, Words w) {
        int minutes =
                query.needs().contains(Need.MORE_TIME) && what.longer() > 0
                        ? what.longer()
                        : what.minutes();
        return w.say("appointments.what", what.label().in(w.lang()), minutes);
    }

    ChoosePage.HeldTime held(Booking held, Asking asking, Words w) {
        Place place =
                asking.places().stream()
                        .filter(one -> one.code().equals(held.place()))
                        .findFirst()
                        .orElse(null);
        Instant until = held.heldUntil();
        int all = (int) Bookings.HELD.toMinutes();
        long left =
                until == null
                        ? 0
                        : Math.ceilDiv(Duration.between(clock.instant(), until).toSeconds(), 60L);
        int minutes = (int) Math.clamp(left, 0L, all);
        List<Stone> stones =
                Stream.concat(
                                Stream.generate(() -> Stone.GONE).limit(all - minutes),
                                Stream.generate(() -> Stone.MINE).limit(minutes))
                        .toList();
        return new ChoosePage.HeldTime(
                place == null
                        ? w.dateTime(held.startsAt())
                        : words.when(held.startsAt(), place.zone(), w),
                place == null ? "" : BookingWords.where(place, w),
                stones,
                w.say("appointments.held.stones", all - minutes, minutes),
                w.say("appointments.held.left", minutes),
                asking.fills() ? AppointmentPaths.booking(held.id(), w) : asking.path(),
                held.id().toString(),
                asking.fills());
    }

    private ChoosePage.PlaceLine line(
            Place place, Asking asking, Query query, String chosen, Words w) {
        List<ChoosePage.Fact> facts = new ArrayList<>();
        facts.add(
                new ChoosePage.Fact(
                        "home", place.address().in(w.lang()) + ". " + place.way().in(w.lang())));
        if (!place.offers().isEmpty()) {
            facts.add(
                    new ChoosePage.Fact(
                            "check",
                            place.offers().stream()
                                    .sorted()
                                    .map(need -> w.say("appointments.offers." + need.code()))
                                    .collect(Collectors.joining(", "))));
        }
        LocalDate closes = place.closes();
        if (closes != null) {
            facts.add(new ChoosePage.Fact("alert", w.say("appointments.closes", w.date(closes))));
        }
        facts.add(
                new ChoosePage.Fact(
                        "calendar",
                        first(place, asking, query)
                                .map(slot -> LocalDate.ofInstant(slot.at(), place.zone()))
                                .map(day -> w.say("appointments.from", w.dateLong(day)))
                                .orElseGet(() -> w.say("appointments.full"))));
        return new ChoosePage.PlaceLine(
                place.code(), place.name().in(w.lang()), facts, place.code().equals(chosen));
    }

    private static List<Choice> needs(Asking asking, Query query, Words w) {
        return Stream.of(Need.values())
                .filter(need -> !need.ofTime() || asking.what().longer() > 0)
                .map(
                        need ->
                                Choice.of(
                                                need.code(),
                                                w.say(
                                                        "appointments.need." + need.code(),
                                                        asking.what().longer()))
                                        .checked(query.needs().contains(need)))
                .toList();
    }

    private static List<Link> views(Asking asking, Query query, String place, Words w) {
        return List.of(
                Link.to(
                                w.say("appointments.view.week"),
                                address(asking, query, place, null, "week"))
                        .current(!query.first()),
                Link.to(
                                w.say("appointments.view.first"),
                                address(asking, query, place, null, "first"))
                        .current(query.first()));
    }

    private @Nullable Link before(
            Asking asking, Query query, String place, LocalDate monday, Words w) {
        Place there = place(asking, query).orElse(null);
        if (there == null || !monday.isAfter(today(there))) {
            return null;
        }
        return week(asking, query, place, monday.minusDays(WEEK), w);
    }

    private @Nullable Link after(
            Asking asking, Query query, String place, LocalDate monday, Words w) {
        Place there = place(asking, query).orElse(null);
        LocalDate next = monday.plusDays(WEEK);
        if (there == null || next.isAfter(today(there).plusDays(asking.what().daysAhead()))) {
            return null;
        }
        return week(asking, query, place, next, w);
    }

    private static Link week(Asking asking, Query query, String place, LocalDate monday, Words w) {
        return Link.to(
                w.say(
                        "appointments.week.short",
                        w.dayShort(monday),
                        w.dayShort(monday.plusDays(WEEK - 1L))),
                address(asking, query, place, monday, "week"));
    }

    private static String address(
            Asking asking, Query query, String place, @Nullable LocalDate week, String view) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(asking.path())
                        .queryParam("place", place)
                        .queryParam("view", view);
        query.needs().stream().sorted().forEach(need -> address.queryParam("need", need.code()));
        if (week != null) {
            address.queryParam("week", week);
        }
        return address.build().encode().toUriString() + "#quand";
    }

    private List<ChoosePage.Day> days(
            @Nullable Place place,
            TreeMap<LocalDate, List<Slot>> slots,
            LocalDate monday,
            Query query,
            @Nullable Booking held,
            Words w) {
        if (place == null || slots.isEmpty() && held == null) {
            return List.of();
        }
        Collection<LocalDate> shown =
                query.first()
                        ? slots.keySet()
                        : monday.datesUntil(monday.plusDays(WEEK))
                                .filter(
                                        day ->
                                                slots.containsKey(day)
                                                        || day.getDayOfWeek().getValue()
                                                                <= DayOfWeek.FRIDAY.getValue())
                                .toList();
        return shown.stream()
                .map(day -> day(day, place, slots.getOrDefault(day, List.of()), held, w))
                .toList();
    }

    private ChoosePage.Day day(
            LocalDate day, Place place, List<Slot> slots, @Nullable Booking held, Words w) {
        TreeMap<Instant, ChoosePage.Hour> hours = new TreeMap<>();
        slots.forEach(slot -> hours.put(slot.at(), hour(slot.at(), place, false, w)));
        if (held != null
                && held.place().equals(place.code())
                && LocalDate.ofInstant(held.startsAt(), place.zone()).equals(day)) {
            hours.put(held.startsAt(), hour(held.startsAt(), place, true, w));
        }
        return new ChoosePage.Day(
                w.say("appointments.day." + day.getDayOfWeek().name().toLowerCase(Locale.ROOT)),
                w.dayShort(day),
                List.copyOf(hours.values()),
                place.exceptions().stream()
                        .filter(other -> other.day().equals(day))
                        .map(other -> other.why().in(w.lang()))
                        .findFirst()
                        .orElse(null));
    }

    private ChoosePage.Hour hour(Instant at, Place place, boolean mine, Words w) {
        return new ChoosePage.Hour(
                at.toString(),
                words.hour(at, place.zone(), w),
                words.when(at, place.zone(), w),
                mine);
    }
}
