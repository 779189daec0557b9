package org.parvis.participation.hearings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.TypedAddresses;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.hearings.RequestTable.Asked;
import org.parvis.participation.hearings.RequestTable.Own;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Somebody files a brief or asks to be heard, and says yes by what was sent to their address.
 * Whoever types an address learns nothing of it.
 */
@Component
class HearingRequests {
    /** How many days a yes is waited for. */
    static final int YES = 3;

    private static final TypedAddresses.Limits LETTERS =
            new TypedAddresses.Limits(
                    new Throttle.Limit("participation-hearing-here", 20, Duration.ofHours(1)),
                    new Throttle.Limit("participation-hearing-address", 5, Duration.ofDays(1)),
                    "participation.hearing.often");

    private final RequestTable table;
    private final HearingLetters letters;
    private final Lots lots;
    private final Askings askings;
    private final Scenes scenes;
    private final TypedAddresses addresses;
    private final HeldConsultations days;

    HearingRequests(
            RequestTable table,
            HearingLetters letters,
            Lots lots,
            Askings askings,
            Scenes scenes,
            TypedAddresses addresses,
            HeldConsultations days) {
        this.table = table;
        this.letters = letters;
        this.lots = lots;
        this.askings = askings;
        this.scenes = scenes;
        this.addresses = addresses;
        this.days = days;
    }

    /**
     * Keeps it until its author says yes, and sends the letter that asks. The seed of the lot is
     * chosen before.
     *
     * @param from the network address of whoever asks
     * @param lang in which they are written to
     */
    Outcome<Boolean> ask(Consultation of, TypedRequest typed, String from, String lang) {
        return addresses.ask(
                typed.field("email"), from, LETTERS, address -> ask(of, typed, address, lang));
    }

    private void ask(Consultation of, TypedRequest typed, EmailAddress address, String lang) {
        String commitment = lots.chosen(of);
        Asking asking = askings.of(of);
        Asked one =
                new Asked(
                        asking,
                        typed,
                        RequestSeal.address(asking, address),
                        new Reached(address.written(), Secrets.random()),
                        lang,
                        days.today());
        scenes.job(
                jobs -> {
                    Optional<Reached> to = table.ask(jobs, one);
                    to.ifPresent(it -> letters.confirm(jobs, one, it, of, commitment, days.now()));
                    return to.isPresent();
                });
    }

    /** What whoever asked reads; nothing when no such letter was sent, or it is forgotten. */
    Optional<Own> of(String token) {
        return scenes.readingJob(jobs -> table.of(jobs, token));
    }

    /** Says yes, on a day on which one can ask; an address speaks once. */
    void confirm(String token, Consultation of) {
        LocalDate today = days.today();
        if (!of.takes(Tool.HEARINGS, today)) {
            return;
        }
        LocalDate readBy = today.plusDays(of.hearings().readDays());
        try {
            scenes.job(jobs -> table.confirm(jobs, token, readBy));
        } catch (DuplicateKeyException twice) {
            // another request of that address was confirmed at the same moment: the page says so
        }
    }

    void withdraw(String token) {
        scenes.job(jobs -> table.withdraw(jobs, token));
    }
}
