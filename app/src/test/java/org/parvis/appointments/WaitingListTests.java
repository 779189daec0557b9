package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.catalogue.Catalogue;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What becomes free is offered to one person at a time, in the order in which they asked; at a
 * counter with one desk, of which all is booked until a day.
 */
@ProgramTest
class WaitingListTests {
    private static final String CHOOSE = "/fr/services/certificat-naissance/rendez-vous";
    private static final String WAIT = CHOOSE + "/attente";
    private static final String PLACE = "dec-iles";
    private static final String OFFER = ".govuk-button--start";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired FreedTimes freed;
    @Autowired FreeTimes free;
    @Autowired Places places;
    @Autowired Catalogue catalogue;
    @Autowired Bookings bookings;

    private final List<Taken> taken = new ArrayList<>();
    private final LocalDate until = ProgramClock.today().plusDays(8);

    private record Taken(BookingScene scene, UUID id, Bookings.Asked asked) {}

    @BeforeEach
    void nobodyWaitsAndNothingIsFree() {
        Place place = place();
        scenes.job(jobs -> jobs.sql("delete from appointments.waiting").update());
        scenes.job(
                jobs ->
                        jobs.sql(
                                        "delete from appointments.bookings where place = ? and starts_at < ?")
                                .param(PLACE)
                                .param(
                                        BookingRows.at(
                                                until.plusDays(1)
                                                        .atStartOfDay(place.zone())
                                                        .toInstant()))
                                .update());
        free.of(place, NewPlaces.wish(catalogue, ProgramClock.today(), 9, false)).values().stream()
                .flatMap(List::stream)
                .forEach(slot -> taken.add(booked(place, slot)));
    }

    private Place place() {
        return places.at(PLACE).orElseThrow();
    }

    private Taken booked(Place place, Slot slot) {
        BookingScene scene = NewBookings.somebody();
        LocalDate day = LocalDate.ofInstant(slot.at(), place.zone());
        Wish wish = NewPlaces.wish(catalogue, day, 1, false);
        Bookings.Asked asked = NewBookings.asked(place, wish, slot.at());
        Contact contact = new Contact("Ann", null, "+15145550123", "");
        return new Taken(scene, NewBookings.booked(bookings, scene, asked, contact), asked);
    }

    private void cancel(Taken one) {
        bookings.cancel(one.scene(), one.id(), Duration.ZERO).orThrow();
    }

    private Browser waits(String name) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.77").open(WAIT + "?place=" + PLACE);
        ask(browser, name);
        assertThat(browser.status()).isEqualTo(303);
        return browser.follow();
    }

    private void ask(Browser browser, String name) throws Exception {
        String email = name + "." + Ids.next() + "@personne.example";
        browser.submit(WAIT, "until", until.toString(), "name", name, "email", email);
    }

    /** Where the page of the list leads to what is offered; empty where nothing is. */
    private static String offer(Browser browser) throws Exception {
        return browser.open(browser.path()).page().select(OFFER).attr("href");
    }

    @Test
    void whatIsFreedIsOfferedToTheFirstThenToTheNextWithoutAnAccount() throws Exception {
        int offered = messages("offered");
        int listed = messages("waiting");
        Browser first = waits("prem");
        Browser second = waits("deux");
        assertThat(first.text()).contains("la première personne de la liste");
        assertThat(second.text()).contains("1 personne est avant vous");
        Taken one = taken.getLast();
        cancel(one);
        String mine = offer(first);
        assertThat(mine).isNotEmpty();
        assertThat(offer(second)).isEmpty();
        assertThat(bookings.hold(one.scene(), one.asked(), null))
                .as("nobody else takes it meanwhile")
                .isEqualTo(Outcome.refused("appointments.refused.taken"));

        first.open(mine).follow();
        assertThat(first.text()).contains("Gardé pour vous");
        assertThat(first.page().select("input[name=name]").val()).isEqualTo("prem");
        first.submit(first.path(), "then", "release");
        String theirs = offer(second);
        assertThat(theirs).as("left: it goes to the next").isNotEmpty();
        second.open(theirs).follow();
        second.submit(second.path(), "then", "confirm", "name", "deux", "phone", "514 555-0188");
        assertThat(second.follow().text()).contains("Rendez-vous pris");
        assertThat(messages("offered") - offered).isEqualTo(2);
        assertThat(messages("waiting") - listed).isEqualTo(2);
        assertThat(waiting()).as("whoever left an offer keeps their place").isEqualTo(1);
    }

    @Test
    void whatNobodyAnswersGoesToTheNextAndThenToAnybody() throws Exception {
        Browser first = waits("prem");
        Browser second = waits("deux");
        Taken one = taken.getLast();
        cancel(one);
        assertThat(offer(first)).isNotEmpty();
        over();
        assertThat(offer(first)).isEmpty();
        assertThat(first.text()).contains("la première personne de la liste");
        assertThat(offer(second)).isNotEmpty();
        over();
        assertThat(offer(first)).as("not the same time again").isEmpty();
        assertThat(offer(second)).isEmpty();
        assertThat(bookings.hold(one.scene(), one.asked(), null)).isInstanceOf(Outcome.Ok.class);
        first.open(first.path()).submit(first.path(), "then", "leave");
        assertThat(waiting()).isEqualTo(1);
    }

    /** The time of an offer is over, and the job comes by. */
    private void over() {
        int ended =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                update appointments.waiting
                                                set offered_until = offered_at
                                                where offer is not null
                                                """)
                                        .update());
        assertThat(ended).isEqualTo(1);
        freed.sweep();
    }

    @Test
    void whoeverCouldHaveATimeTakesItAndADayThatIsNoneIsRefused() throws Exception {
        cancel(taken.getLast());
        Browser browser = new Browser(mvc, "192.0.2.78").open(WAIT + "?place=" + PLACE);
        ask(browser, "libre");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("encore libre à ce comptoir");
        for (String day : List.of("2020-01-01", "9999-01-01", "x", "")) {
            browser.open(WAIT + "?place=" + PLACE);
            browser.submit(WAIT, "until", day, "name", "A", "phone", "514 555-0188");
            assertThat(browser.status()).as(day).isEqualTo(409);
            assertThat(browser.page().select("input[name=name]").val()).isEqualTo("A");
        }
        browser.open(WAIT + "?place=" + PLACE + "&need=interpreter");
        ask(browser, "jamais");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("Personne ne reçoit à ce comptoir");
        assertThat(browser.open(CHOOSE + "?place=" + PLACE).text()).contains("Rien ne vous conv");
    }

    @Test
    void whoseFileWaitsIsOfferedItThere() throws Exception {
        String email = "attente." + Ids.next() + "@personne.example";
        Browser browser = People.signUp(mvc, email);
        Receipt receipt =
                new OpenedFiles(program)
                        .birth(
                                "counter",
                                new ActContent.Contact("Ann", email, null, null),
                                People.account(scenes, email));
        String path = "/fr/dossiers/" + receipt.reference() + "/rendez-vous";
        browser.open(path + "/attente?place=" + PLACE);
        assertThat(browser.text()).contains("30 minutes pour le prendre ou le laisser");
        browser.submit(path + "/attente", "until", until.toString());
        assertThat(browser.follow().text()).contains("Vous êtes sur la liste d’attente");
        cancel(taken.getLast());
        assertThat(offer(browser)).isEqualTo(path);
        browser.open(path);
        assertThat(browser.text()).contains("Gardé pour vous");
        browser.submit(path, "then", "confirm").follow();
        assertThat(browser.text()).contains("Rendez-vous pris", "Comptoir des Îles");
        assertThat(waiting()).isZero();
    }

    /** Whoever is faster than the list has it; whoever waits is offered it, or hears nothing. */
    @Test
    void aTimeFreedAndTakenWithinASecondIsOnePersonsAlone() throws Exception {
        Browser first = waits("prem");
        Taken one = taken.getLast();
        List<Callable<Boolean>> all = new ArrayList<>();
        all.add(
                () -> {
                    cancel(one);
                    return false;
                });
        for (int i = 0; i < 6; i++) {
            all.add(() -> tries(one.asked()));
        }
        int others = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> each : threads.invokeAll(all)) {
                others += each.get() ? 1 : 0;
            }
        }
        assertThat(others + (offer(first).isEmpty() ? 0 : 1)).isEqualTo(1);
    }

    private boolean tries(Bookings.Asked asked) {
        BookingScene scene = NewBookings.somebody();
        for (int i = 0; i < 20; i++) {
            if (bookings.hold(scene, asked, null) instanceof Outcome.Ok<UUID>) {
                return true;
            }
        }
        return false;
    }

    private int waiting() {
        return number("select count(*) from appointments.waiting");
    }

    /** To how many something was written that is of this list. */
    private int messages(String what) {
        return number(
                "select count(*) from post.messages where key like 'appointment:%:" + what + "'");
    }

    private int number(String sql) {
        return scenes.readingJob(jobs -> jobs.sql(sql).query(Integer.class).single());
    }
}
