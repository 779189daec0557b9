package org.parvis.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;

/**
 * What the answers say under the rules of the definition.
 *
 * @param answers accepted answers to questions that are asked, as canonical JSON values
 * @param values the same as rules see them
 * @param pages pages that are shown, in order
 * @param asked questions that are asked, by page
 * @param faults what is to be changed, by question, in the order of the form
 */
record Reading(
        Map<String, Object> answers,
        Map<String, @Nullable Object> values,
        List<FormPage> pages,
        Map<String, List<Question>> asked,
        Map<String, Fault> faults) {

    List<Question> asked(FormPage page) {
        return asked.getOrDefault(page.id(), List.of());
    }

    List<Fault> faultsOf(FormPage page) {
        return asked(page).stream()
                .map(question -> faults.get(question.id()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    Optional<FormPage> firstToFix() {
        return pages.stream().filter(page -> !faultsOf(page).isEmpty()).findFirst();
    }

    Optional<FormPage> after(String page) {
        return at(page, 1);
    }

    Optional<FormPage> before(String page) {
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
