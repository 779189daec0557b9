package org.parvis.appointments.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Asking;
import org.parvis.appointments.TimeQuery;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the page leads that keep what was chosen: the ways to look, the weeks beside.
 *
 * @param place code of the one that is shown
 * @param first the first day on which a time is free there; none when there is none
 */
record ChoiceLinks(
        Asking asking,
        TimeQuery query,
        String place,
        LocalDate today,
        @Nullable LocalDate first,
        Words w) {
    List<Link> views() {
        return List.of(
                Link.to(w.say("appointments.view.week"), address(null, "week"))
                        .current(!query.first()),
                Link.to(w.say("appointments.view.first"), address(null, "first"))
                        .current(query.first()));
    }

    /** None to weeks in which nothing is free. */
    @Nullable Link before(LocalDate monday) {
        return query.first() || first == null || !first.isBefore(monday)
                ? null
                : week(monday.minusDays(FreeDays.WEEK));
    }

    @Nullable Link after(LocalDate monday) {
        LocalDate next = monday.plusDays(FreeDays.WEEK);
        return query.first() || next.isAfter(today.plusDays(asking.what().daysAhead()))
                ? null
                : week(next);
    }

    /** Where one asks to be told of a time that becomes free. */
    @Nullable Link waits() {
        String waits = asking.waits();
        return waits == null || place.isEmpty()
                ? null
                : Link.to(
                                w.say("appointments.wait.ask"),
                                kept(waits).build().encode().toUriString())
                        .withIcon("clock");
    }

    private Link week(LocalDate monday) {
        return Link.to(
                w.say(
                        "appointments.week.short",
                        w.dayShort(monday),
                        w.dayShort(monday.plusDays(FreeDays.WEEK - 1L))),
                address(monday, "week"));
    }

    private String address(@Nullable LocalDate week, String view) {
        UriComponentsBuilder address = kept(asking.path()).queryParam("view", view);
        if (week != null) {
            address.queryParam("week", week);
        }
        return address.build().encode().toUriString() + "#quand";
    }

    /** An address with what was chosen. */
    private UriComponentsBuilder kept(String path) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).queryParam("place", place);
        query.needs().stream().sorted().forEach(need -> address.queryParam("need", need.code()));
        return address;
    }
}
