package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.FillingTest;
import org.parvis.forms.ShownAnswers;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.finished.DraftForms;
import org.parvis.rules.Explanation;
import org.parvis.rules.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Rows of repeated groups as a person fills them in, without script: two levels, with totals. */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsTests {
    private static final String BEGIN = "/fr/services/collecte-encombrants/commencer";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired DraftForms forms;
    @Autowired Catalogue catalogue;

    @BeforeAll
    void publish() throws Exception {
        services.publishExample("bulky-items");
    }

    private static List<String> summary(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(plain(answer)).select(".govuk-error-summary li").eachText();
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** Someone who filled in one address with two kinds of items. */
    private final class Person {
        final Visitor browser = new Visitor(mvc);
        final String places;

        Person() throws Exception {
            browser.open(BEGIN);
            String row = Visitor.next(browser.send(BEGIN, "row-add", "places"));
            places = row.substring(0, row.lastIndexOf('/'));
            address(row, "12, rue des Érables", "4", "6");
        }

        String draft() {
            return places.substring(0, places.lastIndexOf('/'));
        }

        UUID id() {
            return UUID.fromString(draft().substring(draft().lastIndexOf('/') + 1));
        }

        MockHttpServletResponse address(String row, String street, String... numbers)
                throws Exception {
            String path = row.substring(row.lastIndexOf('/') + 1);
            browser.open(row);
            for (int i = 1; i < numbers.length; i++) {
                browser.follow(browser.send(row, "row-add", path + ".items"));
            }
            String[] fields = new String[4 + 4 * numbers.length];
            fields[0] = path + ".street";
            fields[1] = street;
            fields[2] = path + ".stairs";
            fields[3] = "false";
            for (int i = 0; i < numbers.length; i++) {
                String item = path + ".items.r" + (i + 1);
                fields[4 + 4 * i] = item + ".kind";
                fields[5 + 4 * i] = "furniture";
                fields[6 + 4 * i] = item + ".number";
                fields[7 + 4 * i] = numbers[i];
            }
            return browser.send(row, fields);
        }

        String page() throws Exception {
            return plain(browser.open(places));
        }

        String add(String street, String... numbers) throws Exception {
            browser.open(places);
            String row = Visitor.next(browser.send(places, "row-add", "places"));
            assertThat(address(row, street, numbers).getStatus()).isEqualTo(303);
            return row.substring(row.lastIndexOf('/') + 1);
        }

        MockHttpServletResponse press(String button, String path) throws Exception {
            browser.open(places);
            return browser.send(places, button, path);
        }

        void finish() throws Exception {
            browser.open(places);
            String when = Visitor.next(browser.send(places));
            browser.open(when);
            String you =
                    Visitor.next(
                            browser.send(
                                    when, "days-weekday", "morning", "days-saturday", "never"));
            browser.open(you);
            browser.send(you, "email", "a@example.org");
        }
    }

    @Test
    void rowsAreListedWithTheirAnswersAndTheirTotals() throws Exception {
        Person person = new Person();
        person.add("5, rue du Port", "3");

        String page = person.page();

        assertThat(page)
                .contains("12, rue des Érables", "5, rue du Port")
                .contains("Objets à cette adresse : 10", "Objets à cette adresse : 3")
                .contains("Vous en avez 13")
                .contains("45,00");
    }

    @Test
    void aRowIsChangedInItsPlaceAndTheTotalFollows() throws Exception {
        Person person = new Person();
        String row = Visitor.next(person.press("row-go", "places.r1"));

        assertThat(person.browser.open(row).getContentAsString()).contains("12, rue des Érables");
        person.address(row, "14, rue des Érables", "1");

        assertThat(person.page())
                .contains("14, rue des Érables")
                .contains("Objets à cette adresse : 1<");
    }

    @Test
    void aRowRemovedComesBackWhereItWas() throws Exception {
        Person person = new Person();
        person.add("5, rue du Port", "3");

        person.press("row-drop", "places.r1");
        assertThat(person.page()).doesNotContain("12, rue des Érables").contains("Annuler le");

        person.press("row-undo", "places");
        String page = person.page();
        assertThat(page.indexOf("12, rue des Érables"))
                .isPositive()
                .isLessThan(page.indexOf("5, rue du Port"));
        assertThat(page).doesNotContain("Annuler le");
    }

    @Test
    void aRowRemovedIsForgottenOnceOneGoesOn() throws Exception {
        Person person = new Person();
        person.add("5, rue du Port", "3");
        person.press("row-drop", "places.r1");

        person.browser.open(person.places);
        person.browser.send(person.places);
        person.press("row-undo", "places");

        assertThat(person.page()).doesNotContain("12, rue des Érables");
    }

    @Test
    void aNewRowThatNobodyKeepsIsNotThere() throws Exception {
        Person person = new Person();
        String row = Visitor.next(person.press("row-add", "places"));

        assertThat(person.browser.open(row).getStatus()).isEqualTo(200);
        assertThat(person.page()).doesNotContain("Adresse 2").doesNotContain("À compléter");
    }

    @Test
    void twoTabsThatAddARowAddTwo() throws Exception {
        Person person = new Person();
        String one = Visitor.next(person.press("row-add", "places"));
        String other = Visitor.next(person.press("row-add", "places"));

        person.address(one, "1, rue A", "1");
        person.address(other, "2, rue B", "1");

        assertThat(one).isNotEqualTo(other);
        assertThat(person.page()).contains("1, rue A", "2, rue B");
    }

    @Test
    void aRowThatIsNotCompleteSaysSoAndKeepsWhatWasTyped() throws Exception {
        Person person = new Person();
        String row = Visitor.next(person.press("row-add", "places"));
        MockHttpServletResponse refused = person.address(row, "9, rue du Quai", "beaucoup");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("value=\"beaucoup\"")
                .contains("href=\"#places.r2.items.r1.number\"");
        assertThat(summary(refused))
                .containsExactly("Objet 1, Nombre : écrivez un nombre, comme 12");
        assertThat(person.page()).contains("9, rue du Quai", "À compléter");
        MockHttpServletResponse on = person.browser.send(person.places);
        assertThat(on.getStatus()).isEqualTo(422);
        assertThat(summary(on))
                .containsExactly("Adresses : complétez ou corrigez les réponses (9, rue du Quai)");
    }

    @Test
    void withoutTheLeastNumberOfRowsOneIsAskedToAddThem() throws Exception {
        Visitor browser = new Visitor(mvc);
        browser.open(BEGIN);
        MockHttpServletResponse refused = browser.send(BEGIN);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(summary(refused)).containsExactly("Adresses : il en faut au moins 1");
    }

    @Test
    void aQuestionOfARowIsAskedByTheAnswersOfThatRow() throws Exception {
        Person person = new Person();
        String row = Visitor.next(person.press("row-go", "places.r1"));
        person.browser.open(row);
        MockHttpServletResponse revealed =
                person.browser.send(
                        row,
                        "places.r1.street",
                        "12, rue des Érables",
                        "places.r1.stairs",
                        "true",
                        "places.r1.items.r1.kind",
                        "furniture",
                        "places.r1.items.r1.number",
                        "1");

        assertThat(Visitor.next(revealed)).isEqualTo(row + "#places.r1.level");
        assertThat(person.browser.open(row).getContentAsString()).contains("À quel étage");
        person.browser.send(
                row,
                "places.r1.street",
                "12, rue des Érables",
                "places.r1.stairs",
                "true",
                "places.r1.level",
                "4");
        assertThat(person.page()).contains("<strong>trois étages</strong>");
    }

    @Test
    void rowsOfOthersThatWereNeverGivenOutAreNotTaken() throws Exception {
        Person person = new Person();
        String forged = person.places + "/places.r77";

        assertThat(person.browser.open(forged).getStatus()).isEqualTo(303);
        person.browser.open(person.places);
        person.browser.send(
                forged, "places.r77.street", "Nulle part", "_asked", "places.r77.street");
        person.browser.send(person.places + "/nothing.r1", "nothing.r1.x", "1");
        person.browser.send(person.places, "row-add", "street");
        person.browser.send(person.places, "row-drop", "places.r1.items");

        assertThat(person.page()).doesNotContain("Nulle part").contains("12, rue des Érables");
    }

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
    void whatIsTypedInARowWhenTheDraftDoesNotOpenIsHeldAndTheRowsStay() throws Exception {
        Person person = new Person();
        person.browser.open(person.places);
        Visitor stranger = new Visitor(mvc);
        stranger.open(BEGIN);

        MockHttpServletResponse held =
                stranger.send(
                        person.places + "/places.r1",
                        "places.r1.street",
                        "3, rue Tenue",
                        "_asked",
                        "places.r1.street");

        assertThat(held.getContentAsString()).contains("3, rue Tenue", "places/places.r1");
        assertThat(person.page()).contains("12, rue des Érables");
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
