package org.parvis.forms.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.ReplacedFile;
import org.parvis.forms.drawing.Fields;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.QuestionType;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/** The parts of a sent form that can be opened by themselves: which there are, and what each is. */
@Component
class ReopenedParts {
    private final FormReader reader;
    private final ReopenedReading readings;
    private final MessageCatalogue messages;

    ReopenedParts(FormReader reader, ReopenedReading readings, MessageCatalogue messages) {
        this.reader = reader;
        this.readings = readings;
        this.messages = messages;
    }

    /** The name of each part in each language, by its place, in the order of the form. */
    Map<String, Map<String, String>> of(ServiceRules rules, Map<String, Object> answers) {
        return new Listing(rules, answers).all();
    }

    private final class Listing {
        private final ServiceRules rules;
        private final Map<String, Object> answers;
        private final Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        private @Nullable Reading read;

        Listing(ServiceRules rules, Map<String, Object> answers) {
            this.rules = rules;
            this.answers = answers;
        }

        Map<String, Map<String, String>> all() {
            for (Question question : rules.service().form().questions()) {
                add(question, question.shortName().texts());
            }
            files(AnswerAt.NO_QUESTION, document().texts());
            return parts;
        }

        /** A question at its place. */
        private void add(Question question, Map<String, String> name) {
            if (question.row() != null) {
                rows(question, question.row(), name);
            } else if (reader.holdsFiles(question)) {
                files(question.id(), name);
            } else if (readings.opens(question)) {
                parts.put(question.id(), name);
            }
        }

        private void rows(Question group, Question.Row row, Map<String, String> name) {
            int there = many(group.id());
            for (int number = 1; number <= there; number++) {
                String place = AnswerAt.row(group.id(), number).address();
                int n = number;
                Map<String, String> called = each(name, w -> called(group, n, w));
                parts.put(place, called);
                List<String> asked =
                        reading().row(place).stream()
                                .flatMap(found -> found.asked().stream())
                                .map(Question::id)
                                .toList();
                for (Question inside : row.questions()) {
                    Question here = inside.at(place + "." + inside.id());
                    if (asked.contains(here.id())) {
                        add(here, each(called, w -> inside.shortName().in(w.lang())));
                    }
                }
            }
        }

        private String called(Question group, int number, Words w) {
            List<Reading.Row> rows = reading().rows(group.id());
            return number <= rows.size()
                    ? Fields.name(group, number, rows.get(number - 1), w)
                    : w.say("forms.reopened.row", number);
        }

        private void files(String question, Map<String, String> name) {
            int there = many(question);
            for (int number = 1; number <= there; number++) {
                int n = number;
                parts.put(
                        AnswerAt.file(question, number).address(),
                        there == 1 ? name : each(name, w -> w.say("forms.reopened.file", n)));
            }
        }

        private int many(String place) {
            return AnswerAt.of(place).in(answers) instanceof List<?> list ? list.size() : 0;
        }

        /** Only rows need one. */
        private Reading reading() {
            Reading known = read;
            if (known == null) {
                known = readings.read(rules, answers);
                read = known;
            }
            return known;
        }
    }

    /** A name with something more, in each language in which there is one. */
    private Map<String, String> each(Map<String, String> name, Function<Words, String> more) {
        Map<String, String> names = new TreeMap<>();
        name.forEach(
                (lang, words) -> {
                    Words w = messages.forLanguage(lang);
                    names.put(lang, w.say("forms.row.inside", words, more.apply(w)));
                });
        return names;
    }

    /** What a question of the form or of a row is called, where the rows have these names. */
    Map<String, String> name(
            ServiceRules rules, Map<String, Map<String, String>> names, AnswerAt at) {
        LocalizedText own = readings.question(rules, at).orElseThrow().shortName();
        Map<String, String> row = names.get(at.around().address());
        return row == null ? own.texts() : each(row, w -> own.in(w.lang()));
    }

    private LocalizedText document() {
        Map<String, String> texts = new TreeMap<>();
        messages.languages()
                .forEach(
                        lang ->
                                texts.put(
                                        lang,
                                        messages.forLanguage(lang).say("forms.reopened.loose")));
        return new LocalizedText(texts);
    }

    /** The questions of that place that are asked, as they stand in the form. */
    List<Question> asked(ServiceRules rules, Reading reading, AnswerAt at) {
        return at.isRow()
                ? reading.row(at.address()).stream()
                        .flatMap(row -> row.asked().stream())
                        .filter(readings::opens)
                        .toList()
                : readings.fields(rules, at);
    }

    List<String> say(ServiceRules rules, AnswerAt at, Object value, Words w) {
        Asking asking = reader.asking(rules.service(), w.lang());
        Question question = question(rules, at);
        if (at.isFile()) {
            return reader.type(question).show(question, List.of(value), asking, w);
        }
        return at.isRow() && value instanceof Map<?, ?> row
                ? lines(question, row, asking, w)
                : reader.type(question).show(question, value, asking, w);
    }

    private List<String> lines(Question group, Map<?, ?> row, Asking asking, Words w) {
        List<String> lines = new ArrayList<>();
        for (Question inside : Objects.requireNonNull(group.row()).questions()) {
            Object answer = row.get(inside.id());
            if (answer != null) {
                QuestionType type = reader.type(inside);
                String words =
                        answer instanceof List<?> rows && inside.repeats()
                                ? w.say("forms.rows.count", rows.size())
                                : String.join(", ", type.show(inside, answer, asking, w));
                lines.add(w.say("forms.row.answer", inside.shortName().in(w.lang()), words));
            }
        }
        return lines;
    }

    ReplacedFile file(ServiceRules rules, AnswerAt at, Words w) {
        Question question = question(rules, at);
        return reader.type(question).control(question, reader.asking(rules.service(), w.lang()), w)
                        instanceof Control.Files files
                ? new ReplacedFile(question, files.accept(), files.largest())
                : new ReplacedFile(question, "", 0);
    }

    private Question question(ServiceRules rules, AnswerAt at) {
        Optional<Question> asked = readings.question(rules, at);
        return asked.orElseGet(this::loose);
    }

    /** What stands for the question of a file that answers none. */
    private Question loose() {
        return new Question(
                AnswerAt.NO_QUESTION,
                reader.typeOf(Nature.FILES),
                document(),
                null,
                null,
                null,
                Expression.TRUE,
                null,
                null,
                List.of(),
                false,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                null,
                false);
    }
}
