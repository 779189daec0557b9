package org.parvis.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A calendar reads the days of an account by an address that is private, told once, revocable. */
@ProgramTest
class CalendarFeedTests {
    private static final String PAGE = "/fr/compte/calendrier";

    /** What an event may hold; of these only the title says anything. */
    private static final List<String> HOLDS =
            List.of("DTSTAMP", "UID", "DTSTART", "DTEND", "TRANSP", "SUMMARY", "CLASS", "URL");

    private static final Pattern SAID =
            Pattern.compile(
                    "(À faire|Réponse attendue|Rendez-vous)\\h*: [^#0-9]+"
                            + "|Rendez-vous|Une date dans votre compte");

    @Autowired MockMvc mvc;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.171");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private static String made(Browser person) throws Exception {
        person.open(PAGE).submit(PAGE, "act", "make");
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.header("Cache-Control")).contains("no-store");
        return URI.create(person.page().select("main code").text()).getPath();
    }

    private Browser read(String address) throws Exception {
        return new Browser(mvc, "192.0.2.172").open(address);
    }

    @Test
    void theAddressIsToldOnceAndEndsWhenAnotherIsMadeOrWhenItIsRevoked() throws Exception {
        Browser person = as("idris");
        String first = made(person);
        assertThat(read(first).status()).isEqualTo(200);
        assertThat(person.open(PAGE).text()).doesNotContain(first).contains("Une adresse existe");
        String second = made(person);
        assertThat(read(first).status()).isEqualTo(404);
        assertThat(read(second).status()).isEqualTo(200);
        assertThat(read(second).header("Cache-Control")).contains("no-store");
        person.open(PAGE).submit(PAGE, "act", "revoke");
        assertThat(read(second).status()).isEqualTo(404);
        assertThat(person.open(PAGE).text()).doesNotContain("Une adresse existe");
        assertThat(person.open("/fr/compte").page().select("a[href=" + PAGE + "]")).hasSize(1);
    }

    @Test
    void itHoldsBodiesAndDaysAndNothingElse() throws Exception {
        int events = 0;
        for (String part : List.of("marguerite", "idris", "sheila", "quartier")) {
            Browser person = as(part);
            String address = made(person);
            Browser feed = read(address);
            assertThat(feed.header("Content-Type"))
                    .isEqualToIgnoringCase("text/calendar;charset=utf-8");
            Calendar calendar = new CalendarBuilder().build(new StringReader(feed.body()));
            List<CalendarComponent> all = calendar.getComponents();
            for (CalendarComponent event : all) {
                events++;
                List<Property> properties = event.getProperties();
                assertThat(properties.stream().map(Property::getName))
                        .isSubsetOf(HOLDS)
                        .contains("DTSTART", "SUMMARY");
                assertThat(event.getRequiredProperty("UID").getValue())
                        .matches("[0-9a-f]{32}@parvis");
                String title = event.getRequiredProperty("SUMMARY").getValue();
                assertThat(title).as(part).matches(SAID);
                assertThat(event.getRequiredProperty("URL").getValue()).endsWith("/fr/compte");
            }
            assertThat(feed.body()).contains("X-WR-CALNAME:Parvis");
            person.open(PAGE).submit(PAGE, "act", "revoke");
        }
        assertThat(events).isPositive();
    }
}
