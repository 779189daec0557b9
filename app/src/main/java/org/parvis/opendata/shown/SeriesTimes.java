package org.parvis.opendata.shown;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Coverage;
import org.parvis.opendata.Version;

/**
 * When datasets of a series speak, on one axis.
 *
 * @param axis nothing unless two of them say it
 */
record SeriesTimes(TimeBar.@Nullable Axis axis, ZoneId zone) {
    /** On the axis of these. */
    static SeriesTimes of(List<Version> shown, ZoneId zone) {
        List<Period> periods =
                shown.stream().flatMap(one -> Stream.ofNullable(period(one, zone))).toList();
        return new SeriesTimes(
                periods.size() < 2
                        ? null
                        : new TimeBar.Axis(
                                periods.stream()
                                        .map(Period::from)
                                        .min(LocalDate::compareTo)
                                        .orElseThrow(),
                                periods.stream()
                                        .map(Period::until)
                                        .max(LocalDate::compareTo)
                                        .orElseThrow()),
                zone);
    }

    private record Period(LocalDate from, LocalDate until) {}

    /** One that goes on is drawn until the day of its version. */
    private static @Nullable Period period(Version one, ZoneId zone) {
        LocalDate from = one.description().coverage().from();
        LocalDate said = one.description().coverage().until();
        LocalDate until = said == null ? LocalDate.ofInstant(one.signedAt(), zone) : said;
        return from == null || until.isBefore(from) ? null : new Period(from, until);
    }

    @Nullable TimeBar bar(Version one) {
        TimeBar.Axis whole = axis;
        Period period = period(one, zone);
        return whole == null || period == null
                ? null
                : TimeBar.of(whole, period.from(), period.until());
    }

    /** From the first day of any of them to the last; without an end while one goes on. */
    static Coverage covered(List<Version> all) {
        List<Coverage> each =
                all.stream()
                        .map(one -> one.description().coverage())
                        .filter(Coverage::timed)
                        .toList();
        LocalDate from =
                each.stream()
                        .flatMap(one -> Stream.ofNullable(one.from()))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        LocalDate last =
                each.stream()
                        .flatMap(one -> Stream.ofNullable(one.until()))
                        .max(LocalDate::compareTo)
                        .orElse(null);
        boolean open = each.stream().anyMatch(one -> one.until() == null);
        return new Coverage(LocalizedText.EMPTY, from, open ? null : last);
    }
}
