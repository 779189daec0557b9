package org.parvis.forms.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.parvis.feed.Feed;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.Measures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A form that asks what a connected register holds leaves a fact, from which target 2 is made. */
@FillingTest
class AskedAgainTests {
    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Feed feed;
    @Autowired Measures measures;

    private List<Cell> sent(String code, UnaryOperator<String> change) throws Exception {
        services.publish(code, 1, change);
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.begin(person, code);
        person.open(draft + "/meal");
        person.send(draft + "/meal", "catering", "false");
        person.open(draft + "/you");
        person.send(draft + "/you", "email", "a@exemple.ca");
        person.open(draft + "/reponses");
        person.send(draft + "/envoyer");
        feed.drain();
        CellQuery both =
                CellQuery.of(
                        YearMonth.of(2000, 1),
                        YearMonth.of(2100, 1),
                        "form.asked-again",
                        "form.once-only");
        return measures.cells(both.about(code));
    }

    @Test
    void aRequiredQuestionThatARegisterHoldsIsCounted() throws Exception {
        List<Cell> cells =
                sent(
                        "salle-redemandee",
                        text ->
                                text.replace(
                                        "type: email\n",
                                        "type: email\n          means: place.municipality\n"));

        assertThat(cells).extracting(Cell::kind).containsExactly("form.asked-again");
        assertThat(cells.getFirst().total()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void aFormThatAsksNothingTwiceCountsForOnceOnly() throws Exception {
        assertThat(sent("salle-une-fois", text -> text))
                .extracting(Cell::kind)
                .containsExactly("form.once-only");
    }

    @Test
    void anOptionalQuestionIsNotAskedAgain() throws Exception {
        List<Cell> cells =
                sent(
                        "salle-facultative",
                        text ->
                                text.replace(
                                        "- id: catering\n",
                                        """
                                        - id: catering
                                                  means: place.municipality
                                                  required: false
                                                  optional-because: {fr: Non, en: No}
                                        """));

        assertThat(cells).extracting(Cell::kind).containsExactly("form.once-only");
    }
}
