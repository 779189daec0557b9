package org.parvis.disputes.seats;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.identity.TypedCodes;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has the code of one dispute may have it from somebody else. What belongs to a whole
 * address opens by a code of its own, which goes to that address, opens once, in the browser that
 * asked for it, and not for long. Only digests are kept.
 */
@Component
public class AddressProofs {
    /** How long a code may be typed. */
    static final Duration CODE = Duration.ofMinutes(20);

    /** How long it opens, from then. */
    static final Duration OPEN = Duration.ofHours(1);

    /** What is pressed twice sends one. */
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private static final int TRIES = 5;
    private static final Throttle.Limit HERE =
            new Throttle.Limit("dispute-proofs-here", 5, Duration.ofHours(1));
    private static final Throttle.Limit ADDRESS =
            new Throttle.Limit("dispute-proofs", 20, Duration.ofDays(1));

    private final Scenes scenes;
    private final Seats seats;
    private final DisputeMail mail;
    private final Throttle throttle;
    private final DisputeDays days;

    AddressProofs(
            Scenes scenes, Seats seats, DisputeMail mail, Throttle throttle, DisputeDays days) {
        this.scenes = scenes;
        this.seats = seats;
        this.mail = mail;
        this.throttle = throttle;
        this.days = days;
    }

    /**
     * The seat of whoever sits there for a merchant whose codes go to an address; nothing for
     * others, nor for one invited by letter, whose address nobody proved.
     */
    public Optional<Seats.Seat> seat(Disputes.Place place) {
        return place.side() == Side.MERCHANT
                ? scenes.readingJob(
                        jobs -> seats.addressed(jobs, place.entry().file(), place.by().party()))
                : Optional.empty();
    }

    /**
     * That browser before what was sent to the address of a seat.
     *
     * @param word that the browser keeps; empty where it keeps none
     */
    public AddressScene scene(Seats.Seat seat, String word) {
        return new AddressScene(
                AddressScene.digest(seat.contact().email()),
                Digests.of("disputes.browser", word),
                days.now());
    }

    /** Until when the address stands proven there; nothing where it does not. */
    public Optional<Instant> until(AddressScene scene) {
        return scenes.reading(
                scene,
                sql ->
                        sql.sql("select ends_at from disputes.proofs order by ends_at desc limit 1")
                                .query(OffsetDateTime.class)
                                .optional()
                                .map(OffsetDateTime::toInstant));
    }

    /** Until when a code that was sent may be typed in that browser; nothing where none waits. */
    public Optional<Instant> waiting(AddressScene scene) {
        return scenes.readingJob(jobs -> waiting(jobs, scene));
    }

    private static Optional<Instant> waiting(JdbcClient jobs, AddressScene scene) {
        return jobs.sql(
                        """
                        select ends_at from disputes.proofs
                        where browser = :browser and address = :address
                          and code is not null and tries_left > 0 and ends_at > :now
                        """)
                .param("browser", scene.browser())
                .param("address", scene.digest())
                .param("now", scene.at().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Sends a code to the address of that seat; one that was sent there before counts no more.
     *
     * @param from the network address of whoever asks
     * @return until when it may be typed
     */
    public Outcome<Instant> send(Seats.Seat seat, AddressScene scene, String from) {
        Optional<Instant> fresh =
                waiting(scene).filter(until -> until.minus(CODE).plus(BETWEEN).isAfter(scene.at()));
        if (fresh.isPresent()) {
            return Outcome.ok(fresh.get());
        }
        Throttle.Answer room =
                throttle.take(
                        new Throttle.Bucket(HERE, scene.key(), Throttle.network(from)),
                        new Throttle.Bucket(ADDRESS, scene.key()));
        return room instanceof Throttle.Answer.Wait wait
                ? Outcome.refused("disputes.refused.proof.wait", wait.minutes())
                : Outcome.ok(scenes.job(jobs -> sent(jobs, seat, scene)));
    }

    private Instant sent(JdbcClient jobs, Seats.Seat seat, AddressScene scene) {
        UUID id = Ids.next();
        String code = Secrets.sixDigits();
        Instant until = scene.at().plus(CODE);
        jobs.sql(
                        """
                        insert into disputes.proofs
                          (id, browser, address, code, tries_left, ends_at)
                        values (:id, :browser, :address, :code, :tries, :until)
                        on conflict (browser, address) where code is not null do update
                        set id = excluded.id, code = excluded.code,
                          tries_left = excluded.tries_left, ends_at = excluded.ends_at
                        """)
                .param("id", id)
                .param("browser", scene.browser())
                .param("address", scene.digest())
                .param("code", digest(id, code))
                .param("tries", TRIES)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        mail.proof(jobs, seat, id, code, until);
        return until;
    }

    /**
     * Takes one try; a right code is used up, and the address stands proven in that browser.
     *
     * @return until when
     */
    public Outcome<Instant> prove(AddressScene scene, String typed) {
        return TypedCodes.digits(typed).isEmpty()
                ? Outcome.refused("disputes.refused.proof.missing")
                : scenes.job(jobs -> tried(jobs, scene, TypedCodes.digits(typed)));
    }

    private record Tried(UUID id, byte[] code, int left) {}

    /** What is refused is a try too, and stays written. */
    private static Outcome<Instant> tried(JdbcClient jobs, AddressScene scene, String typed) {
        Tried tried =
                jobs.sql(
                                """
                                update disputes.proofs set tries_left = tries_left - 1
                                where browser = :browser and address = :address
                                  and code is not null and tries_left > 0 and ends_at > :now
                                returning id, code, tries_left as left
                                """)
                        .param("browser", scene.browser())
                        .param("address", scene.digest())
                        .param("now", scene.at().atOffset(ZoneOffset.UTC))
                        .query(Tried.class)
                        .optional()
                        .orElse(null);
        if (tried == null) {
            return Outcome.refused("disputes.refused.proof.gone");
        }
        if (MessageDigest.isEqual(tried.code(), digest(tried.id(), typed))) {
            return Outcome.ok(proven(jobs, scene, tried.id()));
        }
        return tried.left() == 0
                ? Outcome.refused("disputes.refused.proof.gone")
                : Outcome.refused("disputes.refused.proof.wrong", tried.left());
    }

    private static Instant proven(JdbcClient jobs, AddressScene scene, UUID id) {
        Instant until = scene.at().plus(OPEN);
        jobs.sql("update disputes.proofs set code = null, ends_at = :until where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return until;
    }

    /** What nobody typed in time, and what opens no more. */
    void forgetEnded() {
        scenes.job(
                jobs ->
                        jobs.sql("delete from disputes.proofs where ends_at <= :now")
                                .param("now", days.now().atOffset(ZoneOffset.UTC))
                                .update());
    }

    private static byte[] digest(UUID id, String code) {
        return Digests.of("disputes.proof", id.toString(), code);
    }
}
