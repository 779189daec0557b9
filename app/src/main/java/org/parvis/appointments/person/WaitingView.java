package org.parvis.appointments.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Need;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.appointments.TimeQuery;
import org.parvis.appointments.WaitingList;
import org.parvis.appointments.WaitingRow;
import org.parvis.catalogue.Appointment;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the pages of the list: the one on which one joins, and the one that says where one is. */
@Component
class WaitingView {
    private final WaitingList list;
    private final Places places;

    WaitingView(WaitingList list, Places places) {
        this.list = list;
        this.places = places;
    }

    /**
     * The page on which one joins.
     *
     * @param contact who comes; none where the file says it
     */
    Page asked(
            Asking asking,
            MultiValueMap<String, String> typed,
            Contact.@Nullable Typed contact,
            List<FieldError> errors,
            Words w) {
        TimeQuery query = TimeQuery.of(typed);
        Place place = query.place(asking).orElseThrow(AppointmentPaths::absent);
        String until = typed.getFirst("until");
        WaitPage page =
                new WaitPage(
                        w.say("appointments.wait.title"),
                        rows(asking.what(), place, query.needs(), null, w),
                        place.code(),
                        place.offered(),
                        query.needs().stream().map(Need::code).sorted().toList(),
                        until == null ? "" : until,
                        contact,
                        AppointmentPaths.waiting(asking.path()),
                        Link.to(w.say("appointments.choose"), asking.path()),
                        errors);
        return Page.of("appointments/person/wait", page).title(page.title());
    }

    /** What the form asks for; nothing where the day is none, or there is no such place. */
    WaitingList.@Nullable Wanted wanted(
            Asking asking,
            MultiValueMap<String, String> typed,
            @Nullable String reference,
            @Nullable Contact contact,
            Words w) {
        TimeQuery query = TimeQuery.of(typed);
        Place place = query.place(asking).orElse(null);
        String named = typed.getFirst("until");
        LocalDate until = TimeQuery.day(named == null ? "" : named);
        return place == null || until == null
                ? null
                : new WaitingList.Wanted(asking, place, query, until, w.lang(), reference, contact);
    }

    /** Where one stands in the list. */
    Page waits(
            WaitingRow row,
            Appointment what,
            @Nullable Link offer,
            String path,
            Link back,
            Words w) {
        Place place = places.at(row.place()).orElse(null);
        WaitsPage page =
                new WaitsPage(
                        w.say("appointments.wait.place", list.before(row)),
                        place == null ? List.of() : rows(what, place, row.needs(), row.until(), w),
                        offer,
                        path,
                        back);
        return Page.of("appointments/person/waits", page).title(w.say("appointments.waits.title"));
    }

    private static List<SummaryRow> rows(
            Appointment what, Place place, Set<Need> needs, @Nullable LocalDate until, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(w.say("appointments.for"), what.label().in(w.lang())));
        rows.add(SummaryRow.of(w.say("appointments.where"), BookingWords.where(place, w)));
        if (!needs.isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            w.say("appointments.needs"),
                            BookingWords.needs(needs, what.longer(), w)));
        }
        if (until != null) {
            rows.add(SummaryRow.of(w.say("appointments.wait.until"), w.dateLong(until)));
        }
        return rows;
    }
}
