package org.parvis.opendata.following;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.TypedAddresses;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.Version;
import org.parvis.opendata.following.FollowerTable.Followed;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody asks to be told of a dataset, says yes by what was sent to their address, and ends it.
 * Whoever types an address learns nothing of it: the answer is always the same, and so is what is
 * done, but for what the letter says.
 */
@Component
class Following {
    /** How long a yes is waited for. */
    static final Duration YES = Duration.ofDays(3);

    private static final TypedAddresses.Limits LETTERS =
            new TypedAddresses.Limits(
                    new Throttle.Limit("data-follow-here", 20, Duration.ofHours(1)),
                    new Throttle.Limit("data-follow-address", 5, Duration.ofDays(1)),
                    "opendata.follow.often");

    private final FollowerTable table;
    private final FollowLetters letters;
    private final Scenes scenes;
    private final TypedAddresses addresses;
    private final InstantSource clock;

    Following(
            FollowerTable table,
            FollowLetters letters,
            Scenes scenes,
            TypedAddresses addresses,
            InstantSource clock) {
        this.table = table;
        this.letters = letters;
        this.scenes = scenes;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Sends the letter that asks for a yes. No letter goes to an address to which too many went.
     *
     * @param from the network address of whoever asks
     * @return true whatever became of it; refused for what is no address, or when too much is asked
     *     from there
     */
    Outcome<Boolean> ask(Version version, String typed, String from, String lang) {
        return addresses.ask(typed, from, LETTERS, address -> write(version, address, lang));
    }

    private void write(Version version, EmailAddress address, String lang) {
        Follower fresh = new Follower(Ids.next(), address.written(), Secrets.random(), lang);
        scenes.job(jobs -> asked(jobs, version, address.key(), fresh));
    }

    private Follower asked(JdbcClient jobs, Version version, String key, Follower fresh) {
        Instant now = clock.instant();
        Follower one = table.known(jobs, FollowerSeal.address(key), fresh, now);
        table.asked(jobs, one.id(), version.dataset(), now);
        letters.ask(jobs, one, version, now);
        return one;
    }

    /** What somebody follows; nothing when no such letter was sent, or they are forgotten. */
    Optional<List<Followed>> of(String token) {
        return scenes.readingJob(
                jobs -> table.of(jobs, token).map(one -> table.followed(jobs, one.id())));
    }

    /** In which language they are written to. */
    String lang(String token) {
        return scenes.readingJob(jobs -> table.of(jobs, token).map(Follower::lang).orElse("fr"));
    }

    void confirm(String token, String name) {
        Instant now = clock.instant();
        scenes.job(jobs -> table.confirm(jobs, token, name, now));
    }

    void stop(String token, String name) {
        scenes.job(
                jobs -> {
                    Optional<UUID> one = table.locked(jobs, token);
                    one.ifPresent(it -> table.stop(jobs, it, name));
                    return one;
                });
    }

    /** Ends all of it and forgets the address; done twice it changes nothing. */
    void leave(String token) {
        scenes.job(jobs -> table.forget(jobs, token));
    }

    /** What nobody said yes to in time. */
    void forgetUnconfirmed() {
        Instant before = clock.instant().minus(YES);
        scenes.job(jobs -> table.forgetUnconfirmed(jobs, table.unconfirmed(jobs, before), before));
    }
}
