package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.person.Contested.pressed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** One press of a button is one act, however often and at whatever moment it arrives. */
@ProgramTest
class SentOnceTests {
    private static final String WORDS = "J’ai attendu deux heures au téléphone.";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private static List<Integer> statuses(List<MockHttpServletResponse> answers) {
        return answers.stream().map(MockHttpServletResponse::getStatus).sorted().toList();
    }

    private static List<String> places(List<MockHttpServletResponse> answers) {
        return answers.stream()
                .map(answer -> String.valueOf(answer.getHeader("Location")))
                .distinct()
                .toList();
    }

    @Test
    void oneApplicationSaidToBeSentThreeTimesAtOnceIsOneAct() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        file.decide("not-held");
        String page = file.own + "/recours/review";
        assertThat(statuses(file.thrice(page, page))).containsOnly(303);
        assertThat(file.acts("contested")).isEqualTo(1);
    }

    @Test
    void threeTabsThatContestAtOnceWriteOneActAndTheOthersAreToldWhy() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        file.decide("not-held");
        String page = file.own + "/recours/review";
        List<Callable<MockHttpServletResponse>> presses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            TeamBrowser tab = file.tab();
            Document drawn = tab.get(page);
            presses.add(() -> tab.raw(pressed(drawn, page)));
        }
        List<MockHttpServletResponse> answers = AtOnce.all(presses);
        assertThat(statuses(answers)).containsExactly(303, 409, 409);
        assertThat(file.acts("contested")).isEqualTo(1);
    }

    @Test
    void aContestationHeardInsideThatArrivesThreeTimesOpensOneFile() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        file.refusePlace();
        String page = file.own + "/contester/call";
        List<MockHttpServletResponse> answers =
                file.thrice(page, page, "why", WORDS, "asks", "Une place.");
        assertThat(statuses(answers)).containsOnly(303);
        assertThat(places(answers)).as("each is led to the same receipt").hasSize(1);
        assertThat(file.linkedFiles()).isEqualTo(1);
        assertThat(file.acts("contested")).isEqualTo(1);
    }

    @Test
    void aComplaintThatArrivesThreeTimesOpensOneFileWhoseReceiptEachIsGiven() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String page = file.own + "/probleme";
        List<MockHttpServletResponse> answers = file.thrice(page, page, "text-complaint", WORDS);
        assertThat(statuses(answers)).containsOnly(303);
        assertThat(places(answers)).hasSize(1);
        assertThat(file.linkedFiles()).isEqualTo(1);
        assertThat(file.acts("complained")).isEqualTo(1);
        String receipt = places(answers).getFirst();
        TeamBrowser late = file.tab();
        late.get(page);
        Document drawn = file.person.get(page);
        MockHttpServletResponse other =
                file.person.raw(pressed(drawn, page, "text-complaint", WORDS));
        assertThat(other.getHeader("Location")).as("another page is another").isNotEqualTo(receipt);
        assertThat(file.linkedFiles()).isEqualTo(2);
    }

    @Test
    void aMessageThatArrivesThreeTimesIsWrittenOnce() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String page = file.own + "/messages/nouveau";
        String action = file.own + "/messages";
        assertThat(statuses(file.thrice(page, action, "subject", "La date", "text", WORDS)))
                .containsOnly(303);
        assertThat(file.acts("answered")).isEqualTo(1);
    }

    @Test
    void otherWordsFromTheSamePageAreAnotherMessage() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String page = file.own + "/messages/nouveau";
        String action = file.own + "/messages";
        Document drawn = file.person.get(page);
        for (String text : List.of("Un.", "Deux.", "Deux.")) {
            file.person.raw(pressed(drawn, action, "subject", "La date", "text", text));
        }
        assertThat(file.acts("answered")).isEqualTo(2);
    }

    @Test
    void aFileOfAMessageThatArrivesTwiceDoesNotWaitForTheNextOne() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String page = file.own + "/messages/nouveau";
        String sending = file.person.get(page).expectFirst("[name=_sending]").val();
        for (int i = 0; i < 2; i++) {
            byte[] plan = "Le plan".getBytes(StandardCharsets.UTF_8);
            file.person.postFiles(
                    file.own + "/messages",
                    303,
                    List.of(new MockPart("files", "plan.txt", plan)),
                    "_sending",
                    sending,
                    "thread",
                    "new",
                    "subject",
                    "Le plan",
                    "text",
                    WORDS);
        }
        assertThat(file.acts("answered")).isEqualTo(1);
        assertThat(file.person.get(page).select("main form").text()).doesNotContain("plan.txt");
    }

    @Test
    void aFileOfAMessageThatArrivesTwiceAtOnceLeavesOnceAndNothingWaits() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String page = file.own + "/messages/nouveau";
        for (int round = 1; round <= 4; round++) {
            String plan = "plan-" + round + ".txt";
            String sending = file.person.get(page).expectFirst("[name=_sending]").val();
            List<Callable<MockHttpServletResponse>> presses = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                TeamBrowser tab = file.tab();
                String proof = tab.get(page).expectFirst("[name=_proof]").val();
                presses.add(() -> tab.raw(withFile(file, plan, proof, sending)));
            }

            assertThat(statuses(AtOnce.all(presses))).containsOnly(303);

            assertThat(file.acts("answered")).isEqualTo(round);
            assertThat(file.person.get(page).select("main form").text()).doesNotContain("plan");
            assertThat(file.person.get(file.own).select("a:contains(" + plan + ")"))
                    .as("it left once")
                    .hasSize(1);
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> withFile(
            Contested file, String name, String proof, String sending) {
        return multipart(file.own + "/messages")
                .part(new MockPart("files", name, name.getBytes(StandardCharsets.UTF_8)))
                .param("_proof", proof)
                .param("_sending", sending)
                .param("thread", "new")
                .param("subject", "Le plan")
                .param("text", WORDS + name);
    }

    @Test
    void observationsThatArriveThreeTimesAreWrittenOnce() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        String page = file.own + "/observations";
        assertThat(statuses(file.thrice(page, page, "text", WORDS))).containsOnly(303);
        assertThat(file.acts("observed")).isEqualTo(1);
    }

    @Test
    void whoWithdrawsThreeTimesAtOnceIsNotToldThatSomethingIsWrong() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        assertThat(statuses(file.thrice(file.own, file.own + "/retirer"))).containsOnly(303);
        assertThat(file.acts("withdrawn")).isEqualTo(1);
    }

    @Test
    void everyFormOfAPersonInTheirFileSaysWhichPressItIs() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        assertThat(forms(file))
                .contains(
                        file.own + "/messages",
                        file.own + "/probleme",
                        file.own + "/observations",
                        file.own + "/retirer",
                        file.own + "/avis");
        file.refusePlace();
        assertThat(forms(file)).contains(file.own + "/contester/call");
    }

    /** Walks from the page of a file through all that it leads to; a rating is no act of it. */
    private static Set<String> forms(Contested file) throws Exception {
        Set<String> forms = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(file.own));
        while (!ahead.isEmpty()) {
            String path = ahead.pop();
            MockHttpServletResponse answer = seen.add(path) ? file.person.raw(get(path)) : null;
            if (answer == null || answer.getStatus() != 200 || !isPage(answer)) {
                continue;
            }
            Document page = Jsoup.parse(answer.getContentAsString());
            for (Element form : page.select("main form[method=post]")) {
                String action = form.attr("action").isEmpty() ? path : form.attr("action");
                if (action.startsWith(file.own) && !action.endsWith("/appreciation")) {
                    forms.add(action);
                    assertThat(form.select("input[name=_sending]").eachAttr("value"))
                            .as(action + " in " + path)
                            .hasSize(1);
                }
            }
            page.select("a[href^=" + file.own + "]")
                    .forEach(a -> ahead.add(a.attr("href").replaceAll("#.*", "")));
        }
        return forms;
    }

    private static boolean isPage(MockHttpServletResponse answer) {
        String type = answer.getContentType();
        return type != null && type.startsWith("text/html");
    }
}
