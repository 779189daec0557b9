package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One press of a button of a member is one act, also when the page is sent again. */
@ProgramTest
class AgentsSentOnceTests {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private TeamBrowser agent;
    private String file = "";

    @BeforeEach
    void aFile() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        file = agent.opened();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "say, how=note&text=Vu au comptoir.",
                "say, how=write&text=Nous cherchons encore.",
                "say, how=ask&text=Quelle année ?",
                "take, text=",
                "contact, contactHow=phone&contactEmail=ici@personne.example",
                "fee, amount=12&pages=3&feeText=Trois pages",
                "prepare, outcome=not-held&reasons=Aucun registre.",
                "remind, remind-day=1&remind-month=2&remind-year=2031&reminder=Rappeler"
            })
    void aPageThatIsSentAgainIsAnsweredAsKept(String act, String fields) throws Exception {
        Document drawn = agent.get(file);

        assertThat(agent.raw(pressed(drawn, act, fields)).getStatus()).isEqualTo(303);
        int once = acts();
        MockHttpServletResponse again = agent.raw(pressed(drawn, act, fields));

        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(again.getHeader("Location")).isEqualTo(file);
        assertThat(acts()).isEqualTo(once).isGreaterThan(1);
        MockHttpServletResponse other = agent.raw(pressed(drawn, "say", "how=note&text=Autre."));
        assertThat(other.getStatus())
                .as("other words are another act, and come too late")
                .isEqualTo(409);
    }

    /** Of the page of a file, which sends many acts to as many addresses. */
    private MockHttpServletRequestBuilder pressed(Document page, String act, String fields) {
        MockHttpServletRequestBuilder request = post(file + "/actes/" + act);
        page.select("#work > input[type=hidden]")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        for (String field : fields.split("&")) {
            String[] named = field.split("=", 2);
            request.param(named[0], named[1]);
        }
        return request;
    }

    private int acts() {
        return scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select f.last_seq from cases.case_files f
                                        join cases.case_references r
                                          on r.home = f.home and r.case_file = f.id
                                        where r.reference = ?
                                        """)
                                .param(file.replaceAll(".*/", ""))
                                .query(Integer.class)
                                .single());
    }

    @Test
    void everyFormThatSaysHowMuchOfAFileWasSeenSaysWhichPressItIs() throws Exception {
        Set<String> forms = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(Set.of(file));
        while (!ahead.isEmpty()) {
            String path = ahead.pop();
            MockHttpServletResponse answer = seen.add(path) ? agent.raw(get(path)) : null;
            if (answer == null || answer.getStatus() != 200) {
                continue;
            }
            Document page = Jsoup.parse(answer.getContentAsString());
            for (Element form : page.select("form:has(> input[name=seen])")) {
                forms.add(form.attr("action").replaceAll(".*/", ""));
                assertThat(form.select("> input[name=_sending]").eachAttr("value"))
                        .as(form.attr("action") + " in " + path)
                        .hasSize(1);
            }
            page.select("a[href^=" + file + "]")
                    .forEach(a -> ahead.add(a.attr("href").replaceAll("[#?].*", "")));
        }
        assertThat(forms).hasSizeGreaterThan(4);
    }
}
