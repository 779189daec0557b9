package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.account.ManyFiles;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whose turn it is: whatever the body asks, the head of the page is the person's. */
@ProgramTest
class TurnPagesTests {
    /** Stones of the body's days; none stands in the arch of a person's days. */
    private static final String BODYS = ".s-done, .s-left, .s-late, .s-pause";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private TeamBrowser agent;
    private TeamBrowser person;
    private String file = "";
    private String own = "";

    @BeforeEach
    void aRegistrationThatTheAgentExamines() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        List<String> refs =
                agent.enter(
                                "/fr/equipe/saisie?service=day-camp",
                                Map.of("service", "day-camp", "channel", "phone"))
                        .select("article .pv-ref")
                        .eachText();
        file = "/fr/equipe/dossiers/" + refs.get(0);
        own = "/fr/dossiers/" + refs.get(0);
        person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
    }

    private void ask(Turn.Asks what) throws Exception {
        switch (what) {
            case NOTICE ->
                    agent.postFrom(
                            file + "/examen",
                            "/intend",
                            303,
                            "outcome",
                            "no-place",
                            "reasons",
                            "Les groupes sont complets.");
            case QUERIES ->
                    agent.postFrom(
                            file + "/examen/reponses/tie",
                            "",
                            303,
                            "then",
                            "query",
                            "text",
                            "Les groupes sont complets.");
            case QUESTION -> question("new", "Les groupes sont complets.");
        }
    }

    private void question(String thread, String text) throws Exception {
        agent.get(file + "/messages/nouveau");
        String seen = agent.page.expectFirst("[name=seen]").val();
        agent.post(
                file + "/messages",
                303,
                "thread",
                thread,
                "subject",
                "Une autre semaine",
                "text",
                text,
                "how",
                "ask",
                "seen",
                seen);
    }

    private void reply(Turn.Asks what) throws Exception {
        switch (what) {
            case NOTICE -> {
                person.get(own + "/observations");
                person.post(own + "/observations", 303, "text", "Il reste une place.");
            }
            case QUERIES -> {
                person.postFrom(own + "/corrections", "", 303, "tie", "parent");
            }
            case QUESTION -> {
                Document page = person.get(own);
                String thread = page.expectFirst("[name=thread]").val();
                person.post(own + "/messages", 303, "thread", thread, "text", "La deuxième.");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileThePersonHasToActHeadlineArchStepAndButtonAreTheirs(Turn.Asks what) throws Exception {
        String before = person.get(own).expectFirst(".pv-headcase h2").text();
        assertThat(before).contains("pour vous répondre");
        assertThat(person.page.select(".pv-turn")).isEmpty();
        ask(what);
        for (String path : List.of(own, own.replace("/fr/dossiers/", "/en/files/"))) {
            Document page = person.get(path);
            assertThat(page.select(".pv-turn")).as("one chip").hasSize(1);
            assertThat(page.expectFirst(".pv-headcase h2").text()).isNotEqualTo(before);
            assertThat(page.select(".pv-headcase .pv-quote").text())
                    .contains("Les groupes sont complets.");
            assertThat(page.select(".pv-headcase .pv-arch svg").select(BODYS))
                    .as("no day of the body's in the person's arch")
                    .isEmpty();
            assertThat(page.select(".pv-arch .s-mine, .pv-arch .s-today")).isNotEmpty();
            String button = page.expectFirst(".pv-headcase .govuk-button--start").attr("href");
            assertThat(page.select(".pv-headcase .govuk-button")).hasSize(1);
            assertThat(page.select(".pv-steps [aria-current=step]").text())
                    .isEqualTo(
                            path.startsWith("/fr") ? "À vous de répondre" : "Your turn to answer");
            assertThat(page.select(".pv-sides svg")).as("both clocks, after").hasSize(2);
            if (button.startsWith("#")) {
                assertThat(page.select(button)).hasSize(1);
                assertThat(page.select("section:has(" + button + ") textarea")).hasSize(1);
            } else {
                person.get(button);
            }
        }
        reply(what);
        assertThat(person.get(own).expectFirst(".pv-headcase h2").text()).isEqualTo(before);
        assertThat(person.page.select(".pv-turn")).isEmpty();
    }

    /** The desk reads envelopes and clocks, the page of the file reads acts: both say the same. */
    @ParameterizedTest
    @EnumSource
    void theDeskSaysWhoseTurnItIsAsThePageOfTheFileDoes(Turn.Asks what) throws Exception {
        String word = "tour-" + what.name().toLowerCase(Locale.ROOT) + "@personne.example";
        Browser owner = People.signUp(mvc, word);
        new ManyFiles(scenes, People.account(scenes, word)).owns(own.replaceAll(".*/", ""));
        assertThat(desk(owner).select(".pv-todo > li")).isEmpty();
        assertThat(desk(owner).select(".pv-files").text()).contains("pour vous répondre");

        ask(what);
        Document desk = desk(owner);
        assertThat(desk.select(".pv-todo > li")).hasSize(1);
        assertThat(desk.select(".pv-files__st").text()).isEqualTo("À vous");
        String button = person.get(own).expectFirst(".govuk-button--start").attr("href");
        String there = desk.select(".pv-todo a").attr("href");
        assertThat(there).isEqualTo(button.startsWith("#") ? own + button : button);
        if (what == Turn.Asks.NOTICE) {
            assertThat(desk.select(".pv-lit b").text())
                    .isEqualTo(person.page.expectFirst(".pv-arch__n").text());
        }

        reply(what);
        assertThat(desk(owner).select(".pv-todo > li")).isEmpty();
        assertThat(desk(owner).select(".pv-files").text()).doesNotContain("À vous");
    }

    private static Document desk(Browser owner) throws Exception {
        return owner.open("/fr/compte").page();
    }

    @Test
    void theDaysOfAnAnswerToANoticeAreThoseOfTheNotice() throws Exception {
        ask(Turn.Asks.NOTICE);
        String until = person.get(own + "/observations").text();
        Document page = person.get(own);
        String day =
                page.expectFirst(".pv-headcase h2").text().replaceAll(".*au plus tard le ", "");
        assertThat(until).contains("jusqu’au " + day);
        int left = Integer.parseInt(page.expectFirst(".pv-arch__n").text());
        assertThat(page.select(".pv-headcase .pv-arch .s-mine")).hasSize(left);
        assertThat(page.expectFirst(".pv-arch__u").text()).contains("pour vous");
    }

    @Test
    void aQuestionWithoutADayCountsHowLongOneIsWaitedFor() throws Exception {
        ask(Turn.Asks.QUESTION);
        assertThat(person.get(own).expectFirst(".pv-arch__u").text())
                .isEqualTo("demandé aujourd’hui");
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update cases.acts a set at = a.at - interval '5 days'
                                        from cases.case_references r
                                        where r.reference = ? and a.case_file = r.case_file
                                        """)
                                .param(own.replaceAll(".*/", ""))
                                .update());
        Document page = person.get(own);
        assertThat(page.expectFirst(".pv-arch__n").text()).isEqualTo("5");
        assertThat(page.select(".pv-headcase .pv-arch .s-gone")).hasSize(5);
        assertThat(page.select(".pv-headcase .pv-arch .s-mine")).isEmpty();
        assertThat(page.select(".pv-headcase").text()).contains("Aucune date ne vous est fixée");
    }

    @Test
    void aQuestionOfAnotherConversationIsAnsweredWhereItWasAsked() throws Exception {
        ask(Turn.Asks.QUESTION);
        ask(Turn.Asks.QUERIES);
        assertThat(person.get(own).expectFirst(".govuk-button--start").attr("href"))
                .as("answers held back come first")
                .endsWith("/corrections");
        reply(Turn.Asks.QUERIES);
        String button = person.get(own).expectFirst(".govuk-button--start").attr("href");
        Document there = button.startsWith("#") ? person.page : person.get(button);
        assertThat(there.select("main").text()).contains("Les groupes sont complets.");
        assertThat(there.select("textarea[name=text]")).hasSize(1);
    }

    @Test
    void storyAndClockSayTheSameLastDay() throws Exception {
        String day =
                person.get(own)
                        .expectFirst(".pv-headcase h2")
                        .text()
                        .replaceAll(".*jusqu’au (.*) pour vous répondre", "$1");
        assertThat(person.page.expectFirst(".pv-timeline .is-next").text()).contains(day);
        for (Turn.Asks what : Turn.Asks.values()) {
            ask(what);
            Document page = person.get(own);
            assertThat(page.expectFirst("section[aria-labelledby=sides] > p").text()).contains(day);
            assertThat(page.expectFirst(".pv-timeline .is-next").text()).contains(day);
        }
    }
}
