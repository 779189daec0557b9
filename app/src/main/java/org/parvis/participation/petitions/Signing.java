package org.parvis.participation.petitions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.TypedAddresses;
import org.parvis.kernel.Outcome;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.petitions.SignatureTable.Signature;
import org.parvis.participation.petitions.SignatureTable.Signer;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody signs, says yes by what was sent to their address, and takes it back. An address counts
 * once, whichever the browser and however often it is typed; it does not prove that a person has
 * one address only, and the pages say so. Whoever types one learns nothing of it.
 */
@Component
class Signing {
    /** How many days a yes is waited for. */
    static final int YES = 3;

    private static final TypedAddresses.Limits LETTERS =
            new TypedAddresses.Limits(
                    new Throttle.Limit("participation-sign-here", 60, Duration.ofHours(1)),
                    new Throttle.Limit("participation-sign-address", 5, Duration.ofDays(1)),
                    "participation.petition.often");

    private final SignatureTable table;
    private final PetitionLetters letters;
    private final Scenes scenes;
    private final TypedAddresses addresses;
    private final HeldConsultations days;

    Signing(
            SignatureTable table,
            PetitionLetters letters,
            Scenes scenes,
            TypedAddresses addresses,
            HeldConsultations days) {
        this.table = table;
        this.letters = letters;
        this.scenes = scenes;
        this.addresses = addresses;
        this.days = days;
    }

    /**
     * Sends the letter that asks for a yes; none to an address that signed already.
     *
     * @param tell whether they want to know what becomes of it
     * @param from the network address of whoever signs
     */
    Outcome<Boolean> ask(Petition of, String typed, boolean tell, String from, String lang) {
        return addresses.ask(
                typed,
                from,
                LETTERS,
                address -> scenes.job(jobs -> asked(jobs, of, address, tell, lang)));
    }

    private boolean asked(
            JdbcClient jobs, Petition of, EmailAddress address, boolean tell, String lang) {
        UUID petition = table.open(jobs, of.code(), days.today());
        if (petition == null) {
            return false;
        }
        Signer fresh =
                new Signer(
                        UUID.randomUUID(),
                        petition,
                        address.written(),
                        Secrets.random(),
                        tell,
                        lang);
        byte[] digest = PetitionAddresses.digest(petition, address);
        Optional<Signer> to = table.asked(jobs, digest, fresh, days.today());
        to.ifPresent(one -> letters.askSigner(jobs, one, of, days.now()));
        return to.isPresent();
    }

    /** What somebody signed; nothing when no such letter was sent, or it was taken back. */
    Optional<Signature> of(String token) {
        return scenes.readingJob(jobs -> table.of(jobs, token));
    }

    void confirm(String token) {
        LocalDate today = days.today();
        scenes.job(
                jobs -> {
                    Optional<UUID> signed = table.confirm(jobs, token, today);
                    signed.ifPresent(petition -> PetitionAnswering.oblige(jobs, petition, today));
                    return signed.isPresent();
                });
    }

    void withdraw(String token) {
        scenes.job(jobs -> table.withdraw(jobs, token));
    }

    /** Ends the letters, not the signature. */
    void leave(String token) {
        scenes.job(jobs -> table.leave(jobs, token));
    }

    void forgetUnconfirmed() {
        LocalDate before = days.today().minusDays(YES);
        scenes.job(jobs -> table.forgetUnconfirmed(jobs, before));
    }
}
