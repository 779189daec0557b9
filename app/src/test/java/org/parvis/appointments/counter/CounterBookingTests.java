package org.parvis.appointments.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.appointments.NewBookings;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A member books for whoever calls or stands at the counter, from times that are kept for them. */
@ProgramTest
class CounterBookingTests {
    private static final String ROOM = "/fr/equipe/rendez-vous";
    private static final String BOOK = ROOM + "/prendre";
    private static final String CHOOSE = "/fr/services/certificat-naissance/rendez-vous";
    private static final String WHERE = "?place=dec-gare";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private static LocalDate monday(int weeks) {
        LocalDate day = ProgramClock.today();
        return day.plusDays(8L - day.getDayOfWeek().getValue()).plusWeeks(weeks);
    }

    private static List<String> times(Document page) {
        return page.select("[name=at]").eachAttr("value");
    }

    private List<String> online(LocalDate monday) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.91");
        return times(browser.open(CHOOSE + WHERE + "&week=" + monday).page());
    }

    /** A time that the counter has and the web has not. */
    private String kept(TeamBrowser team, LocalDate monday) throws Exception {
        List<String> all = times(team.get(BOOK + WHERE + "&day=" + monday));
        all.removeAll(online(monday));
        return all.getFirst();
    }

    private void book(TeamBrowser team, int status, String at, String... who) throws Exception {
        String[] fields = new String[who.length + 4];
        System.arraycopy(who, 0, fields, 4, who.length);
        fields[0] = "place";
        fields[1] = "dec-gare";
        fields[2] = "at";
        fields[3] = at;
        team.post(BOOK, status, fields);
    }

    @Test
    void whoCallsGetsATimeThatIsKeptForThemAndIsTold() throws Exception {
        LocalDate monday = monday(1);
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        String at = kept(team, monday);
        assertThat(team.page.text()).contains("Premier libre");
        Browser web = new Browser(mvc, "192.0.2.92").open(CHOOSE + WHERE + "&week=" + monday);
        assertThat(web.forge(CHOOSE, "at", at).status()).as("not for the web").isEqualTo(409);

        book(team, 303, at, "name", "Léa Roy", "phone", "514 555-0166", "channel", "phone");
        String page = team.location;
        assertThat(team.get(page).text())
                .contains("Léa Roy", "+15145550166", "au téléphone, par", "Comptoir de la Gare");
        String id = page.substring(page.lastIndexOf('/') + 1);
        assertThat(told(id)).containsExactly("appointment:" + id + ":booked:1");
        String day = at.substring(0, 10);
        assertThat(team.get(ROOM + WHERE + "&day=" + day).text()).contains("Léa Roy");
        assertThat(team.page.select("a[href='" + page + "']")).isNotEmpty();

        team.get(page + "/deplacement");
        String other = times(team.page).getLast();
        team.post(page + "/deplacement", 303, "place", "dec-gare", "at", other);
        assertThat(team.get(page).text()).contains("Changé la dernière fois par");
        team.post(page, 303, "then", "cancel");
        assertThat(team.get(page).text()).contains("Rendez-vous annulé");
        assertThat(told(id)).hasSize(3).contains("appointment:" + id + ":cancelled:3");
        team.get(page + "/deplacement");
        team.post(page + "/deplacement", 409, "place", "dec-gare", "at", at);
        assertThat(times(team.get(BOOK + WHERE + "&day=" + monday))).contains(at);
        assertThat(team.get("/en/team/appointments/" + id).text()).contains("Last changed by");
    }

    private List<String> told(String id) {
        return NewBookings.told(scenes, UUID.fromString(id));
    }

    @Test
    void whoStandsThereMayLeaveNothingAndWhatIsTypedStays() throws Exception {
        LocalDate monday = monday(2);
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        String at = kept(team, monday);
        book(team, 422, at, "name", "", "phone", "12");
        assertThat(team.page.select("input[name=phone]").val()).isEqualTo("12");
        for (String never :
                List.of("x", "", "2020-01-01T14:00:00Z", "+1000000000-12-31T00:00:00Z")) {
            book(team, 409, never, "name", "Noé");
            assertThat(team.page.select("input[name=name]").val()).as(never).isEqualTo("Noé");
        }
        book(team, 303, at, "name", "Noé", "channel", "counter");
        assertThat(team.get(team.location).text())
                .contains("Noé", "au comptoir, par", "Donnez-lui l’heure par écrit");
        team.get(BOOK + WHERE);
        book(team, 303, at, "name", "Zoé", "channel", "counter");
        team.get(BOOK + WHERE);
        book(team, 409, at, "name", "Ann"); // both desks have somebody then
        assertThat(team.page.text()).contains("vient d’être pris");
    }

    @Test
    void noOtherBodyAndNoOtherDutyReadsOrBooks() throws Exception {
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        String at = kept(team, monday(3));
        book(team, 303, at, "name", "Noé", "channel", "counter");
        String page = team.location;
        TeamBrowser other = new TeamBrowser(mvc, "vq-agent");
        other.get(page, 404);
        other.get(BOOK + WHERE, 404);
        team.get(ROOM + "/" + UUID.randomUUID(), 404);
    }
}
