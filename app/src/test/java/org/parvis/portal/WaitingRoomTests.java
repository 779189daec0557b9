package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people meet when there are too many of them at once. */
@ProgramTest
class WaitingRoomTests {
    private static final String FORM = "/fr/services/demande-acces/commencer";
    private static final Pattern PLACE = Pattern.compile("<strong>[^<]*?: ([\\d\u00a0\u202f,]+)<");
    private static final Pattern NUMBER = Pattern.compile("^n\\.(\\d+)\\.");
    private static final Pattern TOKEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_proof)\" value=\"([^\"]*)\"");

    /** So many stand before whoever comes that no second of the test calls them. */
    private static final long CROWD = 1_000_000;

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired WaitingRoom room;
    @Autowired WaitingTable table;
    @Autowired WaitingSettings rules;
    @Autowired InstantSource clock;
    @Autowired SqlCounter.OfProgram statements;

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    @BeforeEach
    void crowd() {
        change("since = now(), crowded_at = now() + interval '1 day', issued = issued + " + CROWD);
    }

    @AfterEach
    void everybodyGone() {
        change("since = null, called = issued");
    }

    private void change(String what) {
        scenes.job(jobs -> jobs.sql("update portal.waiting_room set " + what).update());
        room.second();
    }

    private MockHttpServletResponse go(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : answer.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return go(get(URI.create(path)));
    }

    private long place(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(503);
        Matcher place = PLACE.matcher(answer.getContentAsString());
        assertThat(place.find()).isTrue();
        return Long.parseLong(place.group(1).replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/services/demande-acces/commencer, Votre place dans la file",
        "/en/services/access-request/begin, Your place in line"
    })
    void aNewcomerGetsAPlaceThatAScreenReaderSaysAndThatRenewsItself(String form, String says)
            throws Exception {
        MockHttpServletResponse answer = open(form);
        assertThat(place(answer)).isGreaterThan(CROWD / 2);
        assertThat(answer.getHeader("Retry-After")).matches("\\d+");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString())
                .contains(says)
                .contains("role=\"status\"")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"");
    }

    @Test
    void whoeverAsksForStillnessHasAPageThatStaysStill() throws Exception {
        assertThat(open(FORM + "?refresh=no").getContentAsString())
                .contains("Voir où j’en suis")
                .doesNotContain("http-equiv=\"refresh\"")
                .doesNotContain("data-waiting=\"");
    }

    @Test
    void whoeverWaitsKeepsTheirNumberAndAsksTheDatabaseForNothing() throws Exception {
        long first = place(open(FORM));
        long number = number();
        assertThat(
                        statements.during(
                                () -> assertThat(place(open(FORM))).isLessThanOrEqualTo(first)))
                .isEmpty();
        assertThat(number()).isEqualTo(number);
    }

    @Test
    void nobodyGetsForwardByDroppingTheirNumberOrMakingOneUp() throws Exception {
        place(open(FORM));
        long mine = number();
        cookies.clear();
        place(open(FORM));
        assertThat(number()).isGreaterThan(mine);
        long second = number();
        String forged = carried().replace("n." + second + ".", "n.1.");
        cookies.put("waiting-number", new Cookie("waiting-number", forged));
        cookies.put("waiting-pass", new Cookie("waiting-pass", "p.99999999999.AAAA"));
        place(open(FORM));
        assertThat(number()).isGreaterThan(second);
    }

    private String carried() {
        return Objects.requireNonNull(cookies.get("waiting-number")).getValue();
    }

    private long number() {
        Matcher number = NUMBER.matcher(carried());
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }

    @Test
    void whoeverIsCalledComesInAndIsNotPutOutAgain() throws Exception {
        place(open(FORM));
        change("called = issued");
        assertThat(open(FORM).getStatus()).isEqualTo(200);
        change("issued = issued + " + CROWD);
        assertThat(open(FORM).getStatus()).isEqualTo(200);
        assertThat(open("/en/services/access-request/begin").getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverCameBeforeTheCrowdFinishesWhatTheyBegan() throws Exception {
        everybodyGone();
        MockHttpServletResponse before = open(FORM);
        crowd();
        Matcher token = TOKEN.matcher(before.getContentAsString());
        assertThat(token.find()).isTrue();
        go(
                post(URI.create(FORM))
                        .param(token.group(1), token.group(2))
                        .param("later", "")
                        .param("document", "Le rapport"));
        String draft =
                cookies.keySet().stream()
                        .filter(name -> name.startsWith("draft-"))
                        .findFirst()
                        .orElseThrow();
        cookies.remove("waiting-pass");
        String page = open("/fr/demarche/" + draft.substring(6)).getHeader("Location");
        assertThat(open(String.valueOf(page)).getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverIsSignedInComesIn() throws Exception {
        Matcher token = TOKEN.matcher(open("/fr/demonstration").getContentAsString());
        assertThat(token.find()).isTrue();
        go(
                post(URI.create("/fr/demonstration"))
                        .param(token.group(1), token.group(2))
                        .param("part", "marguerite"));
        assertThat(open(FORM).getStatus()).isEqualTo(200);
    }

    @Test
    void theRestOfTheSiteStaysOpen() throws Exception {
        for (String page : List.of("/fr", "/fr/services/demande-acces", "/fr/suivi", "/fr/etat")) {
            assertThat(open(page).getStatus()).as(page).isEqualTo(200);
        }
        assertThat(open("/fr/etat").getContentAsString()).contains("attendent leur tour");
    }

    @Test
    void thePlaceIsReadAgainWithoutAskingForTheForm() throws Exception {
        assertThat(open("/fr/attente").getContentAsString()).contains("pas dans la file");
        long place = place(open(FORM));
        MockHttpServletResponse again = open("/fr/attente");
        assertThat(again.getStatus()).isEqualTo(200);
        Matcher read = PLACE.matcher(again.getContentAsString());
        assertThat(read.find()).isTrue();
        assertThat(Long.parseLong(read.group(1).replaceAll("\\D", ""))).isLessThanOrEqualTo(place);
        change("called = issued");
        assertThat(open("/fr/attente").getContentAsString()).contains("C’est votre tour");
    }

    private WaitingRoom node(InstantSource of) {
        return new WaitingRoom(rules, new Load(rules, System::nanoTime, () -> 0), table, of);
    }

    @Test
    void anotherNodeCallsInTheSameOrder() throws Exception {
        WaitingRoom other = node(clock);
        other.second();
        Turn.Ticket here = Objects.requireNonNull(room.join());
        Turn.Ticket there = Objects.requireNonNull(other.join());
        assertThat(there.number()).isGreaterThan(here.number());
        long before = other.room().called();
        room.second();
        room.second();
        other.second();
        assertThat(other.room().called()).isGreaterThan(before);
        assertThat(other.turn(null, here)).isInstanceOf(Turn.Wait.class);
    }

    /** Another has just said that it has too much to do. */
    @Test
    void aNodeWhoseClockIsAheadDoesNotCloseTheRoomOfTheOthers() {
        change("crowded_at = now(), called = issued");
        WaitingRoom other = node(InstantSource.offset(clock, Duration.ofHours(1)));
        other.second();
        other.second();
        assertThat(other.room().open()).isTrue();
    }

    @Test
    void theRoomClosesOnceEverybodyWasCalledAndItIsCalm() {
        change("crowded_at = now() - interval '1 minute', called = issued");
        room.second();
        assertThat(room.room().open()).isFalse();
    }
}
