package org.parvis.forms.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.rules.Explanation;

/**
 * What the answers say under the rules of the definition.
 *
 * @param answers accepted answers to questions that are asked, as canonical JSON values
 * @param values the same as rules see them
 * @param pages pages that are shown, in order
 * @param asked questions that are asked, by page
 * @param faults what is to be changed, by path of the question, in the order of the form
 * @param rows rows of repeated groups, by path of the group
 * @param computed values that the rules computed, by path of the question
 */
public record Reading(
        Map<String, Object> answers,
        Map<String, @Nullable Object> values,
        List<FormPage> pages,
        Map<String, List<Question>> asked,
        Map<String, Fault> faults,
        Map<String, List<Row>> rows,
        Map<String, Worked> computed) {

    /**
     * One row of a repeated group.
     *
     * @param path its place in the form: `household.r3`
     * @param title what the definition calls it by its answers, if it does and they are known
     * @param asked its questions that are asked, each by its path
     * @param answers its answers, by the name of the question in the row
     * @param values what a rule that stands in the row sees
     */
    public record Row(
            String path,
            @Nullable String title,
            List<Question> asked,
            Map<String, Object> answers,
            Map<String, @Nullable Object> values) {}

    /** A computed value and why. */
    public record Worked(Object answer, Explanation why) {}

    public List<Row> rows(String group) {
        return rows.getOrDefault(group, List.of());
    }

    /** The row that stands there, if there is one. */
    public Optional<Row> row(String path) {
        int end = path.lastIndexOf('.');
        return end < 0
                ? Optional.empty()
                : rows(path.substring(0, end)).stream()
                        .filter(row -> row.path().equals(path))
                        .findFirst();
    }

    /** What is to be changed among these questions. */
    public List<Fault> faultsOf(List<Question> questions) {
        return questions.stream()
                .map(question -> faults.get(question.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** These questions, each with those of the rows that are filled in beside it. */
    Stream<Question> beside(List<Question> questions) {
        return questions.stream()
                .flatMap(
                        question ->
                                together(question)
                                        ? Stream.concat(
                                                Stream.of(question),
                                                rows(question.id()).stream()
                                                        .flatMap(row -> row.asked().stream()))
                                        : Stream.of(question));
    }

    /** The paths of these questions, with those of the rows that are filled in beside them. */
    public List<String> paths(List<Question> questions) {
        return beside(questions).map(Question::id).toList();
    }

    /** Where rows are filled in on the page of their group, what is wrong is told in its place. */
    public Stream<Fault> inPlace(Fault fault, List<Question> questions) {
        boolean inRows =
                questions.stream()
                        .filter(question -> question.id().equals(fault.question()))
                        .anyMatch(Reading::together);
        List<Fault> inside = inRows ? faultsWithin(fault.question()) : List.of();
        return inside.isEmpty() ? Stream.of(fault) : inside.stream();
    }

    private static boolean together(Question question) {
        return question.row() != null && question.row().together();
    }

    /** What is to be changed in a row, at every depth. */
    public List<Fault> faultsWithin(String path) {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().startsWith(path + "."))
                .map(Map.Entry::getValue)
                .toList();
    }

    public List<Question> asked(FormPage page) {
        return asked.getOrDefault(page.id(), List.of());
    }

    public List<Fault> faultsOf(FormPage page) {
        return faultsOf(asked(page));
    }

    public Optional<FormPage> after(String page) {
        return at(page, 1);
    }

    public Optional<FormPage> before(String page) {
        return at(page, -1);
    }

    int number(String page) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(page)) {
                return i + 1;
            }
        }
        return 0;
    }

    private Optional<FormPage> at(String page, int step) {
        int index = number(page) - 1 + step;
        return number(page) > 0 && index >= 0 && index < pages.size()
                ? Optional.of(pages.get(index))
                : Optional.empty();
    }
}
