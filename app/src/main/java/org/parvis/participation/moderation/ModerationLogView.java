package org.parvis.participation.moderation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;

/** How often each published rule of a body keeps something back, for everybody. */
record ModerationLogView(Words w, Logged of, LocalDate today, ModerationLog.Figures figures) {
    String file() {
        return of.address() + ".csv";
    }

    String lead() {
        return of.say(w, "lead", of.body());
    }

    String say(String key) {
        return of.say(w, key);
    }

    /** Since when it is counted. */
    String since() {
        return of.opens()
                .map(day -> of.say(w, day.isAfter(today) ? "ahead" : "since", w.date(day)))
                .orElseGet(() -> say("since"));
    }

    /** How many are published, and how many nobody has read. */
    String whole() {
        return of.say(w, "published", figures.published())
                + " "
                + of.say(w, "unread", figures.unread());
    }

    /** Whose turn it is, for each thing that waits. */
    List<String> turns() {
        List<String> turns = new ArrayList<>();
        if (figures.late(today)) {
            turns.add(say("late"));
        }
        int again = figures.again();
        if (again > 0) {
            turns.add(
                    figures.last()
                            .map(day -> of.say(w, "turn.day", again, w.date(day)))
                            .orElseGet(() -> of.say(w, "turn.again", again, of.days())));
        }
        if (figures.unread() > 0) {
            turns.add(of.say(w, "turn.unread", figures.unread(), of.days()));
        }
        return turns;
    }

    /** The names of its columns. */
    List<String> columns() {
        return Stream.concat(
                        Stream.of(w.say("participation.log.rule")),
                        Stream.of("kept", "appealed", "overturned", "again").map(this::say))
                .toList();
    }

    List<ModerationLog.Line> lines() {
        return of.lines(figures);
    }

    String rule(ModerationLog.Line line) {
        return of.rule(line, w);
    }

    DataTable table() {
        List<String> names = columns();
        DataTable table =
                DataTable.of(
                        say("rules"),
                        Stream.concat(
                                        Stream.of(Column.text(names.getFirst())),
                                        names.stream().skip(1).map(Column::number))
                                .toArray(Column[]::new));
        for (ModerationLog.Line line : lines()) {
            table =
                    table.row(
                            rule(line),
                            w.number(line.kept()),
                            w.number(line.appealed()),
                            w.number(line.overturned()),
                            w.number(line.again()));
        }
        return table;
    }
}
