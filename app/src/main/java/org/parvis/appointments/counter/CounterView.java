package org.parvis.appointments.counter;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Contact;
import org.parvis.appointments.FreeTimes;
import org.parvis.appointments.Need;
import org.parvis.appointments.Place;
import org.parvis.appointments.Slot;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Makes the page on which a member finds a time for somebody. */
@Component
class CounterView {
    /** So many of the first free times; who wants a later one names another day. */
    private static final int SHOWN = 40;

    private final CounterForm form;
    private final FreeTimes free;
    private final BookingWords words;
    private final InstantSource clock;

    CounterView(CounterForm form, FreeTimes free, BookingWords words, InstantSource clock) {
        this.form = form;
        this.free = free;
        this.words = words;
        this.clock = clock;
    }

    Page booking(CounterAsked asked, List<FieldError> errors, Words w) {
        return page(
                asked,
                w.say("appointments.counter.title"),
                who(asked, asked.who(), w),
                AppointmentPaths.teamBook(w),
                Link.to(w.say("appointments.room"), AppointmentPaths.team(w)),
                errors,
                w);
    }

    private static CounterPage.Who who(CounterAsked asked, Contact.@Nullable Typed typed, Words w) {
        return new CounterPage.Who(
                typed,
                asked.file(),
                choices(w, Channel.PHONE.code(), Channel.COUNTER.code()),
                asked.channel().code(),
                choices(w, "fr", "en"),
                asked.lang());
    }

    private static List<Choice> choices(Words w, String... codes) {
        return Stream.of(codes)
                .map(code -> Choice.of(code, w.say("appointments.counter." + code)))
                .toList();
    }

    Page ofFile(CounterAsked asked, String reference, List<FieldError> errors, Words w) {
        return page(
                asked,
                w.say("appointments.counter.file.title", reference),
                who(asked, null, w),
                AppointmentPaths.teamFileBook(reference, w),
                file(reference, w),
                errors,
                w);
    }

    private static Link file(String reference, Words w) {
        return Link.to(
                w.say("appointments.file", reference), AppointmentPaths.teamFile(reference, w));
    }

    Page refused(String reference, Refusal why, Words w) {
        FileRefusedPage page =
                new FileRefusedPage(
                        w.say("appointments.counter.file.title", reference),
                        w.say(why.key(), why.arguments()),
                        file(reference, w));
        return Page.of("appointments/counter/fileRefused", page)
                .title(page.title())
                .nav(DayPages.ROOM)
                .inTeam()
                .status(409);
    }

    Page moving(CounterAsked asked, Booking booking, List<FieldError> errors, Words w) {
        String path = AppointmentPaths.teamBooking(booking.id(), w);
        return page(
                asked,
                w.say(
                        "appointments.move.title",
                        words.when(booking.startsAt(), asked.place().zone(), w)),
                null,
                AppointmentPaths.move(path, w),
                Link.to(w.say("appointments.back"), path),
                errors,
                w);
    }

    private Page page(
            CounterAsked asked,
            String title,
            CounterPage.@Nullable Who who,
            String path,
            Link back,
            List<FieldError> errors,
            Words w) {
        Place place = asked.place();
        LocalDate last =
                LocalDate.ofInstant(clock.instant(), place.zone())
                        .plusDays(asked.what().daysAhead() + 1L);
        TreeMap<LocalDate, List<Slot>> slots =
                asked.from().isBefore(last) ? free.of(place, asked.all(last)) : new TreeMap<>();
        String first =
                slots.isEmpty()
                        ? null
                        : words.when(
                                slots.firstEntry().getValue().getFirst().at(), place.zone(), w);
        CounterPage page =
                new CounterPage(
                        title,
                        asked.all().stream()
                                .map(one -> Choice.of(one.code(), one.name().in(w.lang())))
                                .toList(),
                        place.code(),
                        form.services(place).stream()
                                .map(one -> Choice.of(one.code(), one.name().in(w.lang())))
                                .toList(),
                        asked.service().code(),
                        BookingWords.choices(asked.what(), asked.needs(), w),
                        asked.needs().stream().map(Need::code).sorted().toList(),
                        asked.from().toString(),
                        first,
                        days(slots, place, w),
                        asked.at(),
                        who,
                        path,
                        back,
                        errors);
        return Page.of("appointments/counter/counter", page)
                .title(title)
                .nav(DayPages.ROOM)
                .inTeam();
    }

    private List<CounterPage.Day> days(TreeMap<LocalDate, List<Slot>> slots, Place place, Words w) {
        List<CounterPage.Day> days = new ArrayList<>();
        int left = SHOWN;
        for (Map.Entry<LocalDate, List<Slot>> day : slots.entrySet()) {
            List<Choice> times =
                    day.getValue().stream()
                            .limit(left)
                            .map(slot -> time(slot.at(), place, w))
                            .toList();
            left -= times.size();
            if (!times.isEmpty()) {
                String name = w.dateLong(day.getKey());
                days.add(new CounterPage.Day(name, "at-" + day.getKey(), times));
            }
        }
        return days;
    }

    private Choice time(Instant at, Place place, Words w) {
        return Choice.of(at.toString(), words.hour(at, place.zone(), w));
    }
}
