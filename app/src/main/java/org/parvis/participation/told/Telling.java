package org.parvis.participation.told;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.TypedAddresses;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.told.ListenerTable.Listened;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody asks to be told what became of themes, says yes by what was sent to their address, and
 * ends it. Whoever types an address learns nothing of it: the answer is always the same.
 */
@Component
class Telling {
    /** How many days a yes is waited for. */
    static final int YES = 3;

    private static final TypedAddresses.Limits LETTERS =
            new TypedAddresses.Limits(
                    new Throttle.Limit("participation-told-here", 20, Duration.ofHours(1)),
                    new Throttle.Limit("participation-told-address", 5, Duration.ofDays(1)),
                    "participation.told.often");

    private final ListenerTable table;
    private final TellingLetters letters;
    private final Scenes scenes;
    private final TypedAddresses addresses;
    private final HeldConsultations consultations;
    private final Askings askings;

    Telling(
            ListenerTable table,
            TellingLetters letters,
            Scenes scenes,
            TypedAddresses addresses,
            HeldConsultations consultations,
            Askings askings) {
        this.table = table;
        this.letters = letters;
        this.scenes = scenes;
        this.addresses = addresses;
        this.consultations = consultations;
        this.askings = askings;
    }

    /** Who is told, and of what. */
    record Told(Listener who, List<Listened> themes) {
        List<Listened> waiting() {
            return themes.stream().filter(one -> !one.confirmed()).toList();
        }

        /** The last day on which the first of what waits can still be said yes to. */
        Optional<LocalDate> until() {
            return waiting().stream()
                    .map(one -> one.askedOn().plusDays(YES))
                    .min(LocalDate::compareTo);
        }
    }

    /**
     * Sends the letter that asks for a yes. No letter goes to an address to which too many went.
     *
     * @param from the network address of whoever asks
     * @return true whatever became of it; refused for what is no address, or when too much is asked
     *     from there
     */
    Outcome<Boolean> ask(
            Consultation of, Collection<String> themes, String typed, String from, String lang) {
        return addresses.ask(
                typed,
                from,
                LETTERS,
                address -> scenes.job(jobs -> asked(jobs, of, themes, address, lang)));
    }

    private Listener asked(
            JdbcClient jobs,
            Consultation of,
            Collection<String> themes,
            EmailAddress address,
            String lang) {
        var to = askings.of(of);
        Listener fresh =
                new Listener(UUID.randomUUID(), to, address.written(), Secrets.random(), lang);
        Listener one = table.known(jobs, ListenerSeal.address(to, address.key()), fresh);
        table.asked(jobs, one.id(), themes, consultations.today());
        letters.ask(jobs, one, of, consultations.now());
        return one;
    }

    /** Of what somebody is told; nothing when no such letter was sent, or they are forgotten. */
    Optional<Told> of(String token) {
        return scenes.readingJob(
                jobs ->
                        table.of(jobs, token)
                                .map(one -> new Told(one, table.listened(jobs, one.id()))));
    }

    void confirm(String token) {
        scenes.job(jobs -> table.confirm(jobs, token));
    }

    /** Ends all of it and forgets the address; done twice it changes nothing. */
    void leave(String token) {
        scenes.job(jobs -> table.forget(jobs, token));
    }

    /** What nobody said yes to in time. */
    void forgetUnconfirmed() {
        LocalDate before = consultations.today().minusDays(YES);
        scenes.job(jobs -> table.forgetUnconfirmed(jobs, table.unconfirmed(jobs, before), before));
    }
}
