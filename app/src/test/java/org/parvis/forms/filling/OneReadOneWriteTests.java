package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.Visitor;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever a person sends from a page of their draft, the draft is read once and written once, in
 * one transaction; a file, a register and what an account holds have messages of their own.
 */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneReadOneWriteTests extends GroupsFixture {
    private static final String ROOM = "salle-lue-une-fois";

    @Autowired SqlCounter.OfProgram statements;

    /** What was sent, and what it asked of the database. */
    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    private void sends(String what, SqlCounter.Work work) throws Exception {
        sent.put(what, statements.during(work));
    }

    @Test
    void eachWayOfSendingAPageReadsTheDraftOnceAndWritesItOnce() throws Exception {
        ofAPage();
        ofRows();
        sent.forEach(
                (what, asked) -> {
                    assertThat(asked).as(what).hasSize(2);
                    assertThat(asked.getFirst()).as(what).contains("set_config", "forms.drafts");
                    assertThat(asked.getLast()).as(what).contains("update forms.drafts");
                });
        assertThat(sent).hasSize(13);
    }

    private void ofAPage() throws Exception {
        services.publish(
                ROOM,
                1,
                text ->
                        text.replace(
                                "- id: catering\n",
                                "- id: catering\n          default: people > 10\n"));
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.begin(person, ROOM);
        String meal = draft + "/meal";
        person.open(meal);
        sends("what is proposed, accepted", () -> person.send(meal, "catering", "true"));
        person.open(meal);
        sends("what asks for another question", () -> person.send(meal, "catering", "true"));
        person.open(meal);
        sends("an answer", () -> person.send(meal, "catering", "false"));
        person.open(meal);
        sends("what is kept meanwhile", () -> person.send(meal + "/garder", "catering", "true"));
        person.open(draft + "/you");
        sends("what is wrong", () -> person.send(draft + "/you", "email", "personne"));
        person.open(draft + "/you");
        Visitor tab = person.otherTab();
        tab.send(draft + "/you", "email", "un@exemple.ca");
        person.send(draft + "/you", "email", "autre@exemple.ca");
        person.open(draft + "/you");
        sends(
                "from the answers",
                () -> person.send(draft + "/you", "email", "a@exemple.ca", "answers", "1"));
    }

    private void ofRows() throws Exception {
        Person person = new Person();
        Visitor browser = person.browser;
        String row = person.places + "/places.r1";
        browser.open(person.places);
        sends("a row is added", () -> browser.send(person.places, "row-add", "places"));
        browser.open(person.places);
        sends("a row is opened", () -> browser.send(person.places, "row-go", "places.r1"));
        browser.open(row);
        sends("a row inside is added", () -> browser.send(row, "row-add", "places.r1.items"));
        browser.open(row);
        sends("a row is kept", () -> browser.send(row, "places.r1.street", "1, rue du Port"));
        browser.open(row);
        sends("meanwhile", () -> browser.send(row + "/garder", "places.r1.street", "2, rue"));
        browser.open(person.places);
        sends("a row is removed", () -> browser.send(person.places, "row-drop", "places.r1"));
        browser.open(person.places);
        sends("and comes back", () -> browser.send(person.places, "row-undo", "places"));
    }
}
