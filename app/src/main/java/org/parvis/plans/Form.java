package org.parvis.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.plans.Given.Entry;
import org.parvis.platform.Page;
import org.parvis.platform.words.TypedDay;

/**
 * A form of the rooms of this module: its fields in order, and what stands in them.
 *
 * @param typed what stands in each field, by the name that the browser sends
 * @param hidden what is sent along without being shown
 */
public record Form(
        Words w,
        String title,
        String lead,
        String back,
        String backText,
        String action,
        List<Field> fields,
        Map<String, String> typed,
        Map<String, String> hidden,
        List<FieldError> errors,
        String send,
        @Nullable String remove) {

    /** What a field asks for. */
    public enum Kind {
        LINE,
        NUMBER,
        TEXT,
        DAY,
        ONE_OF,
        SOME_OF
    }

    /** One field; its choices only where there are some. */
    public record Field(
            Kind kind,
            String name,
            String label,
            @Nullable String hint,
            @Nullable String suffix,
            List<Choice> choices) {}

    public static Form of(Words w, String title, String back, String backText, String action) {
        return new Form(
                w,
                title,
                "",
                back,
                backText,
                action,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                w.say("plans.form.save"),
                null);
    }

    public Form lead(String text) {
        return new Form(
                w, title, text, back, backText, action, fields, typed, hidden, errors, send,
                remove);
    }

    public Form send(String text) {
        return new Form(
                w, title, lead, back, backText, action, fields, typed, hidden, errors, text,
                remove);
    }

    public Form removable(@Nullable String text) {
        return new Form(
                w, title, lead, back, backText, action, fields, typed, hidden, errors, send, text);
    }

    public Form field(
            Kind kind, String name, String label, @Nullable String hint, Choice... choices) {
        return field(new Field(kind, name, label, hint, null, List.of(choices)));
    }

    public Form field(Field field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new Form(
                w,
                title,
                lead,
                back,
                backText,
                action,
                List.copyOf(more),
                typed,
                hidden,
                errors,
                send,
                remove);
    }

    public Form hidden(String name, String value) {
        var more = new LinkedHashMap<>(hidden);
        more.put(name, value);
        return new Form(
                w, title, lead, back, backText, action, fields, typed, more, errors, send, remove);
    }

    /** With what stands in its fields. */
    public Form filled(Map<String, String> values) {
        return filled(values, List.of());
    }

    /** With what somebody typed, and what is wrong with it. */
    public Form wrong(Map<String, String> values, List<Problem> problems) {
        return filled(values, errors(problems));
    }

    private Form filled(Map<String, String> values, List<FieldError> wrong) {
        return new Form(
                w, title, lead, back, backText, action, fields, values, hidden, wrong, send,
                remove);
    }

    /** Alone on its page, in the team. */
    public Page page(String nav) {
        return Page.of("plans/form", this)
                .title(title)
                .nav(nav)
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    List<String> values(String name) {
        return List.of(value(name).split("[;,]\\s*"));
    }

    @Nullable String error(Field field) {
        return FieldError.at(id(field.kind(), field.name()), errors);
    }

    private static String id(Kind kind, String name) {
        return kind == Kind.DAY ? name + "-day" : name;
    }

    /** Problems at the fields that they are about; those about none stand for the whole page. */
    private List<FieldError> errors(List<Problem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                new FieldError(
                                        fields.stream()
                                                .filter(f -> f.name().equals(problem.place()))
                                                .map(f -> id(f.kind(), f.name()))
                                                .findFirst()
                                                .orElse(null),
                                        problem.reason(w)))
                .toList();
    }

    /** What was typed as an entry of a plan: days become one word, the rest stays as it is. */
    public Entry entry(Map<String, String> sent) {
        var words = new LinkedHashMap<String, String>();
        var places = new HashMap<String, String>();
        for (Field field : fields) {
            String word =
                    field.kind() == Kind.DAY
                            ? day(field.name(), sent)
                            : sent.getOrDefault(field.name(), "");
            if (!word.isBlank()) {
                words.put(field.name(), word);
            }
            places.put(field.name(), field.name());
        }
        return new Entry("", words, places);
    }

    private static String day(String name, Map<String, String> sent) {
        TypedDay typed = TypedDay.of(name, key -> sent.getOrDefault(key, ""));
        String raw = (typed.day() + "-" + typed.month() + "-" + typed.year()).strip();
        return typed.read().map(LocalDate::toString).orElse(raw.equals("--") ? "" : raw);
    }

    /** A day in the three fields that the component reads. */
    public static void day(Map<String, String> values, String name, @Nullable LocalDate day) {
        if (day != null) {
            values.put(name + "-day", String.valueOf(day.getDayOfMonth()));
            values.put(name + "-month", String.valueOf(day.getMonthValue()));
            values.put(name + "-year", String.valueOf(day.getYear()));
        }
    }
}
