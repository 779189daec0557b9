package org.parvis.appointments.person;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Need;
import org.parvis.appointments.Place;
import org.parvis.appointments.Slot;
import org.parvis.appointments.TimeQuery;
import org.parvis.appointments.Wish;
import org.parvis.catalogue.Appointment;
import org.parvis.ds.FieldError;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Makes the page on which one chooses a time, from what is free and what was asked. */
@Component
class Choosing {
    private final FreeDays free;
    private final BookingWords words;
    private final InstantSource clock;

    Choosing(FreeDays free, BookingWords words, InstantSource clock) {
        this.free = free;
        this.words = words;
        this.clock = clock;
    }

    ChoosePage page(Asking asking, TimeQuery query, List<FieldError> errors, Words w) {
        Place place = query.place(asking).orElse(null);
        Booking held = asking.held();
        Map<String, LocalDate> firsts = free.firsts(asking, query);
        LocalDate first = place == null ? null : firsts.get(place.code());
        LocalDate monday =
                place == null ? free.today(null) : free.monday(asking, query, place, first);
        TreeMap<LocalDate, List<Slot>> slots =
                place == null ? new TreeMap<>() : free.slots(asking, query, place, monday);
        String chosen = place == null ? "" : place.code();
        ChoiceLinks links = new ChoiceLinks(asking, query, chosen, free.today(place), first, w);
        return new ChoosePage(
                asking.title(),
                what(asking.what(), query, w),
                held == null ? null : held(held, asking, w),
                asking.places().stream()
                        .map(one -> line(one, firsts.get(one.code()), chosen, w))
                        .toList(),
                chosen,
                BookingWords.choices(asking.what(), query.needs(), w),
                query.needs().stream().map(Need::code).sorted().toList(),
                links.views(),
                w.say(
                        "appointments.week",
                        w.dayMonth(monday),
                        w.date(monday.plusDays(FreeDays.WEEK - 1L))),
                monday.toString(),
                links.before(monday),
                links.after(monday),
                free.days(place, slots, monday, query, held, w),
                slots.isEmpty() ? w.say("appointments.none") : null,
                place == null ? "" : w.say("appointments.zone", place.name().in(w.lang())),
                asking.path(),
                query.first() ? "first" : "week",
                links.waits(),
                asking.back(),
                errors);
    }

    private String what(Appointment what, TimeQuery query, Words w) {
        int minutes = Wish.minutes(what, query.needs());
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
        boolean offered = left > all;
        List<Stone> stones =
                Stream.concat(
                                Stream.generate(() -> Stone.GONE).limit(all - minutes),
                                Stream.generate(() -> Stone.MINE).limit(minutes))
                        .toList();
        return new ChoosePage.HeldTime(
                words.when(held, place, w),
                place == null ? "" : BookingWords.where(place, w),
                stones,
                offered
                        ? w.say("appointments.held.left", left)
                        : w.say("appointments.held.stones", all - minutes, minutes),
                w.say("appointments.held.left", left),
                asking.fills() ? AppointmentPaths.booking(held.id(), w) : asking.path(),
                held.id().toString(),
                asking.fills());
    }

    private static ChoosePage.PlaceLine line(
            Place place, @Nullable LocalDate first, String chosen, Words w) {
        List<ChoosePage.Fact> facts = new ArrayList<>();
        facts.add(
                new ChoosePage.Fact(
                        "home",
                        w.typeset(place.address().in(w.lang()) + ". " + place.way().in(w.lang()))));
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
                        first == null
                                ? w.say("appointments.full")
                                : w.say("appointments.from", w.dateLong(first))));
        return new ChoosePage.PlaceLine(
                place.code(), place.name().in(w.lang()), facts, place.code().equals(chosen));
    }
}
