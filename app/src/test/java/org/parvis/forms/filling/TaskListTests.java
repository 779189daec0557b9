package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A long form is a list of tasks: in order or by choice, and back to the list. */
@FillingTest
class TaskListTests {
    private static final String CODE = "salle-par-taches";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @BeforeEach
    void offered() {
        services.publish(
                CODE,
                1,
                "",
                "  pages:\n",
                """
                  sections:
                    - part: room
                    - {part: you, after: [room]}
                  pages:
                """);
    }

    @Test
    void aSectionLeadsBackToTheListAndOpensTheNext() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String list = RoomBooking.begin(visitor, CODE);
        assertThat(visitor.open(list).getContentAsString())
                .contains("Aucune partie")
                .contains("Commencé")
                .contains("À faire avant")
                .contains("href=\"" + list + "/meal\"")
                .doesNotContain("href=\"" + list + "/you\"");

        String after =
                Visitor.next(
                        visitor.send(list + "/meal", "_asked", "catering", "catering", "false"));

        assertThat(after).isEqualTo(list);
        assertThat(visitor.open(list).getContentAsString())
                .contains("1 partie est terminée sur 2")
                .contains("href=\"" + list + "/you\"");
    }

    @Test
    void aSectionThatWaitsIsNotOpenedByItsAddress() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String list = RoomBooking.begin(visitor, CODE);

        assertThat(Visitor.next(visitor.open(list + "/you"))).isEqualTo(list);
    }

    @Test
    void whatIsWrongInASectionIsSaidInTheList() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String list = RoomBooking.begin(visitor, CODE);

        visitor.send(list + "/room", "_asked", "room people", "room", "study", "people", "12");

        assertThat(visitor.open(list).getContentAsString()).contains("À corriger");
    }

    @Test
    void whenAllIsDoneTheAnswersAreTheLastTask() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String list = RoomBooking.begin(visitor, CODE);
        visitor.send(list + "/meal", "_asked", "catering", "catering", "false");
        visitor.send(list + "/you", "_asked", "email", "email", "groupe@exemple.ca");

        assertThat(visitor.open(list).getContentAsString())
                .contains("2 parties sont terminées sur 2")
                .contains("href=\"" + list + "/reponses\"");
        assertThat(visitor.open(list + "/reponses").getStatus()).isEqualTo(200);
    }

    @Test
    void aSectionThatNobodyBeganStartsAtItsFirstPageAlthoughNothingIsNeededThere()
            throws Exception {
        String code = "salle-remarque-avant";
        services.publish(
                code,
                1,
                text ->
                        text.replace(
                                        "  pages:\n",
                                        "  sections:\n    - part: room\n    - part: you\n  pages:\n")
                                .replace(
                                        "    - id: you\n",
                                        """
                                            - id: remark
                                              part: you
                                              questions:
                                                - id: remark
                                                  type: text
                                                  label: {fr: Une remarque, en: A remark}
                                                  optional-because: {fr: Aide à préparer., en: It helps us prepare.}
                                            - id: you
                                        """));
        Visitor visitor = new Visitor(mvc);
        String list = RoomBooking.begin(visitor, code);
        assertThat(visitor.open(list).getContentAsString())
                .contains("href=\"" + list + "/remark\"");
        visitor.send(list + "/remark", "_asked", "remark", "remark", "Avec un écran");
        assertThat(visitor.open(list).getContentAsString())
                .as("then it goes on where something is missing")
                .contains("href=\"" + list + "/you\"");
    }
}
