package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.MyDrafts;
import org.parvis.forms.spi.Typed;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.platform.web.NotOpenHere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A draft that went away meanwhile keeps nothing, never says that it did, and gives the text back.
 */
@FillingTest
class GoneDraftTests {
    private static final String CODE = "salle-partie";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Drafts drafts;
    @Autowired MyDrafts mine;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
    }

    private static UUID id(String draft) {
        return UUID.fromString(draft.substring("/fr/demarche/".length()));
    }

    @Test
    void noWayOfKeepingSaysThatADraftWasKeptThatIsGone() throws Exception {
        UUID id = id(RoomBooking.begin(new Visitor(mvc), CODE));
        Draft draft = drafts.fresh(id);
        drafts.discard(id);
        Map<String, Typed> typed = Map.of("people", Typed.of("9"));

        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("save", () -> drafts.save(draft, typed));
        ways.put("save on what stands there", () -> drafts.save(draft, stored -> typed));
        ways.put("keep", () -> drafts.keep(draft, typed, beside -> beside));

        ways.forEach(
                (way, keeping) ->
                        assertThatThrownBy(keeping).as(way).isInstanceOf(NotOpenHere.class));
    }

    @Test
    void aDraftThatIsSetAsideKeepsNothingUntilItIsBroughtBack() throws Exception {
        Browser ann = People.signUp(mvc, "partie-1@personne.example");
        String begin = "/fr/services/" + CODE + "/commencer";
        ann.open(begin).submit(begin, "room", "hall", "people", "4");
        UUID id = UUID.fromString(ann.location().split("/", -1)[3]);
        Draft draft = drafts.fresh(id);
        mine.delete(Objects.requireNonNull(draft.account()), id);

        assertThatThrownBy(() -> drafts.save(draft, Map.of("people", Typed.of("9"))))
                .isInstanceOf(NotOpenHere.class);
    }

    @Test
    void whatIsTypedForADraftErasedInAnotherTabIsGivenBack() throws Exception {
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.begin(person, CODE);
        person.open(draft + "/room");
        drafts.discard(id(draft));

        MockHttpServletResponse answer =
                person.send(
                        draft + "/room",
                        "_asked",
                        "room people",
                        "room",
                        "hall",
                        "people",
                        "quatre-vingts");

        assertThat(answer.getStatus()).as("as for a draft of somebody else").isEqualTo(401);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.text()).contains("n’est plus ici", "quatre-vingts");
        assertThat(page.select("main a").eachAttr("href")).contains("/fr/services");
        MockHttpServletResponse saved =
                person.send(draft + "/room/garder", "_asked", "people", "people", "8");
        assertThat(saved.getStatus()).as("no script is told that it was kept").isEqualTo(401);
    }
}
