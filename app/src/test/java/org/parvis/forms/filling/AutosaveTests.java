package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.spi.Typed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What is written is kept while it is written, and no tab writes over another. */
@FillingTest
class AutosaveTests {
    private static final String CODE = "salle-gardee";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired JsonMapper json;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
    }

    private String begin(Visitor visitor) throws Exception {
        return RoomBooking.begin(visitor, CODE);
    }

    private static MockHttpServletResponse keep(
            Visitor visitor, String draft, String room, String people) throws Exception {
        return visitor.send(draft + "/room/garder", "room", room, "people", people);
    }

    /** The page is open when another tab keeps thirty people. */
    private static void changedElsewhere(Visitor visitor, String draft) throws Exception {
        visitor.open(draft + "/room");
        keep(visitor.otherTab(), draft, "hall", "30");
    }

    private AutosavePages.Answer said(MockHttpServletResponse answer) throws Exception {
        return json.readValue(answer.getContentAsString(), AutosavePages.Answer.class);
    }

    private static String people(Visitor visitor, String draft) throws Exception {
        return Jsoup.parse(visitor.open(draft + "/room").getContentAsString())
                .expectFirst("[name=people]")
                .val();
    }

    @Test
    void textIsKeptAsItStandsWithoutJudgingIt() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String draft = begin(visitor);
        visitor.open(draft + "/room");

        MockHttpServletResponse answer = keep(visitor, draft, "hall", "beaucoup tr");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(said(answer).say()).startsWith("Enregistré à");
        assertThat(people(visitor, draft)).isEqualTo("beaucoup tr");
    }

    @Test
    void anAnswerThatCallsForAnotherQuestionTellsThePage() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String draft = begin(visitor);
        visitor.open(draft + "/meal");

        String keep = draft + "/meal/garder";
        AutosavePages.Answer more =
                said(visitor.send(keep, "_asked", "catering", "catering", "true"));
        assertThat(more.asked()).isEqualTo("catering meal");
        visitor.set("_seen", more.seen());
        assertThat(said(visitor.send(keep, "_asked", "catering", "catering", "false")).asked())
                .isEqualTo("catering");
    }

    @Test
    void whatIsSavedNextFromTheSamePageIsNoClash() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String draft = begin(visitor);
        visitor.open(draft + "/room");
        visitor.set("_seen", said(keep(visitor, draft, "hall", "1")).seen());

        assertThat(keep(visitor, draft, "hall", "15").getStatus()).isEqualTo(200);
        assertThat(people(visitor, draft)).isEqualTo("15");
    }

    @Test
    void anOldTabDoesNotWriteOverWhatItDidNotChange() throws Exception {
        Visitor old = new Visitor(mvc);
        String draft = begin(old);
        changedElsewhere(old, draft);

        MockHttpServletResponse answer = keep(old, draft, "study", "12");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(people(old, draft)).isEqualTo("30");
        assertThat(old.open(draft + "/room").getContentAsString())
                .containsPattern("value=\"study\"[^>]*checked");
    }

    @Test
    void twoTabsThatChangeTheSameAnswerAreShownBoth() throws Exception {
        Visitor mine = new Visitor(mvc);
        String draft = begin(mine);
        changedElsewhere(mine, draft);

        MockHttpServletResponse kept = keep(mine, draft, "hall", "7");
        assertThat(kept.getStatus()).isEqualTo(409);
        assertThat(said(kept).say()).contains("a changé ailleurs");

        MockHttpServletResponse page = mine.send(draft + "/room", "room", "hall", "people", "7");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).containsPattern("«.30.»").contains("value=\"7\"");
        assertThat(mine.send(draft + "/room", "room", "hall", "people", "7").getStatus())
                .isEqualTo(303);
        assertThat(people(mine, draft)).isEqualTo("7");
    }

    @Test
    void nobodyElseKeepsAnythingInADraft() throws Exception {
        Visitor owner = new Visitor(mvc);
        String draft = begin(owner);
        Visitor other = new Visitor(mvc);
        other.open("/fr/reprendre");

        MockHttpServletResponse answer =
                other.send(draft + "/room/garder", "_asked", "people", "people", "1");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(people(owner, draft)).isEqualTo("12");
    }

    @Test
    void aDigestDoesNotDependOnSpacesAroundOrLineEnds() {
        assertThat(Seen.digest(Typed.of(" Une ligne\r\nune autre ")))
                .isEqualTo(Seen.digest(Typed.of("Une ligne\nune autre")));
        assertThat(Seen.digest(Typed.of("  "))).isEqualTo(Seen.digest(Typed.NOTHING));
        assertThat(Seen.digest(Typed.of("a"))).isNotEqualTo(Seen.digest(Typed.of("b")));
    }
}
