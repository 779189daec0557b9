package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.SharedForm;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A row on its own page, and a part in a guest's hands, are kept while they are written. */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutosaveOfPartsTests {
    private static final String BEGIN = "/fr/services/collecte-encombrants/commencer";
    private static final String SHARED = "salle-a-plusieurs";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @BeforeAll
    void publish() throws Exception {
        services.publishExample("bulky-items");
        services.publish(SHARED, 1, SharedForm.of());
    }

    /** The page of a row that nobody wrote in yet. */
    private static String newRow(Visitor visitor) throws Exception {
        visitor.open(BEGIN);
        String row = Visitor.next(visitor.send(BEGIN, "row-add", "places"));
        visitor.open(row);
        return row;
    }

    private static String list(String row) {
        return row.substring(0, row.lastIndexOf('/'));
    }

    private static MockHttpServletResponse keep(Visitor visitor, String row, String street)
            throws Exception {
        return visitor.send(row + "/garder", "places.r1.street", street);
    }

    private static String value(MockHttpServletResponse page, String name) throws Exception {
        return Jsoup.parse(page.getContentAsString()).expectFirst("[name='" + name + "']").val();
    }

    @Test
    void aRowIsKeptWhileItIsWritten() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String row = newRow(visitor);

        MockHttpServletResponse answer = keep(visitor, row, "12, rue des Éra");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Enregistré à");
        assertThat(value(visitor.open(row), "places.r1.street")).isEqualTo("12, rue des Éra");
        assertThat(visitor.open(list(row)).getContentAsString()).contains("12, rue des Éra");
    }

    @Test
    void thePageOfARowSaysWhereItIsKept() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String row = newRow(visitor);

        assertThat(
                        Jsoup.parse(visitor.open(row).getContentAsString())
                                .expectFirst("form[data-filling]")
                                .attr("data-filling"))
                .isEqualTo(row + "/garder");
    }

    @Test
    void aNewRowInWhichNothingIsWrittenIsNotAdded() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String row = newRow(visitor);

        assertThat(keep(visitor, row, " ").getStatus()).isEqualTo(200);

        assertThat(visitor.open(list(row)).getContentAsString()).doesNotContain("À compléter");
    }

    @Test
    void anOldTabDoesNotBringBackARowThatWasRemoved() throws Exception {
        Visitor old = new Visitor(mvc);
        String row = newRow(old);
        keep(old, row, "1, rue du Port");
        old.open(row);
        Visitor other = old.otherTab();
        other.open(list(row));
        other.send(list(row), "row-drop", "places.r1");

        keep(old, row, "1, rue du Port");

        assertThat(other.open(list(row)).getContentAsString())
                .contains("row-undo")
                .doesNotContain("1, rue du Port");
    }

    @Test
    void twoTabsThatChangeTheSameRowAreShownBoth() throws Exception {
        Visitor mine = new Visitor(mvc);
        String row = newRow(mine);
        keep(mine, row, "1, rue A");
        mine.open(row);
        keep(mine.otherTab(), row, "2, rue B");

        assertThat(keep(mine, row, "3, rue C").getStatus()).isEqualTo(409);
        MockHttpServletResponse both = mine.send(row, "places.r1.street", "3, rue C");

        assertThat(both.getStatus()).isEqualTo(422);
        assertThat(both.getContentAsString()).contains("2, rue B", "value=\"3, rue C\"");
    }

    @Test
    void nobodyElseKeepsARow() throws Exception {
        Visitor owner = new Visitor(mvc);
        String row = newRow(owner);
        Visitor other = new Visitor(mvc);
        other.open(BEGIN);

        MockHttpServletResponse answer =
                other.send(row + "/garder", "_asked", "places.r1.street", "places.r1.street", "x");

        assertThat(answer.getStatus()).isEqualTo(401);
    }

    @Test
    void aGuestsPartIsKeptWhileItIsWritten() throws Exception {
        SharedDraft draft = SharedDraft.begin(mvc, SHARED, "meal", "10.9.1");
        String page = guestPage(draft);

        MockHttpServletResponse answer = keepMeal(draft, page);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(draft.owner.open(draft.form + "/meal").getContentAsString()).contains("Des crê");
    }

    @Test
    void aGuestKeepsNothingOutsideTheirPart() throws Exception {
        SharedDraft draft = SharedDraft.begin(mvc, SHARED, "meal", "10.9.2");
        String other = guestPage(draft).replace("/meal", "/you");

        MockHttpServletResponse answer =
                draft.other.send(other + "/garder", "_asked", "email", "email", "x@y.ca");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(draft.owner.open(draft.form + "/you").getContentAsString())
                .contains("a@exemple.ca");
    }

    @Test
    void aShareWithdrawnKeepsNothingMoreAndSaysSo() throws Exception {
        SharedDraft draft = SharedDraft.begin(mvc, SHARED, "meal", "10.9.3");
        String page = guestPage(draft);
        draft.withdraw();

        MockHttpServletResponse answer = keepMeal(draft, page);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).contains("ce partage est fermé");
    }

    private static MockHttpServletResponse keepMeal(SharedDraft draft, String page)
            throws Exception {
        return draft.other.send(
                page + "/garder", "_asked", "catering meal", "catering", "true", "meal", "Des crê");
    }

    private static String guestPage(SharedDraft draft) throws Exception {
        String share = Visitor.next(draft.other.open("/fr/lien/" + draft.code()));
        draft.other.open(share);
        String page = Visitor.next(draft.other.send(share + "/commencer"));
        draft.other.open(page);
        return page;
    }
}
