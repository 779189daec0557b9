package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.FillingTest;
import org.parvis.forms.ShownAnswers;
import org.parvis.forms.finished.DraftForms;
import org.parvis.rules.Explanation;
import org.parvis.rules.Rules;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Rows of repeated groups once they are read again: in the answers, in the form that was sent, in
 * what explains it.
 */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsSentTests extends GroupsFixture {
    @Autowired DraftForms forms;
    @Autowired Catalogue catalogue;

    @Test
    void everyExplanationOfTheSentFormGivesTheSameResultWhenReplayed() throws Exception {
        Person person = new Person();
        person.add("5, rue du Port", "3");
        person.finish();
        CompletedForm form = forms.complete(person.id(), row -> true, null).orThrow();

        assertThat(form.explanations())
                .extracting(Explanation::rule)
                .contains(
                        "form.pages.places.questions.fee.value",
                        "form.pages.places.questions.places.row.questions.here.value#places.2",
                        "form.pages.places.questions.places.row.questions.level.show-when#places.1",
                        "form.conclusions.unit.value");
        ServiceRules rules = catalogue.rules("bulky-items", 1).orElseThrow();
        for (Explanation kept : form.explanations()) {
            Explanation told = Explanation.fromJson(kept.toJson());
            assertThat(rules.replay(told).orElseThrow().result())
                    .as(told.rule())
                    .isEqualTo(told.result());
            assertThat(Rules.replay(told).orThrow().result()).isEqualTo(told.result());
        }
        assertThat(form.explanations())
                .filteredOn(e -> e.rule().endsWith("fee.value"))
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(Objects.requireNonNull(e.sentence()).in("fr"))
                                        .contains("Vous en avez 13"));
    }

    @Test
    void theAnswersShowEachRowAndTheSentFormHoldsThem() throws Exception {
        Person person = new Person();
        person.add("5, rue du Port", "3");
        person.finish();

        String answers = plain(person.browser.open(person.draft() + "/reponses"));
        assertThat(answers)
                .contains("12, rue des Érables, Objet 1", "/places.r1?answers=1", "45,00")
                .contains("La semaine : Matin");
        CompletedForm form = forms.complete(person.id(), row -> true, null).orThrow();
        assertThat(form.title()).isEqualTo("Encombrants : 13");
        assertThat(form.answers().get("fee")).isEqualTo("45");
        List<?> places = Objects.requireNonNull((List<?>) form.answers().get("places"));
        assertThat(((Map<?, ?>) places.get(1)).get("here")).isEqualTo("3");
        assertThat((List<?>) ((Map<?, ?>) places.getFirst()).get("items")).hasSize(2);
        assertThat(forms.show("bulky-items", 1, form.answers(), "en"))
                .flatExtracting(ShownAnswers::lines)
                .flatExtracting(ShownAnswers.Line::value)
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith("Address 2: Number and street: 5, rue"));
    }
}
