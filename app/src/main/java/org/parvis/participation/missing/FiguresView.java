package org.parvis.participation.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.missing.Figures.Line;
import org.parvis.participation.missing.Figures.Standing;

/** One question: who took part, beside the population. */
record FiguresView(Words w, Figures figures) {
    /**
     * A group in it.
     *
     * @param bar how long it is in parts of the width; none where that is hidden
     * @param mark where the part of the population stands; none where nobody counted it
     */
    record Row(
            String name, String said, Status state, @Nullable String bar, @Nullable String mark) {}

    String id() {
        return "t-" + figures.of().code().replace('/', '-');
    }

    String name() {
        return said(figures.of().name());
    }

    private String said(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    /** On how many shares are counted. */
    String base() {
        Integer silent = figures.silent();
        return silent == null
                ? w.say("participation.missing.base.all", figures.answered())
                : w.say("participation.missing.base.answers", figures.answered(), silent);
    }

    String source() {
        return w.say(
                "participation.missing.source",
                said(figures.of().source()),
                String.valueOf(figures.of().year()));
    }

    @Nullable String link() {
        return figures.of().link();
    }

    List<Row> rows() {
        return figures.lines().stream().map(this::row).toList();
    }

    /** The same in words, where there is no room for bars. */
    DataTable table() {
        DataTable table =
                DataTable.of(
                        name(),
                        Column.text(w.say("participation.missing.column.group")),
                        Column.text(w.say("participation.missing.column.stands")),
                        Column.text(w.say("participation.missing.column.figures")));
        for (Row row : rows()) {
            table = table.row(row.name(), row.state().text(), row.said());
        }
        return table;
    }

    private Row row(Line line) {
        Integer people = line.people();
        Double part = line.part();
        List<String> said = new ArrayList<>();
        said.add(
                people == null
                        ? w.say("participation.missing.hidden", figures.hidden())
                        : w.say(
                                "participation.missing.came",
                                people,
                                percent(people / (double) figures.answered())));
        said.add(
                part == null
                        ? w.say("participation.missing.uncounted")
                        : w.say("participation.missing.population", percent(part)));
        if (line.standing() == Standing.MISSING) {
            said.add(lacking(line, w));
        }
        return new Row(
                said(line.group().name()),
                String.join(" ", said),
                state(line.standing()),
                people == null ? null : width(people / (double) figures.answered()),
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

    /** How many are missing in that group. */
    static String lacking(Line line, Words w) {
        String key = line.people() == null ? "atLeast" : "about";
        return w.say("participation.missing.lacking." + key, line.lacking());
    }
}
