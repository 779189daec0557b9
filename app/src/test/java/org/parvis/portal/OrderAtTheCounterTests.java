package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * More people want an hour than the program serves well: who came first chooses first, however the
 * others hurry.
 */
@ProgramTest
class OrderAtTheCounterTests {
    private static final String CHOOSE = "/fr/services/certificat-naissance/rendez-vous";

    /** A week of which no other test takes anything. */
    private static final LocalDate WEEK =
            ProgramClock.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(6);

    private static final String FIRST = CHOOSE + "?place=dec-gare&week=" + WEEK;

    /** So many stand before whoever comes that no second of the test calls them by itself. */
    private static final long CROWD = 1_000_000;

    private static final int PEOPLE = 24;

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired WaitingRoom room;

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

    private Browser comes(int number) throws Exception {
        Browser browser = new Browser(mvc, "203.0.113." + number).open(FIRST);
        assertThat(browser.status()).isEqualTo(503);
        return browser;
    }

    @Test
    void whoCameFirstBooksFirstHoweverTheOthersHurry() throws Exception {
        List<Browser> all = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            all.add(comes(number));
        }
        Set<Integer> inside = new HashSet<>();
        List<String> hours = new ArrayList<>();
        for (int left = PEOPLE - 4; inside.size() < PEOPLE; left = Math.max(0, left - 4)) {
            change("called = greatest(called, issued - " + left + ")");
            List<Integer> now = called(all, inside);
            assertThat(inside).as("nobody is before whoever came earlier").hasSize(last(inside));
            for (int number : now) {
                hours.add(books(all.get(number)));
            }
        }
        assertThat(hours).hasSize(PEOPLE).isSorted();
    }

    /** The last who came hurries most. */
    private static List<Integer> called(List<Browser> all, Set<Integer> inside) throws Exception {
        List<Integer> now = new ArrayList<>();
        for (int number = PEOPLE - 1; number >= 0; number--) {
            if (!inside.contains(number) && all.get(number).open(FIRST).status() == 200) {
                now.addFirst(number);
            }
        }
        inside.addAll(now);
        return now;
    }

    private static int last(Set<Integer> inside) {
        return inside.stream().mapToInt(number -> number + 1).max().orElse(0);
    }

    /** The first hour that they are shown. */
    private static String books(Browser browser) throws Exception {
        browser.open(FIRST);
        String first = browser.page().select("button[name=at]").eachAttr("value").getFirst();
        assertThat(browser.submit(CHOOSE, "at", first).status()).isEqualTo(303);
        return first;
    }

    /** With an hour that they know from somebody, and the proof of another page. */
    @Test
    void whoeverWasNotCalledHoldsNothingByHandEither() throws Exception {
        Browser inside = comes(1);
        change("called = issued");
        assertThat(inside.open(FIRST).status()).isEqualTo(200);
        change("issued = issued + " + CROWD);
        Browser outside = comes(2);
        String hour = inside.page().select("button[name=at]").eachAttr("value").getLast();
        outside.open("/fr/suivi").forge(CHOOSE + "?place=dec-gare", "at", hour);
        assertThat(outside.status()).isEqualTo(503);
        assertThat(inside.submit(CHOOSE, "at", hour).status()).isEqualTo(303);
    }
}
