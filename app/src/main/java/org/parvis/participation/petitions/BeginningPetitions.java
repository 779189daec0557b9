package org.parvis.participation.petitions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.petitions.BegunPetition.SealedAddress;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody begins a petition and confirms it by what was sent to their address. Whoever types an
 * address learns nothing of it: the answer is always the same.
 */
@Component
class BeginningPetitions {
    /** How many days a yes is waited for. */
    static final int YES = 3;

    private static final Throttle.Limit HERE =
            new Throttle.Limit("participation-petition-here", 10, Duration.ofHours(1));
    private static final Throttle.Limit ADDRESS =
            new Throttle.Limit("participation-petition-address", 3, Duration.ofDays(1));

    private final AuthorTable table;
    private final PetitionAddresses addresses;
    private final PetitionLetters letters;
    private final Scenes scenes;
    private final Throttle throttle;
    private final HeldConsultations days;

    BeginningPetitions(
            AuthorTable table,
            PetitionAddresses addresses,
            PetitionLetters letters,
            Scenes scenes,
            Throttle throttle,
            HeldConsultations days) {
        this.table = table;
        this.addresses = addresses;
        this.letters = letters;
        this.scenes = scenes;
        this.throttle = throttle;
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
        return switch (EmailAddress.of(typed.field("email"))) {
            case Outcome.Refused<EmailAddress>(var why) -> Outcome.refused(why);
            case Outcome.Ok<EmailAddress>(var address) -> {
                if (throttle.take(new Throttle.Bucket(HERE, Throttle.network(from)))
                        instanceof Throttle.Answer.Wait wait) {
                    yield Outcome.refused("participation.petition.often", wait.minutes());
                }
                if (throttle.take(new Throttle.Bucket(ADDRESS, address.key()))
                        instanceof Throttle.Answer.Go) {
                    String token = Secrets.random();
                    BegunPetition one = begun(typed, home, address, token, lang);
                    scenes.job(jobs -> begin(jobs, one, address, token));
                }
                yield Outcome.ok(true);
            }
        };
    }

    private boolean begin(JdbcClient jobs, BegunPetition one, EmailAddress address, String token) {
        boolean fresh = table.begin(jobs, one);
        if (fresh) {
            letters.confirm(jobs, one, address.written(), token);
        }
        return fresh;
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

    void confirm(String token) {
        scenes.job(jobs -> table.confirm(jobs, token));
    }

    void appeal(String token, String words) {
        scenes.job(jobs -> table.appeal(jobs, token, words));
    }

    void withdraw(String token) {
        scenes.job(jobs -> table.withdraw(jobs, token, days.today()));
    }

    void forgetUnconfirmed() {
        LocalDate before = days.today().minusDays(YES);
        scenes.job(jobs -> table.forgetUnconfirmed(jobs, before));
    }
}
