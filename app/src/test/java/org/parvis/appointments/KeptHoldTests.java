package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.web.Throttle;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever holds a time keeps it until they have another. */
@ProgramTest
class KeptHoldTests {
    private static final String CHOOSE = "/fr/services/certificat-naissance/rendez-vous";
    private static final String ONE_DESK = CHOOSE + "?place=dec-iles&view=first";
    private static final String ONE = "/fr/rendez-vous/";

    @Autowired MockMvc mvc;
    @Autowired Throttle throttle;

    private Browser choosing(String address) throws Exception {
        return new Browser(mvc, address).open(CHOOSE + "?place=dec-gare&view=first");
    }

    private static List<String> times(Browser browser) throws Exception {
        return browser.page().select("button[name=at]").eachAttr("value");
    }

    private static String cookie(String path) {
        return "booking-" + path.substring(ONE.length());
    }

    @Test
    void whoeverComesTooLateForAnotherTimeKeepsTheirOwn() throws Exception {
        Browser browser = choosing("192.0.2.11").open(ONE_DESK);
        List<String> free = times(browser);
        Browser page = browser.otherTab();
        browser.submit(CHOOSE, "at", free.get(1)).follow();
        String mine = browser.path();
        choosing("192.0.2.12").open(ONE_DESK).submit(CHOOSE, "at", free.get(2));
        page.keep(cookie(mine), browser.value(cookie(mine)));
        assertThat(page.submit(CHOOSE, "at", free.get(2)).status()).isEqualTo(409);
        assertThat(page.text()).contains("vient d’être pris", "Gardé pour vous");
        assertThat(browser.open(mine).text()).contains("Gardé pour vous");
    }

    @Test
    void theSameTimeChosenAgainIsHeldAgainAndNoCodeOfWhatIsNoMoreIsKept() throws Exception {
        Browser browser = choosing("192.0.2.13");
        Browser page = browser.otherTab();
        String time = times(browser).get(3);
        String before = "";
        for (int again = 0; again < 3; again++) {
            assertThat(page.submit(CHOOSE, "at", time).status()).isEqualTo(303);
            String path = page.location();
            assertThat(page.has(cookie(path))).isTrue();
            assertThat(before.isEmpty() || !page.has(cookie(before))).isTrue();
            before = path;
            page.open(CHOOSE + "?place=dec-gare&view=first");
            Browser stale = browser.otherTab();
            stale.keep(cookie(path), page.value(cookie(path)));
            page = stale;
        }
    }

    /** Where one desk receives, a few browsers would be enough to hold all of a week. */
    @Test
    void aNetworkHoldsNoMoreOfASmallPlaceThanItsShare() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            Browser browser = choosing("192.0.2.21").open(ONE_DESK);
            answers.add(browser.submit(CHOOSE, "at", times(browser).get(3)).status());
        }
        assertThat(answers.subList(0, 8)).containsOnly(303);
        assertThat(answers.getLast()).isEqualTo(409);
        Browser elsewhere = choosing("192.0.2.21");
        elsewhere.submit(CHOOSE, "at", times(elsewhere).get(3));
        assertThat(elsewhere.status()).as("at a larger place").isEqualTo(303);
        Browser other = choosing("192.0.2.22").open(ONE_DESK);
        assertThat(other.submit(CHOOSE, "at", times(other).get(3)).status()).isEqualTo(303);
    }

    @Test
    void nobodyFillsTheInboxOfAnother() throws Exception {
        String email = "cible." + Ids.next() + "@personne.example";
        Throttle.Bucket[] buckets = new Contact("A", email, null, "").buckets();
        for (int i = 0; i < Contact.LIMIT.tokens(); i++) {
            assertThat(throttle.take(buckets)).isInstanceOf(Throttle.Answer.Go.class);
        }
        Browser browser = choosing("192.0.2.14");
        browser.submit(CHOOSE, "at", times(browser).get(5)).follow();
        String path = browser.path();
        browser.submit(
                path, "then", "confirm", "name", "Ann", "email", email.toUpperCase(Locale.ROOT));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("Beaucoup de rendez-vous", "Gardé pour vous");
        assertThat(browser.page().select("input[name=name]").val()).isEqualTo("Ann");
        browser.submit(path, "then", "confirm", "name", "Ann", "phone", "514 555-0177");
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void noLinkLeadsToAWeekInWhichNothingIsFree() throws Exception {
        Browser browser = choosing("192.0.2.15");
        browser.open(CHOOSE + "?place=dec-iles&need=quiet");
        assertThat(browser.page().select(".pv-weekbar a"))
                .as("the week of the first free time has no week before it")
                .hasSize(1);
        assertThat(times(browser)).isNotEmpty();
    }

    @Test
    void whatNobodyCouldTypeIsRefusedAndBreaksNothing() throws Exception {
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31", "0", "x")) {
            Browser browser = new Browser(mvc, "192.0.2.16");
            browser.open(CHOOSE + "?place=dec-gare&week=" + day.replace("+", "%2B"));
            assertThat(browser.status()).as("week %s", day).isEqualTo(200);
            for (String at : List.of("+1000000000-12-31T23:59:59Z", day + "T12:00:00Z", "")) {
                assertThat(browser.forge(CHOOSE, "at", at).status()).as("at %s", at).isEqualTo(409);
            }
        }
    }
}
