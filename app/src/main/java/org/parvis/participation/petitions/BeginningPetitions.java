package org.parvis.participation.petitions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.TypedAddresses;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.petitions.BegunPetition.SealedAddress;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Component;

/**
 * Somebody begins a petition and confirms it by what was sent to their address. Whoever types an
 * address learns nothing of it: the answer is always the same.
 */
@Component
class BeginningPetitions {
    /** How many days a yes is waited for. */
    static final int YES = 3;

    private static final TypedAddresses.Limits LETTERS =
            new TypedAddresses.Limits(
                    new Throttle.Limit("participation-petition-here", 10, Duration.ofHours(1)),
                    new Throttle.Limit("participation-petition-address", 3, Duration.ofDays(1)),
                    "participation.petition.often");

    private final AuthorTable table;
    private final PetitionAddresses addresses;
    private final PetitionLetters letters;
    private final Scenes scenes;
    private final TypedAddresses letterbox;
    private final HeldConsultations days;

    BeginningPetitions(
            AuthorTable table,
            PetitionAddresses addresses,
            PetitionLetters letters,
            Scenes scenes,
            TypedAddresses letterbox,
            HeldConsultations days) {
        this.table = table;
        this.addresses = addresses;
        this.letters = letters;
        this.scenes = scenes;
        this.letterbox = letterbox;
        this.days = days;
    }

    /**
     * Keeps it until its author confirms, and sends the letter that asks.
     *
     * @param from the network address of whoever begins it
     * @return true whatever became of it; refused for what is no address, or when too much is begun
     *     from there
     */
    Outcome<Boolean> begin(TypedPetition typed, Home home, String from, String lang) {
        return letterbox.ask(
                typed.field("email"), from, LETTERS, address -> begin(typed, home, address, lang));
    }

    private void begin(TypedPetition typed, Home home, EmailAddress address, String lang) {
        String token = Secrets.random();
        BegunPetition one = begun(typed, home, address, token, lang);
        scenes.<Boolean>job(
                jobs -> {
                    boolean fresh = table.begin(jobs, one);
                    if (fresh) {
                        letters.confirm(jobs, one, address.written(), token);
                    }
                    return fresh;
                });
    }

    private BegunPetition begun(
            TypedPetition typed, Home home, EmailAddress address, String token, String lang) {
        Petition.Text text = typed.text();
        return new BegunPetition(
                typed.key(),
                BegunPetition.code(text, typed.key()),
                home,
                text,
                name(typed.field("author")),
                new SealedAddress(
                        PetitionAddresses.digest(typed.key(), address),
                        addresses.seal(typed.key(), address.written(), token),
                        PetitionAddresses.token(token)),
                lang,
                days.today());
    }

    private static @Nullable String name(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /** What its author reads; nothing when no such letter was sent, or it is forgotten. */
    Optional<OwnPetition> of(String token) {
        return scenes.readingJob(jobs -> table.of(jobs, token));
    }

    /**
     * @param readBy by which day the body reads it; none where it does not say
     */
    void confirm(String token, @Nullable LocalDate readBy) {
        scenes.job(jobs -> table.confirm(jobs, token, readBy));
    }

    /**
     * @param readBy by which day somebody else reads it; none where the body does not say
     */
    void appeal(String token, String words, @Nullable LocalDate readBy) {
        scenes.job(jobs -> table.appeal(jobs, token, words, readBy));
    }

    void withdraw(String token) {
        scenes.job(jobs -> table.withdraw(jobs, token, days.today()));
    }

    void forgetUnconfirmed() {
        LocalDate before = days.today().minusDays(YES);
        scenes.job(jobs -> table.forgetUnconfirmed(jobs, before));
    }
}
