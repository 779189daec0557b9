package org.parvis.mandates.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who gives an access and somebody who accepts it, each in a browser of their own. */
public record TwoPeople(Browser giver, Browser holder, String mandate) {
    private static final String LIST = "/fr/compte/mandats";

    /** Both open an account; one gives that access, the other accepts it. */
    public static TwoPeople with(MockMvc mvc, String word, String ground, String... acts)
            throws Exception {
        Browser giver = People.signUp(mvc, word + "-donne@personne.example");
        Browser holder = People.signUp(mvc, word + "-agit@personne.example");
        give(giver, word + "-agit@personne.example", ground, acts);
        return new TwoPeople(giver, holder, accept(holder, ""));
    }

    /** Accepts the one whose row has those words; where it is found. */
    public static String accept(Browser holder, String words) throws Exception {
        String mandate = one(holder.open(LIST), words);
        holder.open(mandate).submit(mandate + "/accepter");
        assertThat(holder.status()).isEqualTo(303);
        return mandate;
    }

    /** Proposes it to whoever has that address, for three months. */
    public static void give(Browser giver, String to, String ground, String... acts)
            throws Exception {
        propose(giver, to, ground, acts);
        assertThat(giver.status()).as(giver.text()).isEqualTo(303);
    }

    /** The same, whatever is answered. */
    public static void propose(Browser giver, String to, String ground, String... acts)
            throws Exception {
        String form = LIST + "/nouveau/confier/" + ground;
        LocalDate until = ProgramClock.today().plusMonths(3);
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "email",
                                to,
                                "name",
                                "Paul Essai",
                                "services",
                                ProposalReader.ALL,
                                "until-day",
                                String.valueOf(until.getDayOfMonth()),
                                "until-month",
                                String.valueOf(until.getMonthValue()),
                                "until-year",
                                String.valueOf(until.getYear())));
        for (String act : acts) {
            fields.add("acts");
            fields.add(act);
        }
        giver.open(form).submit(form, fields.toArray(String[]::new));
    }

    /** The first mandate of the list that is open whose row has those words. */
    public static String one(Browser browser, String words) throws Exception {
        return browser.page().select("main li a[href^=" + LIST + "/]").stream()
                .filter(a -> a.text().contains(words))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    /** From here on the holder acts for the giver. */
    public void act() throws Exception {
        holder.open(mandate).submit(mandate + "/agir");
        assertThat(holder.status()).isEqualTo(303);
    }

    public void end() throws Exception {
        giver.open(mandate + "/mettre-fin").submit(mandate + "/mettre-fin");
        assertThat(giver.status()).isEqualTo(303);
    }
}
