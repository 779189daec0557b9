package org.parvis.forms.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.FormRules;
import org.parvis.catalogue.Question;
import org.parvis.forms.reading.Reading.Row;
import org.parvis.forms.reading.Reading.Worked;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.parvis.rules.Explanation;
import org.parvis.rules.Rules;

/**
 * One pass through the questions of a form, in order; then, when all answers are known, what is to
 * be changed in them. The rows of a group are read where the group stands, each with names of its
 * own over those that surround it.
 */
final class ReadingPass {
    private final Function<Question, QuestionType> types;
    private final FormRules rules;
    private final Map<String, Typed> typed;
    private final Asking asking;
    private final boolean byAgent;
    private final Scope form = new Scope();
    private final List<FormPage> pages = new ArrayList<>();
    private final Map<String, List<Question>> asked = new LinkedHashMap<>();
    private final Map<String, List<Scope>> rows = new LinkedHashMap<>();
    private final Map<String, Fault> wrong = new HashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Map<String, Worked> computed = new LinkedHashMap<>();

    ReadingPass(
            Function<Question, QuestionType> types,
            FormRules rules,
            Map<String, Typed> typed,
            Asking asking,
            boolean byAgent) {
        this.types = types;
        this.rules = rules;
        this.typed = typed;
        this.asking = asking;
        this.byAgent = byAgent;
        form.own.put(Rules.TODAY, asking.today());
    }

    /** The form, or one row: what is asked there and what was answered. */
    private static final class Scope {
        /** Before the name of a question: nothing, or `household.r3.`. */
        private final String prefix;

        /** What a rule sees here: what is answered here, over what stands around. */
        private final Map<String, @Nullable Object> values;

        private final Map<String, @Nullable Object> own = new HashMap<>();
        private final Map<String, Object> answers = new LinkedHashMap<>();
        private final List<Question> asked = new ArrayList<>();
        private @Nullable String title;

        Scope() {
            this.prefix = "";
            this.values = own;
        }

        Scope(String prefix, Scope around) {
            this.prefix = prefix;
            this.values = new Overlay(own, around.values);
        }

        String path(Question question) {
            return prefix + question.id();
        }

        void answer(Question question, Object answer, Object value) {
            answers.put(question.id(), answer);
            own.put(question.id(), value);
        }
    }

    void page(FormPage page) {
        if (rules.shows(page, form.values)) {
            List<Question> here = questions(page.id(), page.questions());
            if (!here.isEmpty()) {
                pages.add(page);
            }
        }
    }

    List<Question> questions(String place, List<Question> questions) {
        int before = form.asked.size();
        questions.forEach(question -> question(question, form));
        List<Question> here = List.copyOf(form.asked.subList(before, form.asked.size()));
        if (!here.isEmpty()) {
            asked.put(place, here);
        }
        return here;
    }

    private void question(Question question, Scope scope) {
        if (!rules.asks(question, scope.values)) {
            return;
        }
        scope.asked.add(question);
        QuestionType type = types.apply(question);
        switch (type.part()) {
            case ANSWER -> answered(question, type, scope);
            case GROUP -> group(question, scope);
            case COMPUTED -> computed(question, type, scope);
            case WORDS -> {}
        }
    }

    private void answered(Question question, QuestionType type, Scope scope) {
        Typed text = typed.getOrDefault(scope.path(question), Typed.NOTHING);
        if (!type.takesSeveral() && !text.contradicted().isEmpty()) {
            String path = scope.path(question);
            Refusal twice = Refusal.of("forms.error.sent-twice");
            wrong.put(path, Fault.of(path, twice, text.contradicted()));
            return;
        }
        switch (type.parse(question, text, asking)) {
            case Parsed.Nothing n -> {}
            case Parsed.Value(Object value) ->
                    scope.answer(question, value, type.ruleValue(question, value));
            case Parsed.Wrong(Refusal reason, List<String> parts) -> {
                String path = scope.path(question);
                wrong.put(path, Fault.wrong(question.at(path), reason, parts));
            }
        }
    }

    private void computed(Question question, QuestionType type, Scope scope) {
        Explanation why = rules.computed(question, scope.values).orElse(null);
        Object result = why == null ? null : why.result();
        if (why == null || result == null) {
            return;
        }
        if (type.computed(question, result) instanceof Parsed.Value(Object answer)) {
            scope.answer(question, answer, type.ruleValue(question, answer));
            computed.put(scope.path(question), new Worked(answer, why));
        }
    }

    private void group(Question question, Scope scope) {
        String group = scope.path(question);
        Question.Row row = row(question);
        List<Scope> read = new ArrayList<>();
        List<String> keys = RowKeys.of(typed.getOrDefault(group, Typed.NOTHING));
        for (String key : keys) {
            Scope inside = new Scope(group + "." + key + ".", scope);
            row.questions().forEach(each -> question(each, inside));
            read.add(inside);
        }
        rows.put(group, read);
        scope.answer(
                question,
                read.stream().map(each -> each.answers).toList(),
                read.stream().map(each -> each.own).toList());
    }

    Reading close() {
        faults(form);
        Map<String, List<Row>> shown = new LinkedHashMap<>();
        rows.forEach((group, read) -> shown.put(group, read.stream().map(this::row).toList()));
        return new Reading(form.answers, form.values, pages, asked, faults, shown, computed);
    }

    private Row row(Scope scope) {
        String path = scope.prefix.substring(0, scope.prefix.length() - 1);
        List<Question> here =
                scope.asked.stream().map(question -> question.at(scope.path(question))).toList();
        return new Row(path, scope.title, here, scope.answers, scope.values);
    }

    /** What is to be changed, in the order of the form; what is wrong is no answer. */
    private void faults(Scope scope) {
        for (Question question : scope.asked) {
            Fault fault =
                    question.repeats() ? faultOfRows(question, scope) : fault(question, scope);
            if (fault != null) {
                faults.put(scope.path(question), fault);
            }
        }
        scope.asked.stream()
                .filter(question -> !question.repeats())
                .filter(question -> faults.containsKey(scope.path(question)))
                .forEach(question -> scope.answers.remove(question.id()));
    }

    private @Nullable Fault faultOfRows(Question question, Scope scope) {
        String group = scope.path(question);
        Question.Row row = row(question);
        List<Scope> read = Objects.requireNonNull(rows.get(group));
        Fault first = null;
        int place = 0;
        for (Scope inside : read) {
            place++;
            inside.title = title(row, inside.values);
            int before = faults.size();
            faults(inside);
            if (first == null && faults.size() > before) {
                String name = inside.title == null ? String.valueOf(place) : inside.title;
                first = Fault.of(group, Refusal.of("forms.error.row", name), List.of());
            }
        }
        if (read.size() < row.least() && !byAgent) {
            return missing(question, group, row.least());
        }
        if (read.size() > row.most()) {
            return Fault.of(group, Refusal.of("forms.error.rows-many", row.most()), List.of());
        }
        return first != null ? first : broken(question, scope);
    }

    private @Nullable String title(Question.Row row, Map<String, @Nullable Object> values) {
        return row.title() != null
                        && rules.value(row.title(), values) instanceof String title
                        && !title.isBlank()
                ? title
                : null;
    }

    private @Nullable Fault fault(Question question, Scope scope) {
        Fault fault = wrong.get(scope.path(question));
        if (fault != null) {
            return fault;
        }
        if (types.apply(question).part() != QuestionType.Part.ANSWER) {
            return broken(question, scope);
        }
        if (!scope.answers.containsKey(question.id())) {
            boolean needed = !byAgent && rules.requires(question, scope.values);
            return needed ? missing(question, scope.path(question)) : null;
        }
        return broken(question, scope);
    }

    private @Nullable Fault broken(Question question, Scope scope) {
        return rules.broken(question, scope.values).stream()
                .findFirst()
                .map(rule -> Fault.broken(scope.path(question), rule.message()))
                .orElse(null);
    }

    private static Fault missing(Question question, String path, Object... args) {
        LocalizedText own = question.ifMissing();
        return own != null
                ? Fault.broken(path, own)
                : Fault.of(
                        path,
                        Refusal.of("forms.error.missing." + question.type(), args),
                        List.of());
    }

    private static Question.Row row(Question question) {
        return Objects.requireNonNull(question.row(), "Checked when it was imported");
    }
}
