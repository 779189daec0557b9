package org.parvis.appointments.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody calls about a request that was received: a member books for its file. */
@ProgramTest
class FileCounterTests {
    private static final String BOOK = "/fr/equipe/rendez-vous/prendre?place=dec-gare&file=";
    private static final String TEAM = "/fr/equipe/dossiers/";
    private static final String COUNTER = "/rendez-vous";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired PersonActs people;

    private final String email = "tel." + Ids.next() + "@personne.example";

    private Receipt file(String way) {
        return new OpenedFiles(program)
                .birth(
                        way,
                        new ActContent.Contact("Ann", email, null, null),
                        People.account(scenes, email));
    }

    private String led(TeamBrowser team, String typed) throws Exception {
        return Objects.requireNonNullElse(team.raw(get(BOOK + typed)).getHeader("Location"), "");
    }

    private static String day(int weeks) {
        LocalDate day = ProgramClock.today();
        return "?place=dec-gare&day="
                + day.plusDays(8L - day.getDayOfWeek().getValue()).plusWeeks(weeks);
    }

    private static String time(TeamBrowser team, int nth) {
        return team.page.select("[name=at]").eachAttr("value").get(nth);
    }

    @Test
    void whoCallsWithTheNumberOfTheirFileIsBookedThereAndToldThere() throws Exception {
        Browser person = People.signUp(mvc, email);
        String reference = file("counter").reference();
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        String path = led(team, reference.toLowerCase(Locale.ROOT));
        assertThat(path).isEqualTo(TEAM + reference + COUNTER);
        team.get(path + day(4));
        assertThat(team.page.text()).contains("Rendez-vous pour le dossier " + reference);
        assertThat(team.page.select("input[name=name], select[name=service]"))
                .as("the file says who comes, and for what")
                .isEmpty();
        String at = time(team, 2);
        team.post(path, 409, "place", "dec-gare", "at", "x");
        team.post(path, 303, "place", "dec-gare", "at", at, "channel", "phone");
        String booking = team.location;
        assertThat(team.get(booking).text())
                .contains("Dossier " + reference, "au téléphone, par", "Comptoir de la Gare");
        assertThat(team.get(TEAM + reference).text()).contains("Rendez-vous pris");
        assertThat(told(reference)).as("as usual").isEqualTo(1);
        person.open("/fr/dossiers/" + reference + COUNTER);
        assertThat(person.text()).contains("Rendez-vous pris", "Comptoir de la Gare");

        assertThat(Objects.requireNonNull(team.raw(get(path)).getHeader("Location")))
                .as("one booking at a time: it is moved there")
                .isEqualTo(booking);
        team.post(path, 409, "place", "dec-gare", "at", at(team, path, at));
        assertThat(team.page.text()).contains("a déjà un rendez-vous");
    }

    /** Another time of the same day. */
    private static String at(TeamBrowser team, String path, String first) throws Exception {
        team.get(path.replaceAll("/dossiers/.*", "/rendez-vous/prendre") + day(4));
        return team.page.select("[name=at]").eachAttr("value").stream()
                .filter(one -> !one.equals(first))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private int told(String reference) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from cases.acts a
                                        join cases.work_items w on w.case_file = a.case_file
                                        where w.reference = ? and a.kind = 'appointments.booked'
                                        """)
                                .param(reference)
                                .query(Integer.class)
                                .single());
    }

    @Test
    void whatTheFileDoesNotNeedIsRefusedAndWhatIsOver() throws Exception {
        People.signUp(mvc, email);
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        Receipt other = file("files");
        String path = TEAM + other.reference() + COUNTER;
        assertThat(led(team, other.reference())).isEqualTo(path);
        assertThat(team.get(path, 409).text()).contains("Personne n’a à venir pour ce dossier");

        Receipt ended = file("counter");
        path = TEAM + ended.reference() + COUNTER;
        team.get(path + day(5));
        String at = time(team, 0);
        people.withdraw(CaseFileTests.invited(ended), "fini").orThrow();
        team.post(path, 409, "place", "dec-gare", "at", at);
        assertThat(team.page.text()).contains("on n’y prend plus de rendez-vous");
        assertThat(team.get(path, 409).text()).contains("on n’y prend plus de rendez-vous");
    }

    @Test
    void whoeverMayNotOpenTheFileBooksNothingForItAndLearnsNothing() throws Exception {
        People.signUp(mvc, email);
        String reference = file("counter").reference();
        String path = TEAM + reference + COUNTER;
        TeamBrowser other = new TeamBrowser(mvc, "vq-agent");
        other.get(BOOK + reference, 404);
        other.get(path, 404);
        other.get("/fr/suivi");
        other.post(path, 404, "place", "dec-gare", "at", "2030-01-01T14:00:00Z");
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        for (String never :
                List.of("x", "Q-0000-0000", reference + "9", UUID.randomUUID().toString())) {
            assertThat(team.get(BOOK + never, 422).text()).contains("Aucun dossier");
            assertThat(team.page.select("input[name=file]").val()).isEqualTo(never);
        }
    }
}
