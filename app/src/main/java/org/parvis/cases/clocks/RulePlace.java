package org.parvis.cases.clocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Conclusion;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.rules.Explanation;

/**
 * What a rule of a form is about, by the place where it is written:
 * `form.pages.home.questions.rent.show-when`, `form.conclusions.amount.value`.
 *
 * @param unnamed what it is called when the definition gives it no name
 * @param rows the rows to which it was applied, as the name of each and its place, from outside in
 */
record RulePlace(
        @Nullable LocalizedText name, boolean isCondition, List<RowPlace> rows, String unnamed) {
    private static final String CONDITION = "cases.rule.condition";

    RulePlace(@Nullable LocalizedText name, boolean isCondition, List<RowPlace> rows) {
        this(name, isCondition, rows, CONDITION);
    }

    record RowPlace(LocalizedText name, String place) {}

    static RulePlace of(FormDefinition form, Explanation told) {
        List<String> words = List.of(told.ruleAlone().split("\\."));
        String last = words.getLast();
        List<RowPlace> rows = rows(form, told.about());
        if (words.contains("conclusions")) {
            return new RulePlace(conclusion(form, words), false, rows);
        }
        if (words.getFirst().equals("languages")) {
            return new RulePlace(null, false, rows, "cases.rule.language");
        }
        if (words.contains("tables")) {
            return new RulePlace(decided(form, words, told.expression()), false, rows);
        }
        int question = words.lastIndexOf("questions");
        LocalizedText name =
                question < 0
                        ? page(form, words)
                        : question(form, words.get(question + 1))
                                .map(Question::shortName)
                                .orElse(null);
        return new RulePlace(name, last.equals("show-when"), rows);
    }

    private static @Nullable LocalizedText conclusion(FormDefinition form, List<String> words) {
        return form.conclusions().stream()
                .filter(each -> words.contains(each.id()))
                .findFirst()
                .map(Conclusion::label)
                .orElse(null);
    }

    private static @Nullable LocalizedText decided(
            FormDefinition form, List<String> words, String decision) {
        String named = words.getLast() + "." + decision;
        return form.deep()
                .filter(question -> named.equals(question.decision()))
                .findFirst()
                .map(Question::shortName)
                .orElse(null);
    }

    private static @Nullable LocalizedText page(FormDefinition form, List<String> words) {
        return words.size() < 3
                ? null
                : form.page(words.get(2)).map(FormPage::heading).orElse(null);
    }

    private static Optional<Question> question(FormDefinition form, String id) {
        return form.deep().filter(question -> question.id().equals(id)).findFirst();
    }

    private static List<RowPlace> rows(FormDefinition form, String about) {
        List<RowPlace> rows = new ArrayList<>();
        List<String> words = about.isEmpty() ? List.of() : Arrays.asList(about.split("\\."));
        for (int i = 0; i + 1 < words.size(); i += 2) {
            String place = words.get(i + 1);
            question(form, words.get(i))
                    .flatMap(group -> Optional.ofNullable(group.row()))
                    .ifPresent(row -> rows.add(new RowPlace(row.name(), place)));
        }
        return rows;
    }

    String title(Words w) {
        String title = name == null ? w.say(unnamed) : name.in(w.lang());
        for (RowPlace row : rows.reversed()) {
            String where = w.say("forms.row.name", row.name().in(w.lang()), row.place());
            title = w.say("forms.row.inside", where, title);
        }
        return title;
    }
}
