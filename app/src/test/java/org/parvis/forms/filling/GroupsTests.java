package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.forms.FillingTest;
import org.parvis.forms.Visitor;
import org.springframework.mock.web.MockHttpServletResponse;

/** Rows of repeated groups as a person fills them in, without script: two levels, with totals. */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsTests extends GroupsFixture {
    private static List<String> summary(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(plain(answer)).select(".govuk-error-summary li").eachText();
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
}
