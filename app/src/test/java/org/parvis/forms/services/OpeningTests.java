package org.parvis.forms.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.testing.MovableClock;
import org.parvis.testing.MovableTicker;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A service that is not open says so, everywhere, and gives no more places than it has. */
@FillingTest
class OpeningTests {
    private static final String PLACES = "open: {quota: {places: 5, waiting-list: 2}}";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired InstantSource clock;
    @Autowired ZoneId legalZone;
    @Autowired MovableTicker ticker;
    @Autowired SqlCounter.OfProgram statements;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void remember() {
        before = clock.instant();
    }

    @AfterEach
    void putBack() {
        ((MovableClock) clock).set(before);
    }

    private void aSecondLater() {
        ticker.forward(Duration.ofSeconds(1));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), legalZone);
    }

    private void later(int days) {
        ((MovableClock) clock).forward(Duration.ofDays(days));
    }

    private static String page(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .replace("&#39;", "'");
    }

    @Test
    void aServiceThatOpensLaterSaysWhenAndTakesNothingBefore() throws Exception {
        services.publish("opens-later", 1, "open: {from: " + today().plusDays(3) + "}");
        Visitor person = new Visitor(mvc);

        assertThat(page(person.open("/fr/services"))).contains("Ouvre le");
        assertThat(page(person.open("/en/services/opens-later")))
                .contains("Opens on")
                .doesNotContain("/en/services/opens-later/begin");
        assertThat(Visitor.next(person.open("/fr/services/opens-later/commencer")))
                .isEqualTo("/fr/services/opens-later");

        later(3);
        assertThat(page(person.open("/fr/services/opens-later?now")))
                .contains("/fr/services/opens-later/commencer");
    }

    @Test
    void theLastDayIsWholeAndADraftIsKeptButNotSentAfterIt() throws Exception {
        services.publish("ends-soon", 1, "open: {until: " + today() + "}");
        Visitor person = new Visitor(mvc);
        assertThat(page(person.open("/fr/services/ends-soon"))).contains("avant minuit");
        String draft = RoomBooking.fill(person, "ends-soon");
        assertThat(page(person.open(draft + "/reponses"))).contains(draft + "/envoyer");
        person.set("_proof", person.hidden("_proof"));

        later(1);

        assertThat(page(person.open(draft + "/reponses")))
                .contains("Fermé depuis")
                .contains("Ce que vous avez déjà écrit est gardé")
                .contains("a@exemple.ca")
                .doesNotContain(draft + "/envoyer");
        assertThat(page(person.open(draft + "/room"))).contains("Fermé depuis");
        MockHttpServletResponse sent = person.send(draft + "/envoyer");
        assertThat(Visitor.next(sent)).isEqualTo(draft + "/reponses");
        assertThat(page(person.open("/fr/services/ends-soon/commencer?x"))).isEmpty();
    }

    @Test
    void aPauseSaysWhyAndUntilWhenEvenForADraftBegunBefore() throws Exception {
        services.publish("pauses", 1, "");
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.fill(person, "pauses");

        services.publish(
                "pauses",
                2,
                "open: {paused: {since: %s, back: %s, reason: {fr: Le comptoir déménage., en: The counter moves.}}}"
                        .formatted(today(), today().plusDays(2)),
                "en: Book a room}",
                "en: Book a room at a counter that moves}");

        assertThat(page(person.open("/fr/services/pauses")))
                .contains("En pause")
                .contains("Le comptoir déménage.")
                .contains("Ce service reprend le");
        assertThat(page(person.open("/en/search?q=counter+that+moves"))).contains("Paused");
        assertThat(page(person.open(draft + "/reponses"))).contains("En pause");
        assertThat(Visitor.next(person.send(draft + "/envoyer"))).isEqualTo(draft + "/reponses");

        later(2);
        assertThat(page(person.open(draft + "/reponses"))).contains(draft + "/envoyer");
        assertThat(Visitor.next(person.send(draft + "/envoyer"))).startsWith("/fr/recu/");
    }

    @Test
    void asManyPlacesAreGivenAsThereAreHoweverManySendAtTheSameInstant() throws Exception {
        services.publish("camp", 1, PLACES);
        int people = 12;
        List<Visitor> persons = new ArrayList<>();
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Visitor person = new Visitor(mvc);
            drafts.add(RoomBooking.fill(person, "camp"));
            person.open(drafts.get(i) + "/reponses");
            persons.add(person);
        }
        assertThat(page(persons.getFirst().open("/fr/services/camp"))).contains("5 places libres");
        persons.getFirst().open(drafts.getFirst() + "/reponses");

        List<String> where = atOnce(persons, drafts);

        List<String> receipts = where.stream().filter(at -> at.contains("/recu/")).toList();
        assertThat(receipts).hasSize(7);
        int places = 0;
        List<String> ranks = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            if (where.get(i).contains("/recu/")) {
                String receipt = page(persons.get(i).open(where.get(i)));
                places += receipt.contains("Vous avez une place.") ? 1 : 0;
                if (receipt.contains("au rang")) {
                    ranks.add(receipt.replaceAll("(?s).*au rang (\\d+).*", "$1"));
                }
            } else {
                assertThat(page(persons.get(i).open(where.get(i))))
                        .contains("Complet")
                        .contains("a@exemple.ca");
            }
        }
        assertThat(places).isEqualTo(5);
        assertThat(ranks).containsExactlyInAnyOrder("1", "2");
        assertThat(page(new Visitor(mvc).open("/fr/services/camp?x"))).contains("5 places libres");
        aSecondLater();
        assertThat(page(new Visitor(mvc).open("/fr/services/camp?x"))).contains("Complet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/services?x", "/fr/services/counted?x"})
    void aPageForAnybodyThatWasJustShownAsksTheDatabaseNothing(String path) throws Exception {
        services.publish("counted", 1, PLACES);
        aSecondLater();
        Visitor person = new Visitor(mvc);
        assertThat(statements.during(() -> person.open(path))).as("the first time").isNotEmpty();

        assertThat(statements.during(() -> person.open(path))).as("just after").isEmpty();

        aSecondLater();
        assertThat(statements.during(() -> person.open(path))).as("a second later").isNotEmpty();
    }

    private static List<String> atOnce(List<Visitor> persons, List<String> drafts)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(persons.size());
        List<Callable<String>> sends = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            int n = i;
            sends.add(
                    () -> {
                        together.await();
                        return Visitor.next(persons.get(n).send(drafts.get(n) + "/envoyer"));
                    });
        }
        try (var threads = Executors.newFixedThreadPool(persons.size())) {
            List<String> where = new ArrayList<>();
            for (Future<String> sent : threads.invokeAll(sends)) {
                where.add(sent.get());
            }
            return where;
        }
    }

    @Test
    void aPlaceThatIsGivenBackGoesToTheFirstWhoWaits() throws Exception {
        services.publish("lesson", 1, "open: {quota: {places: 1, waiting-list: 3}}");
        List<Visitor> persons = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Visitor person = new Visitor(mvc);
            String draft = RoomBooking.fill(person, "lesson");
            person.open(draft + "/reponses");
            receipts.add(Visitor.next(person.send(draft + "/envoyer")));
            persons.add(person);
        }
        assertThat(page(persons.get(2).open(receipts.get(2))))
                .contains("au rang 2")
                .as("the hour counts where places go by the order of sending")
                .containsPattern("Reçue le[\\s\\S]{1,200}, \\d{1,2}.h");
        String file = receipts.getFirst().replace("/recu/", "/dossiers/");
        persons.getFirst().open(file);

        persons.getFirst().send(file + "/retirer");

        assertThat(page(persons.get(1).open(receipts.get(1)))).contains("Vous avez une place.");
        assertThat(page(persons.get(2).open(receipts.get(2)))).contains("au rang 1");
    }
}
