package org.parvis.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * Where people are received.
 *
 * @param body code of the organisation that receives there
 * @param way how to get there
 * @param zone the clock on its wall
 * @param offers what is found there, at any desk
 * @param between minutes that a desk needs after each person
 * @param exceptions days on which it is closed, or has other hours
 * @param closes the first day on which it is closed for ever
 * @param kept how many of its times are for phone and counter
 * @param offered for how many minutes a time that became free is offered to one who waits
 */
public record Place(
        String code,
        String body,
        LocalizedText name,
        LocalizedText address,
        LocalizedText way,
        ZoneId zone,
        Set<Need> offers,
        int between,
        List<Opening> hours,
        List<Other> exceptions,
        @Nullable LocalDate closes,
        @Nullable Kept kept,
        int offered,
        List<Desk> desks) {
    public Place {
        name = name.typeset();
        address = address.typeset();
        way = way.typeset();
        offers = Set.copyOf(offers);
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
        desks = List.copyOf(desks);
    }

    /**
     * A day that is not as the others.
     *
     * @param from the hour at which it opens then; none when it is closed
     */
    public record Other(
            LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to, LocalizedText why) {}

    /**
     * One time in so many is for who comes by phone or to the counter, until some days before.
     *
     * @param one in how many
     */
    record Kept(int one, int untilDays) {}

    /** The hours of a desk on that day; none when nobody is received. */
    List<Opening> on(Desk desk, LocalDate day) {
        if (closes != null && !day.isBefore(closes)) {
            return List.of();
        }
        Optional<Other> other = exceptions.stream().filter(e -> e.day().equals(day)).findFirst();
        if (other.isPresent()) {
            LocalTime from = other.get().from();
            LocalTime to = other.get().to();
            return from == null || to == null
                    ? List.of()
                    : List.of(new Opening(Set.of(day.getDayOfWeek()), from, to));
        }
        return (desk.hours().isEmpty() ? hours : desk.hours())
                .stream().filter(open -> open.on(day.getDayOfWeek())).toList();
    }

    /** The desks that do that, and where somebody with these needs is well received. */
    List<Desk> desks(String service, Set<Need> needs) {
        return desks.stream()
                .filter(desk -> desk.services().contains(service))
                .filter(
                        desk ->
                                needs.stream()
                                        .filter(need -> !need.ofTime())
                                        .allMatch(
                                                need ->
                                                        offers.contains(need)
                                                                || desk.offers().contains(need)))
                .toList();
    }

    boolean offers(String service) {
        return desks.stream().anyMatch(desk -> desk.services().contains(service));
    }
}
