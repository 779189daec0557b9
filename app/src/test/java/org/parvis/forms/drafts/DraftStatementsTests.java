package org.parvis.forms.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What one page of a draft asks of the database: the draft in its scene, then what is kept. */
@FillingTest
class DraftStatementsTests {
    private static final String CODE = "salle-comptee";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired SqlCounter.OfProgram statements;

    private Visitor person;
    private String draft;

    @BeforeEach
    void begun() throws Exception {
        services.publish(CODE, 1, "");
        person = new Visitor(mvc);
        draft = RoomBooking.begin(person, CODE);
        person.open(draft + "/meal");
    }

    @Test
    void aPageIsShownByOneMessage() throws Exception {
        assertThat(statements.during(() -> person.open(draft + "/meal"))).hasSize(1);
    }

    @Test
    void anAnswerIsOpenedAndKeptByTwoMessagesOfOneTransaction() throws Exception {
        List<String> asked =
                statements.during(() -> person.send(draft + "/meal", "catering", "false"));

        assertThat(asked).hasSize(2);
        assertThat(asked.stream().filter(sql -> sql.contains("set_config")))
                .as("transactions")
                .hasSize(1);
    }

    @Test
    void whatIsKeptMeanwhileTakesOneTransactionToo() throws Exception {
        List<String> asked =
                statements.during(() -> person.send(draft + "/meal/garder", "catering", "true"));

        assertThat(asked).hasSize(2);
    }
}
