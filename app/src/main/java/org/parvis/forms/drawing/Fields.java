package org.parvis.forms.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Removed;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/** Draws questions: their label, hint, error, and what was typed. */
@Component
public class Fields {
    private final FormReader reader;

    Fields(FormReader reader) {
        this.reader = reader;
    }

    /**
     * Questions as they are drawn.
     *
     * @param questions each by its path, when it stands in a row
     */
    public List<FieldView> views(
            Reading reading,
            List<Question> questions,
            Map<String, Typed> typed,
            Map<String, Fault> faults,
            Asking asking,
            Words w,
            boolean heading) {
        List<FieldView> views = new ArrayList<>();
        for (Question question : questions) {
            Fault fault = faults.get(question.id());
            Typed text = typed.getOrDefault(question.id(), Typed.NOTHING);
            Control control = control(reading, question, asking, w);
            views.add(
                    new FieldView(
                            question.id(),
                            question.label().in(w.lang()),
                            hint(question, control, w),
                            fault == null ? null : fault.say(w),
                            question.required().never(),
                            heading,
                            control,
                            text,
                            fault == null ? List.of() : fault.parts(),
                            null,
                            List.of(),
                            question.repeats()
                                    ? rows(reading, question, typed, faults, asking, w)
                                    : null));
        }
        return views;
    }

    private Control control(Reading reading, Question question, Asking asking, Words w) {
        QuestionType type = reader.type(question);
        Reading.Worked worked = reading.computed().get(question.id());
        if (type.part() != QuestionType.Part.COMPUTED) {
            return type.control(question, asking, w);
        }
        if (worked == null || !rests(reading, worked)) {
            return new Control.Shown(List.of(), null);
        }
        // a sentence about answers that are not there yet would say nothing
        boolean whole = !worked.why().inputs().containsValue(null);
        LocalizedText why = whole ? worked.why().sentence() : null;
        return new Control.Shown(
                type.show(question, worked.answer(), asking, w),
                why == null ? null : why.in(w.lang()));
    }

    /** Whether anything was answered on which a computed value rests: a zero of nothing is none. */
    private static boolean rests(Reading reading, Reading.Worked worked) {
        Map<String, @Nullable Object> inputs = worked.why().inputs();
        return inputs.isEmpty()
                || inputs.entrySet().stream()
                        .anyMatch(
                                input -> {
                                    Reading.Worked other = reading.computed().get(input.getKey());
                                    return other == null
                                            ? !blank(input.getValue())
                                            : rests(reading, other);
                                });
    }

    private static boolean blank(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Collection<?> several -> several.stream().allMatch(Fields::blank);
            case Map<?, ?> row -> row.values().stream().allMatch(Fields::blank);
            default -> false;
        };
    }

    private RowsView rows(
            Reading reading,
            Question group,
            Map<String, Typed> typed,
            Map<String, Fault> faults,
            Asking asking,
            Words w) {
        Question.Row row = Objects.requireNonNull(group.row());
        List<RowsView.Row> rows = new ArrayList<>();
        for (Reading.Row each : reading.rows(group.id())) {
            rows.add(
                    new RowsView.Row(
                            each.path(),
                            name(group, rows.size() + 1, each, w),
                            row.together() ? List.of() : lines(each, asking, w),
                            !reading.faultsWithin(each.path()).isEmpty(),
                            row.together()
                                    ? views(reading, each.asked(), typed, faults, asking, w, false)
                                    : List.of()));
        }
        boolean full = rows.size() >= row.most();
        return new RowsView(
                rows,
                row.together(),
                full ? null : add(row, rows.isEmpty(), w),
                full ? w.say("forms.rows.full", row.most()) : null,
                Removed.of(typed.getOrDefault(group.id(), Typed.NOTHING)) == null
                        ? null
                        : w.say("forms.rows.removed"),
                row.least() == 0);
    }

    private static String add(Question.Row row, boolean first, Words w) {
        if (row.add() != null) {
            return row.add().in(w.lang());
        }
        return w.say(first ? "forms.rows.add" : "forms.rows.another", row.name().in(w.lang()));
    }

    /** What a row is called: by its answers if the definition says how, else by its place. */
    public static String name(Question group, int place, Reading.Row row, Words w) {
        return row.title() != null
                ? row.title()
                : w.say(
                        "forms.row.name",
                        Objects.requireNonNull(group.row()).name().in(w.lang()),
                        place);
    }

    /** The answers of a row in words, those of a group inside it as their number. */
    List<String> lines(Reading.Row row, Asking asking, Words w) {
        List<String> lines = new ArrayList<>();
        for (Question question : row.asked()) {
            Object answer = row.answers().get(name(question.id()));
            if (answer != null) {
                String value =
                        question.repeats()
                                ? w.say("forms.rows.count", ((List<?>) answer).size())
                                : String.join(
                                        ", ",
                                        reader.type(question).show(question, answer, asking, w));
                lines.add(w.say("forms.row.answer", question.shortName().in(w.lang()), value));
            }
        }
        return lines;
    }

    /** The name of a question, whatever the row in which it stands. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** One line an error, leading to the field to change. */
    public List<FieldError> errors(
            Reading reading, List<Question> questions, Map<String, Fault> faults, Words w) {
        List<FieldError> errors = new ArrayList<>();
        errors(questions, null, reading, faults, w, errors);
        return errors;
    }

    private void errors(
            List<Question> questions,
            @Nullable String row,
            Reading reading,
            Map<String, Fault> faults,
            Words w,
            List<FieldError> errors) {
        for (Question question : questions) {
            Fault fault = faults.get(question.id());
            if (fault != null) {
                errors.add(new FieldError(anchor(question, fault), fault.of(question, row, w)));
            }
            if (question.row() != null && question.row().together()) {
                int place = 0;
                for (Reading.Row each : reading.rows(question.id())) {
                    String name = name(question, ++place, each, w);
                    errors(each.asked(), name, reading, faults, w, errors);
                }
            }
        }
    }

    private String anchor(Question question, Fault fault) {
        return question.repeats() || fault.parts().isEmpty()
                ? reader.firstField(question)
                : Posted.field(question, fault.parts().getFirst());
    }

    private @Nullable String hint(Question question, Control control, Words w) {
        List<String> sentences = new ArrayList<>();
        if (question.help() != null && !(control instanceof Control.Told)) {
            sentences.add(question.help().in(w.lang()));
        }
        if (question.example() != null) {
            sentences.add(w.say("forms.field.example", unended(question.example().in(w.lang()))));
        }
        sentences.addAll(reader.type(question).hints(question, w));
        if (control instanceof Control.Files files) {
            sentences.add(w.say("forms.field.files", w.bytes(files.largest()), files.most()));
        }
        if (question.required().never() && question.optionalBecause() != null) {
            sentences.add(question.optionalBecause().in(w.lang()));
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** Words of the definition that stand inside a sentence, which ends by itself. */
    static String unended(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
