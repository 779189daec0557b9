package org.parvis.participation.missing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.missing.Figures.Line;
import org.parvis.participation.missing.Figures.Standing;

/**
 * Who took part and who is missing, for whoever may read it.
 *
 * @param body by its name
 * @param came how many took part
 * @param figures one for each question; none while nothing may be shown
 */
record MissingView(
        Words w, Consultation of, String body, LocalDate today, int came, List<Figures> figures) {

    String name() {
        return said(of.name());
    }

    private String said(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    String consultation() {
        return ParticipationPaths.consultation(of.code(), w.lang());
    }

    String team() {
        return ParticipationPaths.team(w.lang());
    }

    boolean over() {
        return of.over(today);
    }

    /** From when on everybody reads it. */
    String after() {
        return of.closes().map(it -> w.date(it.plusDays(1))).orElse("");
    }

    String lead() {
        int told = figures.stream().mapToInt(Figures::all).max().orElse(0);
        return w.say("participation.missing.lead", came, told);
    }

    /** Whose turn it is, for the body. */
    String turn() {
        if (over()) {
            return w.say("participation.missing.turn.over");
        }
        LocalDate last = of.closes().orElse(today);
        long days = ChronoUnit.DAYS.between(today, last) + 1;
        return w.say("participation.missing.turn", days, w.date(last));
    }

    String few() {
        return w.say("participation.missing.few", of.profile().together());
    }

    String hides() {
        return w.say(
                "participation.missing.hides", of.profile().minimum(), of.profile().together());
    }

    /** A group that is missing, how many, and where one meets them. */
    record Missing(String group, String lacking, @Nullable String reach) {}

    /** Those who are missing, most of them first. */
    List<Missing> missing() {
        record One(Population table, Line line) {}
        List<One> all = new ArrayList<>();
        for (Figures one : figures) {
            one.lines().stream()
                    .filter(line -> line.standing() == Standing.MISSING)
                    .forEach(line -> all.add(new One(one.of(), line)));
        }
        return all.stream()
                .sorted(Comparator.comparing((One one) -> -one.line().lacking()))
                .map(one -> missing(one.table(), one.line()))
                .toList();
    }

    private Missing missing(Population table, Line line) {
        LocalizedText reach = line.group().reach();
        return new Missing(
                w.say("participation.missing.group", said(line.group().name()), said(table.name())),
                lacking(line),
                reach == null ? null : w.say("participation.missing.reach", said(reach)));
    }

    private String lacking(Line line) {
        String key = line.people() == null ? "atLeast" : "about";
        return w.say("participation.missing.lacking." + key, line.lacking());
    }

    /** The ways by which somebody takes part without the Web, for the body. */
    List<Link> ways() {
        if (!of.has(Tool.PROPOSITIONS) || over()) {
            return List.of();
        }
        String lang = of.insteadOf(w.lang()).orElse(w.lang());
        return List.of(
                Link.to(
                        w.say("participation.missing.way.paper"),
                        ParticipationPaths.paper(of.code(), lang)),
                Link.to(
                        w.say("participation.missing.way.enter"),
                        ParticipationPaths.entries(of.code(), w.lang())));
    }

    /** One question. */
    record Section(
            String id,
            String name,
            String base,
            String source,
            @Nullable String link,
            List<Row> rows,
            DataTable table) {}

    /**
     * A group in it.
     *
     * @param bar how long it is in parts of the width; none where that is hidden
     * @param mark where the part of the population stands; none where nobody counted it
     */
    record Row(
            String name, String said, Status state, @Nullable String bar, @Nullable String mark) {}

    List<Section> sections() {
        return figures.stream().map(this::section).toList();
    }

    private Section section(Figures one) {
        Population table = one.of();
        List<Row> rows = one.lines().stream().map(line -> row(one, line)).toList();
        Integer silent = one.silent();
        String base =
                silent == null
                        ? w.say("participation.missing.base.all", one.answered())
                        : w.say("participation.missing.base.answers", one.answered(), silent);
        return new Section(
                "t-" + table.code().replace('/', '-'),
                said(table.name()),
                base,
                w.say(
                        "participation.missing.source",
                        said(table.source()),
                        String.valueOf(table.year())),
                table.link(),
                rows,
                table(said(table.name()), rows));
    }

    /** The same in words, where there is no room for bars. */
    private DataTable table(String name, List<Row> rows) {
        DataTable table =
                DataTable.of(
                        name,
                        Column.text(w.say("participation.missing.column.group")),
                        Column.text(w.say("participation.missing.column.stands")),
                        Column.text(w.say("participation.missing.column.figures")));
        for (Row row : rows) {
            table = table.row(row.name(), row.state().text(), row.said());
        }
        return table;
    }

    private Row row(Figures in, Line line) {
        Integer people = line.people();
        Double part = line.part();
        List<String> said = new ArrayList<>();
        said.add(
                people == null
                        ? w.say("participation.missing.hidden", in.hidden())
                        : w.say(
                                "participation.missing.came",
                                people,
                                percent(people / (double) in.answered())));
        said.add(
                part == null
                        ? w.say("participation.missing.uncounted")
                        : w.say("participation.missing.population", percent(part)));
        if (line.standing() == Standing.MISSING) {
            said.add(lacking(line));
        }
        return new Row(
                said(line.group().name()),
                String.join(" ", said),
                state(line.standing()),
                people == null ? null : width(people / (double) in.answered()),
                part == null ? null : width(part));
    }

    private Status state(Standing standing) {
        return switch (standing) {
            case MISSING -> Status.of(w.say("participation.missing.state.missing"), Tone.WARN);
            case ALIKE -> Status.of(w.say("participation.missing.state.alike"), Tone.GOOD);
            case MORE -> Status.of(w.say("participation.missing.state.more"), Tone.INFO);
            case UNKNOWN -> Status.of(w.say("participation.missing.state.unknown"), Tone.NEUTRAL);
            case UNCOUNTED ->
                    Status.of(w.say("participation.missing.state.uncounted"), Tone.NEUTRAL);
        };
    }

    private String percent(double part) {
        return w.percent(Math.round(100 * part) / 100.0);
    }

    private static String width(double part) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * part);
    }
}
