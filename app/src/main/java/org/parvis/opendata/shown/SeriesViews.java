package org.parvis.opendata.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.opendata.Column;
import org.parvis.opendata.CoverageFacts;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Lists;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.Version;
import org.springframework.stereotype.Component;

/** What is said of the datasets of a series together, and of each beside the one before. */
@Component
class SeriesViews {
    /** Columns that are named. */
    private static final int NAMED = 30;

    private final Lists lists;
    private final ZoneId zone;

    SeriesViews(Lists lists, ZoneId zone) {
        this.lists = lists;
        this.zone = zone;
    }

    List<SummaryRow> facts(SeriesData.Whole series, Words w) {
        List<SummaryRow> facts = new ArrayList<>();
        List<Version> all = series.members();
        facts.add(row("opendata.series.many", w.number(all.size()), w));
        String period = CoverageFacts.period(SeriesTimes.covered(all), w);
        if (!period.isEmpty()) {
            facts.add(row("opendata.coverage.period", period, w));
        }
        long rows = all.stream().mapToLong(one -> one.file().rows()).sum();
        facts.add(row("opendata.rows", w.number(rows), w));
        facts.add(row("opendata.series.licences", licences(all, w), w));
        facts.add(row("opendata.series.last", w.date(newest(all)), w));
        return facts;
    }

    private static SummaryRow row(String key, String text, Words w) {
        return SummaryRow.of(w.say(key), text);
    }

    private LocalDate newest(List<Version> all) {
        return day(all.stream().map(Version::signedAt).max(Instant::compareTo).orElseThrow());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private String licences(List<Version> all, Words w) {
        return all.stream()
                .map(one -> one.description().licence())
                .distinct()
                .flatMap(code -> lists.licence(code).stream())
                .map(one -> w.typeset(one.name().in(w.lang())))
                .collect(Collectors.joining(", "));
    }

    /**
     * Each of these beside the one before it in the series.
     *
     * @param shown places in the series
     */
    List<SeriesView.Member> members(
            SeriesData.Whole series, List<Integer> shown, SeriesTimes times, Words w) {
        List<Version> all = series.members();
        return shown.stream()
                .map(at -> member(all.get(at), at == 0 ? null : all.get(at - 1), times, w))
                .toList();
    }

    private SeriesView.Member member(
            Version one, @Nullable Version before, SeriesTimes times, Words w) {
        return new SeriesView.Member(
                Link.to(title(one, w), DataPaths.dataset(one.name(), w.lang())),
                CoverageFacts.period(one.description().coverage(), w),
                times.bar(one),
                w.say(
                        "opendata.list.facts",
                        one.file().rows(),
                        one.columns().size(),
                        w.date(day(one.signedAt()))),
                before == null ? List.of() : more(one, before),
                before == null ? List.of() : more(before, one));
    }

    private static String title(Version one, Words w) {
        return w.typeset(one.description().title().in(w.lang()));
    }

    /** The columns of one that the other does not have. */
    private static List<String> more(Version one, Version other) {
        Set<String> known = Set.copyOf(names(other));
        return names(one).stream().filter(name -> !known.contains(name)).limit(NAMED).toList();
    }

    private static List<String> names(Version one) {
        return one.columns().stream().map(Column::name).distinct().toList();
    }

    SeriesView.Columns columns(SeriesData.Whole series, Words w) {
        List<String> same = new ArrayList<>(names(series.members().getLast()));
        series.members().forEach(one -> same.retainAll(Set.copyOf(names(one))));
        Set<String> each = new TreeSet<>();
        series.members().forEach(one -> each.addAll(names(one)));
        return new SeriesView.Columns(
                w.say("opendata.series.columns.same", same.size(), each.size()),
                same.stream().limit(NAMED).toList(),
                Math.max(0, same.size() - NAMED));
    }

    /** On which axis they are drawn, in words; nothing when they are not. */
    @Nullable String times(SeriesTimes times, Words w) {
        TimeBar.Axis axis = times.axis();
        return axis == null
                ? null
                : w.say("opendata.series.times", w.date(axis.first()), w.date(axis.last()));
    }

    SeriesTimes times(List<Version> shown) {
        return SeriesTimes.of(shown, zone);
    }
}
