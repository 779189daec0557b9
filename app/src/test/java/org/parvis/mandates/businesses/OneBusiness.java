package org.parvis.mandates.businesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.proposing.ProofsDecided;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.testing.ProgramClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A business of the register's, managed by somebody in a browser of their own. */
public record OneBusiness(Browser manager, ApplicationContext program) {
    public static final String HOME = "/fr/compte/entreprise";
    public static final String PLACES = HOME + "/etablissements";
    private static final String LIST = "/fr/compte/mandats";

    /** Asked, confirmed, looked at by the body, begun. */
    public static OneBusiness with(
            MockMvc mvc, ApplicationContext program, String word, String number) throws Exception {
        Browser browser = People.signUp(mvc, word + "@personne.example");
        String form = LIST + "/nouveau/demander/manager";
        String[] typed = until("number", number, "proof", "Extrait du registre");
        browser.open(form).submit(form, typed);
        browser.submit(form, typed);
        assertThat(browser.status()).as(browser.text()).isEqualTo(303);
        ProofsDecided.by(program);
        browser.submit(TwoPeople.one(browser.open(LIST), "") + "/agir");
        return new OneBusiness(browser, program);
    }

    /** Adds a place that the register counts; its number here. */
    public String place(String register) throws Exception {
        manager.open(PLACES);
        if (!manager.page().select("button[value=" + register + "]").isEmpty()) {
            manager.submit(PLACES, "register", register);
            assertThat(manager.follow().text()).contains("L’établissement est ajouté");
        }
        String close =
                manager.page()
                        .select("li:has(.pv-meta:contains(" + register + ")) a[href]")
                        .attr("href");
        return close.substring(PLACES.length() + 1, close.lastIndexOf('/'));
    }

    /** Somebody of the team is let in, at these places or at all, and begins to act. */
    public String hire(Browser clerk, String email, List<String> places, String... acts)
            throws Exception {
        String form = LIST + "/nouveau/confier/employee";
        List<String> fields =
                new ArrayList<>(List.of("email", email, "name", "Paul Essai", "services", "*"));
        for (String place : places) {
            fields.addAll(List.of("places", place));
        }
        for (String act : acts) {
            fields.addAll(List.of("acts", act));
        }
        manager.open(form).submit(form, until(fields.toArray(String[]::new)));
        assertThat(manager.status()).as(manager.text()).isEqualTo(303);
        String mandate = TwoPeople.accept(clerk, "");
        clerk.open(mandate).submit(mandate + "/agir");
        return mandate;
    }

    private static String[] until(String... more) {
        LocalDate until = ProgramClock.today().plusMonths(3);
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(
                List.of(
                        "until-day", String.valueOf(until.getDayOfMonth()),
                        "until-month", String.valueOf(until.getMonthValue()),
                        "until-year", String.valueOf(until.getYear())));
        return fields.toArray(String[]::new);
    }
}
