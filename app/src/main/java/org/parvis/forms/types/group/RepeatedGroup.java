package org.parvis.forms.types.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Evidence;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.parvis.rules.RuleType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Questions asked once for each row, as the people of a household or the lines of a budget. Its
 * answer is a list of rows, each a map of answers; a rule reads it as a list:
 * `sum(household.income)`.
 */
@Component
final class RepeatedGroup implements QuestionType {
    private final SingletonSupplier<Map<String, QuestionType>> types;

    RepeatedGroup(ObjectProvider<QuestionType> all) {
        types = SingletonSupplier.of(() -> found(all));
    }

    /** The other types, once they are all there, and this one. */
    private Map<String, QuestionType> found(ObjectProvider<QuestionType> all) {
        Map<String, QuestionType> found = new HashMap<>();
        all.forEach(type -> found.put(type.code(), type));
        found.put(code(), this);
        return found;
    }

    @Override
    public String code() {
        return "group";
    }

    @Override
    public Part part() {
        return Part.GROUP;
    }

    @Override
    public FeelType feel() {
        return FeelType.FIELDS;
    }

    @Override
    public RuleType ruleType(Question question) {
        Map<String, RuleType> fields = new TreeMap<>();
        for (Question inside : row(question).questions()) {
            if (type(inside).part() != Part.WORDS) {
                fields.put(inside.id(), type(inside).ruleType(inside));
            }
        }
        return RuleType.listOf(RuleType.fields(fields), row(question).most());
    }

    @Override
    public List<String> parts(Question question) {
        List<String> parts = new ArrayList<>(List.of(""));
        for (int place = 1; place <= row(question).most(); place++) {
            for (Question inside : row(question).questions()) {
                for (String part : type(inside).parts(inside)) {
                    parts.add(part(RowKeys.key(place), inside, part));
                }
            }
        }
        return parts;
    }

    /** The name of a part of a question of a row: `.r3.birth-day`, `.r3.children.r1.name`. */
    private static String part(String row, Question inside, String part) {
        String of = "." + row + "." + inside.id();
        return part.isEmpty() || part.startsWith(".") ? of + part : of + "-" + part;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Rows();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(example(question, 1), example(question, Math.min(2, row(question).most())));
    }

    private Typed example(Question question, int rows) {
        Map<String, List<String>> parts = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (int place = 1; place <= rows; place++) {
            String key = RowKeys.key(place);
            keys.add(key);
            for (Question inside : row(question).questions()) {
                List<Typed> all = type(inside).examples(inside);
                if (!all.isEmpty()) {
                    all.get(place % all.size())
                            .parts()
                            .forEach((part, texts) -> parts.put(part(key, inside, part), texts));
                }
            }
        }
        parts.put("", keys);
        return new Typed(parts);
    }

    /** Each answer by its own type; the rules of the rows are those of the form, not of a type. */
    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        List<String> keys = RowKeys.of(typed);
        if (keys.isEmpty()) {
            return Parsed.NOTHING;
        }
        if (keys.size() > row(question).most()) {
            return Parsed.wrong("rows-many", row(question).most());
        }
        List<Object> rows = new ArrayList<>();
        for (String key : keys) {
            Map<String, Object> row = new TreeMap<>();
            for (Question inside : row(question).questions()) {
                switch (type(inside).parse(inside, within(typed, key, inside), asking)) {
                    case Parsed.Nothing n -> {}
                    case Parsed.Value(Object value) -> row.put(inside.id(), value);
                    case Parsed.Wrong wrong -> {
                        return new Parsed.Wrong(
                                wrong.reason(),
                                wrong.parts().stream().map(p -> part(key, inside, p)).toList());
                    }
                }
            }
            rows.add(Map.copyOf(row));
        }
        return Parsed.value(List.copyOf(rows));
    }

    /** What was typed for one question of one row. */
    private Typed within(Typed typed, String key, Question inside) {
        String of = "." + key + "." + inside.id();
        Map<String, List<String>> parts = new HashMap<>();
        typed.parts()
                .forEach(
                        (part, texts) -> {
                            if (part.equals(of)) {
                                parts.put("", texts);
                            } else if (part.startsWith(of + "-")) {
                                parts.put(part.substring(of.length() + 1), texts);
                            } else if (part.startsWith(of + ".")) {
                                parts.put(part.substring(of.length()), texts);
                            }
                        });
        return new Typed(parts);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        List<String> lines = new ArrayList<>();
        int place = 0;
        for (Object row : (List<?>) answer) {
            place++;
            String name = w.say("forms.row.name", row(question).name().in(w.lang()), place);
            lines.add(line(question, name, (Map<?, ?>) row, asking, w));
            for (Question inside : row(question).questions()) {
                Object value = ((Map<?, ?>) row).get(inside.id());
                if (inside.repeats() && value != null) {
                    show(inside, value, asking, w)
                            .forEach(line -> lines.add(w.say("forms.row.inside", name, line)));
                }
            }
        }
        return lines.isEmpty() ? List.of(w.say("forms.rows.count", 0)) : lines;
    }

    private String line(Question question, String name, Map<?, ?> row, Asking asking, Words w) {
        List<String> answers = new ArrayList<>();
        for (Question inside : row(question).questions()) {
            Object value = row.get(inside.id());
            if (value != null && !inside.repeats()) {
                answers.add(
                        w.say(
                                "forms.row.answer",
                                inside.shortName().in(w.lang()),
                                String.join(", ", type(inside).show(inside, value, asking, w))));
            }
        }
        return answers.isEmpty()
                ? name
                : w.say("forms.row.answer", name, String.join("; ", answers));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        List<Object> rows = new ArrayList<>();
        for (Object row : (List<?>) answer) {
            Map<String, Object> values = new TreeMap<>();
            for (Question inside : row(question).questions()) {
                Object value = ((Map<?, ?>) row).get(inside.id());
                if (value != null) {
                    values.put(inside.id(), type(inside).ruleValue(inside, value));
                }
            }
            rows.add(values);
        }
        return rows;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        Map<String, List<String>> parts = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Object row : (List<?>) answer) {
            String key = RowKeys.key(keys.size() + 1);
            keys.add(key);
            for (Question inside : row(question).questions()) {
                Object value = ((Map<?, ?>) row).get(inside.id());
                if (value != null) {
                    type(inside)
                            .typed(inside, value)
                            .parts()
                            .forEach((part, texts) -> parts.put(part(key, inside, part), texts));
                }
            }
        }
        parts.put("", keys);
        return new Typed(parts);
    }

    @Override
    public Object kept(Question question, Object answer, Evidence evidence) {
        List<Object> rows = new ArrayList<>();
        for (Object row : (List<?>) answer) {
            Map<String, Object> kept = new TreeMap<>();
            ((Map<?, ?>) row)
                    .forEach(
                            (id, value) -> {
                                Optional<Question> inside = row(question).question(id.toString());
                                kept.put(
                                        id.toString(),
                                        inside.map(q -> type(q).kept(q, value, evidence))
                                                .orElse(value));
                            });
            rows.add(Map.copyOf(kept));
        }
        return List.copyOf(rows);
    }

    @Override
    public Map<String, Object> schema(Question question) {
        Map<String, Object> properties = new TreeMap<>();
        for (Question inside : row(question).questions()) {
            if (type(inside).part() != Part.WORDS) {
                properties.put(inside.id(), type(inside).schema(inside));
            }
        }
        return Map.of(
                "type",
                "array",
                "maxItems",
                row(question).most(),
                "items",
                Map.of("type", "object", "additionalProperties", false, "properties", properties));
    }

    private static Question.Row row(Question question) {
        return Objects.requireNonNull(question.row(), "Checked when it was imported");
    }

    private QuestionType type(Question inside) {
        return Objects.requireNonNull(types.obtain().get(inside.type()), inside.type());
    }
}
