package org.parvis.participation.moderation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;

/**
 * How often each published rule of a consultation keeps a text back, for everybody.
 *
 * @param body by its name
 */
record ModerationLogView(
        Words w, Consultation of, String body, LocalDate today, ModerationLog.Figures figures) {

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String consultation() {
        return ParticipationPaths.consultation(of.code(), w.lang());
    }

    String file() {
        return ParticipationPaths.moderation(of.code(), w.lang()) + ".csv";
    }

    String lead() {
        return w.say("participation.log.lead", body);
    }

    /** Since when it is counted. */
    String since() {
        LocalDate opens = of.opens().orElse(today);
        return w.say(
                opens.isAfter(today) ? "participation.log.ahead" : "participation.log.since",
                w.date(opens));
    }

    /** How many are published, and how many nobody has read. */
    String whole() {
        return w.say("participation.log.published", figures.published())
                + " "
                + w.say("participation.log.unread", figures.unread());
    }

    /** Whose turn it is, for each thing that waits. */
    List<String> turns() {
        List<String> turns = new ArrayList<>();
        if (figures.late(today)) {
            turns.add(w.say("participation.log.late"));
        }
        int again = figures.again();
        if (again > 0) {
            turns.add(
                    figures.last()
                            .map(day -> w.say("participation.log.turn.day", again, w.date(day)))
                            .orElseGet(
                                    () ->
                                            w.say(
                                                    "participation.log.turn.again",
                                                    again,
                                                    of.appealDays())));
        }
        if (figures.unread() > 0) {
            turns.add(w.say("participation.log.turn.unread", figures.unread()));
        }
        return turns;
    }

    /** The names of its columns. */
    List<String> columns() {
        return Stream.of("rule", "kept", "appealed", "overturned", "again")
                .map(one -> w.say("participation.log." + one))
                .toList();
    }

    /** Those of the file in its order, and after them those that it has no longer. */
    List<ModerationLog.Line> lines() {
        return Stream.concat(
                        of.rules().stream().map(one -> figures.of(one.code())),
                        figures.lines().stream()
                                .filter(one -> one.kept() > 0)
                                .filter(
                                        one ->
                                                of.rule(Objects.requireNonNullElse(one.rule(), ""))
                                                        .isEmpty()))
                .toList();
    }

    /** In words, as published; its code where the file has it no longer. */
    String rule(ModerationLog.Line line) {
        return of.rule(Objects.requireNonNullElse(line.rule(), ""), w);
    }

    DataTable table() {
        List<String> names = columns();
        DataTable table =
                DataTable.of(
                        w.say("participation.log.rules"),
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
