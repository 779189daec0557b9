package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.dossier.Threads;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** A file of many acts: its pages show a stretch of it, and lead to all the rest. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongFileTests {
    private static final int ACTS = 200;
    private static final String EMAIL = "des-annees@personne.example";
    private static final Pattern SAID = Pattern.compile("(?:Message|Note) (\\d+)\\.");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired CaseStore store;

    private Browser person;
    private TeamBrowser agent;
    private Receipt file;

    @BeforeAll
    void years() throws Exception {
        person = People.signUp(mvc, EMAIL);
        file = filled();
        agent = new TeamBrowser(mvc, "vq-agent");
    }

    private Receipt filled() {
        Receipt opened =
                new OpenedFiles(program)
                        .open(
                                Channel.WEB,
                                "Un permis",
                                new ActContent.Contact("Ann", EMAIL, null, null),
                                People.account(scenes, EMAIL));
        new LongFile(program).fill(opened, ACTS);
        return opened;
    }

    /** What each press on the link to what came before shows, until there is none. */
    private Set<Integer> walked(String first, String part, boolean team) throws Exception {
        Set<Integer> all = new TreeSet<>();
        String at = first;
        int pages = 0;
        while (!at.isEmpty()) {
            Document page = team ? agent.get(at) : person.open(at).page();
            List<Integer> shown = said(page.select(part).text());
            assertThat(shown).as(at).hasSizeLessThanOrEqualTo(2 * Stretch.MOST);
            all.addAll(shown);
            at = page.select(part + " a[href*=before]").attr("href").replaceAll("#.*", "");
            assertThat(++pages).isLessThan(20);
        }
        return all;
    }

    private static List<Integer> said(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = SAID.matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    private static List<Integer> acts(int step) {
        List<Integer> all = new ArrayList<>();
        for (int seq = 2; seq <= ACTS; seq++) {
            if (seq % step != 0 || step == 1) {
                all.add(seq);
            }
        }
        return all;
    }

    @Test
    void theBodyWalksThroughTheWholeStoryAStretchAtATime() throws Exception {
        String page = "/fr/equipe/dossiers/" + file.reference();
        assertThat(walked(page, "[aria-labelledby=story]", true))
                .containsExactlyElementsOf(acts(1));
        assertThat(agent.get(page + "?before=41").select("[aria-labelledby=story] a").text())
                .contains("Revenir au plus récent");
    }

    @Test
    void bothSidesWalkThroughAConversationAStretchAtATime() throws Exception {
        String own = "/fr/dossiers/" + file.reference() + "/messages/0";
        String team = "/fr/equipe/dossiers/" + file.reference() + "/messages/0";
        assertThat(walked(own, "main", false)).containsExactlyElementsOf(acts(2));
        assertThat(walked(team, "main", true)).containsExactlyElementsOf(acts(2));
    }

    @Test
    void theFileOfThePersonShowsTheLatestAndLeadsToTheRest() throws Exception {
        Document page = person.open("/fr/dossiers/" + file.reference()).page();
        assertThat(page.select("[aria-labelledby=story] li")).hasSize(Stretch.MOST + 1);
        assertThat(page.select("[aria-labelledby=story] a[href*=before]")).hasSize(1);
        assertThat(page.select("[aria-labelledby=messages] a[href*=before]").attr("href"))
                .contains("/messages/0?before=");
        assertThat(said(page.select("[aria-labelledby=messages]").text())).hasSize(Stretch.MOST);
    }

    @Test
    void whatIsNoNumberOfAnActShowsTheLatest() throws Exception {
        String page = "/fr/equipe/dossiers/" + file.reference();
        for (String wrong : List.of("", "0", "-3", "x", "99999999999999", "1%20or%201")) {
            assertThat(
                            said(
                                    agent.get(page + "?before=" + wrong)
                                            .select("[aria-labelledby=story]")
                                            .text()))
                    .as(wrong)
                    .contains(ACTS);
        }
    }

    @Test
    void theListOfConversationsOpensNoMessage() {
        List<StoredAct> acts = scenes.job(jobs -> store.acts(jobs, file.file()));
        List<Threads.Topic> threads = Threads.of(acts);
        assertThat(threads.getFirst().messages())
                .extracting(Threads.Said::seq)
                .containsExactlyElementsOf(acts(2));
        assertThat(Threads.lastQuestion(threads.getFirst())).isZero();
        assertThat(acts).noneMatch(StoredAct::papers);
        assertThat(acts).noneMatch(StoredAct::isOpened);
    }

    /** What was said long ago is broken here: whoever opened it would fail. */
    @Test
    void aPageOpensNothingThatItDoesNotShow(@Value("${parvis.database.url}") String url)
            throws Exception {
        Receipt broken = filled();
        change(url, broken, "sealed || sealed");
        String team = "/fr/equipe/dossiers/" + broken.reference();
        String own = "/fr/dossiers/" + broken.reference();
        for (String end : List.of("", "/messages/0")) {
            assertThat(said(agent.get(team + end).text())).as(team + end).contains(ACTS - 1);
            assertThat(said(person.open(own + end).page().text())).as(own + end).contains(ACTS - 1);
        }
        change(url, broken, "substring(sealed for length(sealed) / 2)");
    }

    private static void change(String url, Receipt file, String sealed) {
        TestDatabase.owner(url)
                .sql(
                        "update cases.payloads set sealed = "
                                + sealed
                                + " where case_file = ? and seq between 2 and 100")
                .param(file.file().id())
                .update();
    }

    @Test
    void whatNobodyAsksForStaysSealed() {
        List<StoredAct> acts = scenes.job(jobs -> store.acts(jobs, file.file()));
        assertThat(acts).noneMatch(StoredAct::isOpened);
        assertThat(AnswerReview.of(acts).pending()).isEmpty();
        assertThat(DecisionStanding.effects(acts)).isEmpty();
        assertThat(StoredAct.last(acts, ActContent.Decided.class)).isNull();
        assertThat(acts.stream().filter(StoredAct::isOpened))
                .as("the request alone")
                .singleElement()
                .matches(act -> act.seq() == 1);
    }
}
