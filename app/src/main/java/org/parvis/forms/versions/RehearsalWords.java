package org.parvis.forms.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.forms.reading.Outlook.Change;

/** Puts the figures of a rehearsal in words; a figure that is too small to tell stays untold. */
final class RehearsalWords {
    private final ServiceDefinition service;
    private final Words w;

    RehearsalWords(ServiceDefinition service, Words w) {
        this.service = service;
        this.w = w;
    }

    RehearsalPage.Part part(String kind, RehearsalResult.Part part) {
        return new RehearsalPage.Part(
                w.say("forms.rehearsal." + kind),
                w.say("forms.rehearsal.looked", part.looked(), part.population()),
                part.looked() == 0,
                figures(part),
                amounts(part),
                groups(part),
                part.examples().stream().map(this::example).toList());
    }

    private DataTable figures(RehearsalResult.Part part) {
        DataTable table =
                DataTable.of(
                        w.say("forms.rehearsal.figures"),
                        Column.text(w.say("forms.rehearsal.what")),
                        Column.number(w.say("forms.rehearsal.people")));
        table =
                table.row(w.say("forms.rehearsal.eligibleBefore"), figure(part.eligibleBefore()))
                        .row(w.say("forms.rehearsal.eligibleAfter"), figure(part.eligibleAfter()));
        for (Change change : Change.values()) {
            table =
                    table.row(
                            change(change), figure(part.changes().getOrDefault(change.name(), 0)));
        }
        if (part.unreadable() > 0) {
            table =
                    table.row(
                            w.say("forms.rehearsal.unreadable"), figure(small(part.unreadable())));
        }
        return table;
    }

    private static int small(int n) {
        return n > 0 && n < RehearsalTally.FEWEST ? RehearsalResult.TOO_FEW : n;
    }

    private @Nullable String amounts(RehearsalResult.Part part) {
        return part.amountBefore() == null || part.amountAfter() == null
                ? null
                : w.say(
                        "forms.rehearsal.amounts",
                        w.decimal(Double.parseDouble(part.amountBefore())),
                        w.decimal(Double.parseDouble(part.amountAfter())));
    }

    private @Nullable DataTable groups(RehearsalResult.Part part) {
        List<Change> told = new ArrayList<>();
        for (Change change : Change.values()) {
            if (part.groups().stream().anyMatch(g -> g.changes().containsKey(change.name()))) {
                told.add(change);
            }
        }
        if (told.isEmpty()) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(w.say("forms.rehearsal.group")));
        columns.add(Column.number(w.say("forms.rehearsal.people")));
        told.forEach(change -> columns.add(Column.number(change(change))));
        DataTable table =
                new DataTable(w.say("forms.rehearsal.groups"), List.copyOf(columns), List.of());
        for (RehearsalResult.Group group : part.groups()) {
            List<Object> cells = new ArrayList<>();
            cells.add(answer(group.question() + "=" + group.answer()));
            cells.add(w.number(group.size()));
            told.forEach(
                    change -> cells.add(figure(group.changes().getOrDefault(change.name(), 0))));
            table = table.row(cells.toArray());
        }
        return table;
    }

    private RehearsalPage.Example example(RehearsalResult.Example example) {
        return new RehearsalPage.Example(
                change(Change.valueOf(example.change())),
                w.say("forms.rehearsal.shared", example.people()),
                example.answers().stream().map(this::answer).toList());
    }

    private String change(Change change) {
        return w.say("forms.rehearsal.change." + change.name().toLowerCase(Locale.ROOT));
    }

    private String figure(int n) {
        return n == RehearsalResult.TOO_FEW ? w.say("forms.rehearsal.tooFew") : w.number(n);
    }

    /** An answer as it is kept, `room=study`, in the words of the form. */
    private String answer(String kept) {
        String[] words = kept.split("=", 2);
        Optional<Question> question = service.form().question(words[0]);
        String name = question.map(q -> q.shortName().in(w.lang())).orElse(words[0]);
        String value =
                question.flatMap(q -> q.option(words[1]))
                        .map(option -> option.label().in(w.lang()))
                        .orElseGet(() -> plain(words[1]));
        return w.say("forms.rehearsal.answer", w.typeset(name), w.typeset(value));
    }

    private String plain(String value) {
        if (value.equals("true") || value.equals("false")) {
            return w.say("forms.rehearsal." + value);
        }
        String[] ends = value.split("\\.\\.", 2);
        return ends.length == 2
                ? w.say(
                        "forms.rehearsal.range",
                        w.number(Long.parseLong(ends[0])),
                        w.number(Long.parseLong(ends[1])))
                : value;
    }
}
