package org.parvis.forms.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody fills the disk with drafts without saying who they are. */
@Tag("installation")
@FillingTest
@TestPropertySource(properties = {"parvis.drafts.per-network=3", "parvis.drafts.most=12"})
class DraftRoomTests {
    private static final String CODE = "salle-bornee";
    private static final String BEGIN = "/fr/services/" + CODE + "/commencer";
    private static final String PAPER = "/fr/services/" + CODE + "/papier";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
        scenes.job(jobs -> jobs.sql("delete from forms.drafts").update());
        ((MovableClock) clock).forward(Duration.ofHours(2));
    }

    private static MockHttpServletResponse begin(Visitor visitor) throws Exception {
        visitor.open(BEGIN);
        return visitor.send(BEGIN, "_asked", "room people", "room", "hall", "people", "12");
    }

    private long kept() {
        return scenes.readingJob(DraftTable::ofNobody);
    }

    private static void refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(429);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.text()).contains("commencées d’ici sans compte", "attendez une heure");
        assertThat(page.select("main a").eachAttr("href")).contains("/fr/connexion");
        assertThat(page.text()).as("what was typed is given back").contains("12");
    }

    @Test
    void oneNetworkBeginsSoManyDraftsAnHourWithoutAnAccount() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(begin(new Visitor(mvc).from("198.18.3.1")).getStatus()).isEqualTo(303);
        }
        refused(begin(new Visitor(mvc).from("198.18.3.1")));
        Visitor paper = new Visitor(mvc).from("198.18.3.1");
        paper.open(PAPER);
        assertThat(paper.send(PAPER).getStatus()).isEqualTo(429);
        assertThat(kept()).isEqualTo(3);
        assertThat(begin(new Visitor(mvc).from("198.18.3.2")).getStatus()).isEqualTo(303);

        ((MovableClock) clock).forward(Duration.ofHours(1));
        assertThat(begin(new Visitor(mvc).from("198.18.3.1")).getStatus()).isEqualTo(303);
    }

    @Test
    void allTogetherKeepSoManyAtOnceAndWhoSignsInIsNotCounted() throws Exception {
        Browser ann = People.signUp(mvc, "place@personne.example");
        for (int i = 0; i < 12; i++) {
            assertThat(begin(new Visitor(mvc).from("198.18.4." + i)).getStatus()).isEqualTo(303);
        }
        refused(begin(new Visitor(mvc).from("198.18.4.99")));
        assertThat(kept()).isEqualTo(12);

        ann.open(BEGIN).submit(BEGIN, "room", "hall", "people", "4");
        assertThat(ann.status()).isEqualTo(303);

        scenes.job(jobs -> jobs.sql("delete from forms.drafts where account is null").update());
        ((MovableClock) clock).forward(Duration.ofMinutes(2));
        assertThat(begin(new Visitor(mvc).from("198.18.4.98")).getStatus()).isEqualTo(303);
    }
}
