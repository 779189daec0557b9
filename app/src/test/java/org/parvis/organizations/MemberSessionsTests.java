package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever leads a body signs a member of it out of all their devices. */
@ProgramTest
class MemberSessionsTests {
    private static final UUID AGENT = Organization.memberOf("vq-agent");
    private static final String PAGE = "/fr/equipe/membres/" + AGENT;
    private static final String FORM = "/fr/equipe/membres/remplacements";
    private static final String ROOM = "/fr/equipe/membres";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private Browser taking(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.125");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vq-manager", "vq-head"})
    void aMemberIsOutOnAllDevicesAtTheNextRequestAndTheJournalSaysWhoDidIt(String part)
            throws Exception {
        Browser telephone = taking("vq-agent");
        Browser computer = taking("vq-agent");
        Browser leader = taking(part);
        long before = noted(part);
        String link = leader.open(ROOM).page().select("main a[href=" + PAGE + "]").attr("href");
        leader.open(link).submit(PAGE + "/sessions");
        assertThat(leader.follow().text()).contains("ont pris fin");

        assertThat(telephone.open(ROOM).status()).isEqualTo(303);
        assertThat(telephone.follow().path()).startsWith("/fr/connexion");
        assertThat(computer.open(ROOM).status()).isEqualTo(303);
        assertThat(leader.open(ROOM).status()).as("nobody else is").isEqualTo(200);
        assertThat(noted(part)).isEqualTo(before + 1);
    }

    private long noted(String part) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from audit.entries
                                        where member = :by and kind = 'administration' and what = :what
                                        """)
                                .param("by", Organization.memberOf(part))
                                .param("what", PAGE + "/sessions")
                                .query(Long.class)
                                .single());
    }

    @Test
    void nobodyElseIsOfferedItAndWhatTheySendEndsNothing() throws Exception {
        Browser agent = taking("vq-agent");
        for (String part : new String[] {"vq-designer", "opc-agent", "opc-responsible"}) {
            Browser other = taking(part);
            other.open(PAGE);
            assertThat(other.page().select("form[action$=/sessions]")).as(part).isEmpty();
            other.open(FORM).forge(PAGE + "/sessions", "x", "y");
            assertThat(agent.open(ROOM).status()).as(part).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"vq-manager, /fr/equipe/membres/", "vq-head, /en/team/members/"})
    void onesOwnAreEndedFromOnesAccount(String part, String pages) throws Exception {
        Browser leader = taking(part);
        leader.open(pages + Organization.memberOf(part));
        assertThat(leader.status()).isEqualTo(200);
        assertThat(leader.page().select("form[action$=/sessions]")).isEmpty();
        leader.open(FORM).forge(pages + Organization.memberOf(part) + "/sessions", "x", "y");
        assertThat(leader.open(ROOM).status()).isEqualTo(200);
    }
}
