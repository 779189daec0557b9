package org.parvis.appointments.person;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.FreeTimes;
import org.parvis.appointments.Place;
import org.parvis.appointments.Slot;
import org.parvis.appointments.TimeQuery;
import org.parvis.appointments.Wish;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The days that the page shows, and their free times: those of a week, or the first ones. */
@Component
class FreeDays {
    static final int WEEK = 7;
    private static final int FIRST = 12;

    private final FreeTimes free;
    private final BookingWords words;
    private final InstantSource clock;

    FreeDays(FreeTimes free, BookingWords words, InstantSource clock) {
        this.free = free;
        this.words = words;
        this.clock = clock;
    }

    LocalDate today(@Nullable Place place) {
        return place == null ? LocalDate.EPOCH : LocalDate.ofInstant(clock.instant(), place.zone());
    }

    /**
     * The week that was asked for, else that of what is held there, else that of the first free
     * time.
     *
     * @param first the day of it; none when nothing is free there
     */
    LocalDate monday(Asking asking, TimeQuery query, Place place, @Nullable LocalDate first) {
        LocalDate today = today(place);
        LocalDate asked = query.week() == null ? heldOn(asking.held(), place) : query.week();
        LocalDate found = first == null ? today : first;
        LocalDate day = asked == null ? found : asked;
        LocalDate last = today.plusDays(asking.what().daysAhead());
        LocalDate within = day.isBefore(today) ? today : day.isAfter(last) ? last : day;
        return within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable LocalDate heldOn(@Nullable Booking held, Place place) {
        return held == null || !held.place().equals(place.code())
                ? null
                : LocalDate.ofInstant(held.startsAt(), place.zone());
    }

    /** The day of the first free time of each place that has one, by the code of the place. */
    Map<String, LocalDate> firsts(Asking asking, TimeQuery query) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Wish wish =
                query.wish(
                        asking, today.minusDays(1), today.plusDays(asking.what().daysAhead() + 2L));
        Map<String, Slot> slots = free.firsts(asking.places(), wish);
        Map<String, LocalDate> days = new HashMap<>();
        for (Place place : asking.places()) {
            Slot slot = slots.get(place.code());
            if (slot != null) {
                days.put(place.code(), LocalDate.ofInstant(slot.at(), place.zone()));
            }
        }
        return days;
    }

    TreeMap<LocalDate, List<Slot>> slots(
            Asking asking, TimeQuery query, Place place, LocalDate monday) {
        if (!query.first()) {
            return free.of(place, query.wish(asking, monday, monday.plusDays(WEEK)));
        }
        TreeMap<LocalDate, List<Slot>> found = new TreeMap<>();
        LocalDate today = today(place);
        Wish wish = query.wish(asking, today, today.plusDays(asking.what().daysAhead() + 1L));
        int left = FIRST;
        for (Map.Entry<LocalDate, List<Slot>> day : free.of(place, wish).entrySet()) {
            List<Slot> shown = day.getValue().stream().limit(left).toList();
            if (!shown.isEmpty()) {
                found.put(day.getKey(), shown);
                left -= shown.size();
            }
        }
        return found;
    }

    List<ChoosePage.Day> days(
            @Nullable Place place,
            TreeMap<LocalDate, List<Slot>> slots,
            LocalDate monday,
            TimeQuery query,
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
