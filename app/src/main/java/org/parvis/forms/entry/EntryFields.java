package org.parvis.forms.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.spi.AnswerKind.Part;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.drawing.FieldView;
import org.parvis.forms.drawing.RowsView;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Draws questions for an agent who answers them as somebody says: short, and none has to be. */
@Component
class EntryFields {
    private final FormReader reader;

    EntryFields(FormReader reader) {
        this.reader = reader;
    }

    /** The rows of a group as the page sent them; at first as many as there must be. */
    static List<String> keys(String path, Question.Row row, Map<String, List<String>> posted) {
        if (posted.containsKey(path)) {
            return RowKeys.of(Typed.of(posted.getOrDefault(path, List.of())));
        }
        List<String> keys = new ArrayList<>();
        for (int place = 1; place <= Math.max(1, row.least()); place++) {
            keys.add(RowKeys.key(place));
        }
        return keys;
    }

    Entry entry(
            ServiceRules rules,
            Map<String, List<String>> posted,
            Map<String, String> faults,
            Words w) {
        return new Entry(reader.asking(rules.service(), w.lang()), posted, faults, w);
    }

    /** One page of fields. */
    final class Entry {
        private final Asking asking;
        private final Map<String, List<String>> posted;
        private final Map<String, String> faults;
        private final Words w;

        Entry(
                Asking asking,
                Map<String, List<String>> posted,
                Map<String, String> faults,
                Words w) {
            this.asking = asking;
            this.posted = posted;
            this.faults = faults;
            this.w = w;
        }

        /** A question at its path, with its rows when it is a group. */
        FieldView view(Question question) {
            QuestionType type = reader.type(question);
            boolean group = question.row() != null;
            return new FieldView(
                    question.id(),
                    question.shortName().in(w.lang()),
                    question.showWhen() == null ? null : w.say("team.intake.ifConcerned"),
                    faults.get(question.id()),
                    question.required().never(),
                    false,
                    group ? new Control.Rows() : quiet(type.control(question, asking, w)),
                    group ? Typed.NOTHING : Posted.typed(question, type, posted),
                    List.of(),
                    null,
                    List.of(),
                    group ? rows(question) : null);
        }

        private RowsView rows(Question group) {
            Question.Row row = Objects.requireNonNull(group.row());
            List<RowsView.Row> rows = new ArrayList<>();
            String name = row.name().in(w.lang());
            for (String key : keys(group.id(), row, posted)) {
                List<FieldView> inside =
                        row.questions().stream()
                                .filter(EntryFields.this::typedByHand)
                                .map(q -> view(q.at(RowKeys.path(group.id(), key, q.id()))))
                                .toList();
                String path = group.id() + "." + key;
                String called = w.say("forms.row.name", name, rows.size() + 1);
                rows.add(new RowsView.Row(path, called, List.of(), false, inside));
            }
            boolean full = rows.size() >= row.most();
            return new RowsView(
                    rows,
                    true,
                    full ? null : add(row, rows.isEmpty()),
                    full ? w.say("forms.rows.full", row.most()) : null,
                    null,
                    true);
        }

        private String add(Question.Row row, boolean first) {
            return row.add() != null
                    ? row.add().in(w.lang())
                    : w.say(
                            first ? "forms.rows.add" : "forms.rows.another",
                            row.name().in(w.lang()));
        }

        /** The browser proposes nothing of the agent's own; what was not said can be left so. */
        private Control quiet(Control control) {
            return switch (control) {
                case Control.Line line -> line.filledAs("off");
                case Control.Lines lines -> new Control.Lines(lines.rows(), lines.max(), "off");
                case Control.Parts parts ->
                        new Control.Parts(parts.parts().stream().map(this::quiet).toList());
                case Control.One one -> {
                    List<Choice> choices = new ArrayList<>();
                    choices.add(Choice.of("", w.say("team.intake.notSaid")));
                    choices.addAll(one.choices());
                    yield new Control.One(choices, one.inline());
                }
                case Control.Search search -> search;
                case Control.Menu menu -> menu;
                case Control.Several several -> several;
                case Control.DateParts date -> date;
                case Control.Files files -> files;
                case Control.Tick tick -> tick;
                case Control.Shown shown -> shown;
                case Control.Told told -> told;
                case Control.Rows rows -> rows;
            };
        }

        private Control.Part quiet(Control.Part part) {
            return new Control.Part(
                    part.name(), part.label(), part.hint(), part.optional(), quiet(part.control()));
        }
    }

    private boolean typedByHand(Question question) {
        Part part = reader.type(question).part();
        return (part == Part.ANSWER && !reader.holdsFiles(question)) || part == Part.GROUP;
    }

    /** The first field of a question, wherever it stands. */
    String anchor(FormDefinition form, String path) {
        return question(form, path)
                .map(question -> reader.firstField(question.at(path)))
                .orElse(path);
    }

    private static Optional<Question> question(FormDefinition form, String path) {
        String[] words = RowKeys.questionOf(path).split("\\.");
        @Nullable Question found = form.question(words[0]).orElse(null);
        for (int i = 1; i < words.length && found != null; i++) {
            String word = words[i];
            found = found.row() == null ? null : found.row().question(word).orElse(null);
        }
        return Optional.ofNullable(found);
    }
}
