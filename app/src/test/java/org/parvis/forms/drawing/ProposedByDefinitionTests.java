package org.parvis.forms.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A definition proposes answers: drawn, never filled in silently, and proposed once. */
@FillingTest
class ProposedByDefinitionTests {
    private static final String CODE = "salle-proposee";
    private static final String START = "/fr/services/" + CODE + "/commencer";
    private static final String NOTE = "Réponse proposée d’avance";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @BeforeEach
    void offered() {
        services.publish(
                CODE,
                1,
                text ->
                        text.replace("- id: people\n", "- id: people\n          default: 4\n")
                                .replace(
                                        "- id: catering\n",
                                        "- id: catering\n          default: people > 10\n          required: false\n          optional-because: {fr: Non, en: No}\n"));
    }

    @Test
    void itIsDrawnWithANoteOnTheFirstPage() throws Exception {
        assertThat(new Visitor(mvc).open(START).getContentAsString())
                .contains("value=\"4\"")
                .contains(NOTE);
    }

    @Test
    void itFollowsFromAnswersGivenBefore() throws Exception {
        Visitor many = new Visitor(mvc);
        String draft = RoomBooking.begin(many, CODE);
        assertThat(many.open(draft + "/meal").getContentAsString())
                .containsPattern("value=\"true\"[^>]*checked")
                .contains(NOTE);
    }

    @Test
    void whatThePersonEmptiesIsNotProposedAgain() throws Exception {
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.begin(person, CODE);
        person.open(draft + "/meal");
        person.send(draft + "/meal");

        assertThat(person.open(draft + "/meal").getContentAsString())
                .doesNotContain(NOTE)
                .doesNotContainPattern("value=\"true\"[^>]*checked");
    }

    @Test
    void whatIsProposedIsNoAnswerWhenThePageIsOnlyKept() throws Exception {
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.begin(person, CODE);
        person.open(draft + "/meal");
        person.send(draft + "/meal/garder", "catering", "true", "meal", "Soupe");
        person.open(draft + "/meal");
        person.send(draft + "/meal", "catering", "true", "later", "1");

        String page = person.open(draft + "/meal").getContentAsString();
        assertThat(page).contains(NOTE);
        person.open(draft + "/you");
        person.send(draft + "/you", "email", "a@exemple.ca");
        assertThat(person.open(draft + "/reponses").getContentAsString())
                .contains("Pas de réponse");
    }

    @Test
    void anAnswerNotSeenYetIsNoAnswer() throws Exception {
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.begin(person, CODE);
        person.open(draft + "/you");
        person.send(draft + "/you", "email", "a@exemple.ca");

        assertThat(person.open(draft + "/reponses").getContentAsString())
                .doesNotContain("Proposée par le formulaire")
                .contains("Pas de réponse");
        person.open(draft + "/meal");
        person.send(draft + "/meal", "catering", "true", "meal", "Soupe");
        assertThat(person.open(draft + "/reponses").getContentAsString())
                .contains("Proposée par le formulaire");
    }
}
