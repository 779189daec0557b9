package org.parvis.participation.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.answers.Commitment.Kind;

/** The commitments of a consultation along time, drawn on the server; the table says the same. */
record CommitmentsDrawn(Words w, List<Commitment> all, LocalDate today) {
    /** Names stand left of this, in hundredths of the width; days right of it. */
    private static final double LEFT = 27;

    private static final double WIDTH = 70;
    private static final int TOP = 46;
    private static final int ROW = 38;
    private static final int LONGEST = 27;

    /** A day of the axis. */
    record Tick(String x, String text, boolean year) {}

    /**
     * A row.
     *
     * @param moved where the new day is; none when there is none
     * @param words where they begin or, near the right edge, end
     */
    record Row(
            String name,
            int y,
            String mark,
            String css,
            @Nullable String moved,
            boolean late,
            String words,
            boolean ends,
            String said) {}

    static CommitmentsDrawn of(Given given, LocalDate today, Words w) {
        return new CommitmentsDrawn(
                w,
                given.commitments().stream()
                        .sorted(Comparator.comparing(Commitment::promisedOn))
                        .toList(),
                today);
    }

    int height() {
        return TOP + ROW * all.size() + 12;
    }

    int bottom() {
        return height() - 14;
    }

    private LocalDate first() {
        return days().min(Comparator.naturalOrder()).orElse(today).minusDays(20);
    }

    private LocalDate last() {
        return days().max(Comparator.naturalOrder()).orElse(today).plusDays(40);
    }

    private Stream<LocalDate> days() {
        return Stream.concat(
                Stream.of(today),
                all.stream()
                        .flatMap(
                                one ->
                                        Stream.of(one.promisedOn(), marked(one), moved(one))
                                                .filter(Objects::nonNull)));
    }

    private double at(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(first(), last());
        return LEFT + WIDTH * ChronoUnit.DAYS.between(first(), day) / whole;
    }

    private static String percent(double at) {
        return String.format(Locale.ROOT, "%.1f%%", at);
    }

    String now() {
        return percent(at(today));
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        LocalDate first = first();
        for (LocalDate day = first.withDayOfYear(1);
                day.isBefore(last());
                day = day.plusMonths(6)) {
            if (!day.isBefore(first)) {
                boolean year = day.getMonthValue() == 1;
                ticks.add(
                        new Tick(
                                percent(at(day)),
                                year ? String.valueOf(day.getYear()) : w.dayShort(day),
                                year));
            }
        }
        return ticks;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Commitment one : all) {
            rows.add(row(one, TOP + ROW * rows.size()));
        }
        return rows;
    }

    private Row row(Commitment one, int y) {
        Standing standing = Standing.of(one, today);
        LocalDate mark = Objects.requireNonNullElse(marked(one), one.promisedOn());
        LocalDate moved = moved(one);
        double words = at(moved == null || moved.isBefore(mark) ? mark : moved);
        boolean ends = words > 74;
        double before = at(moved == null || moved.isAfter(mark) ? mark : moved);
        return new Row(
                brief(name(one)),
                y,
                percent(at(mark)),
                standing instanceof Standing.Kept ? "s-done" : "c-plan",
                moved == null ? null : percent(at(moved)),
                standing instanceof Standing.Late,
                percent(ends ? before - 1.8 : words + 1.8),
                ends,
                new StandingWords(w).brief(standing));
    }

    /** The day on which it was kept; none else. */
    private static @Nullable LocalDate marked(Commitment one) {
        return one.last()
                .filter(it -> it.kind() == Kind.KEPT)
                .map(Commitment.News::day)
                .orElse(null);
    }

    private static @Nullable LocalDate moved(Commitment one) {
        return one.last()
                .filter(it -> it.kind() == Kind.MOVED)
                .map(Commitment.News::day)
                .orElse(null);
    }

    private String name(Commitment one) {
        return said(one.what());
    }

    private String said(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    private static String brief(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    String label() {
        long kept = count(Standing.Kept.class);
        long late = count(Standing.Late.class);
        return w.say("participation.outcome.label", all.size(), kept, late);
    }

    private long count(Class<? extends Standing> which) {
        return all.stream().filter(one -> which.isInstance(Standing.of(one, today))).count();
    }

    DataTable table() {
        DataTable table =
                DataTable.of(
                        w.say("participation.outcome.time"),
                        Column.text(w.say("participation.outcome.commitment")),
                        Column.text(w.say("participation.outcome.unit")),
                        Column.text(w.say("participation.outcome.by")),
                        Column.text(w.say("participation.outcome.today")));
        for (Commitment one : all) {
            table =
                    table.row(
                            name(one),
                            said(one.unit()),
                            w.date(one.promisedOn()),
                            new StandingWords(w).brief(Standing.of(one, today)));
        }
        return table;
    }
}
