package org.parvis.forms.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scenes;
import org.parvis.platform.web.NotOpenHere;
import org.parvis.platform.web.Throttle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Room for drafts that no account owns: one network takes so many in an hour, all together so many
 * at once, so that nobody fills the disk without saying who they are. Who signs in is not counted.
 */
@Component
@EnableConfigurationProperties(DraftSettings.class)
public class DraftRoom {
    /** So old may the count be; what this node begins meanwhile is added. */
    private static final Duration COUNTED = Duration.ofMinutes(1);

    private final Throttle throttle;
    private final Scenes scenes;
    private final InstantSource clock;
    private final DraftSettings settings;
    private final AtomicReference<Instant> at = new AtomicReference<>(Instant.MIN);
    private final AtomicLong many = new AtomicLong();

    DraftRoom(Throttle throttle, Scenes scenes, InstantSource clock, DraftSettings settings) {
        this.throttle = throttle;
        this.scenes = scenes;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Lets somebody begin a draft from that network.
     *
     * @throws NotOpenHere when too many were begun from there without an account
     */
    public void admit(HttpServletRequest request, Actor.@Nullable Person person, String lang) {
        Throttle.Limit here =
                new Throttle.Limit("drafts", settings.perNetwork(), Duration.ofHours(1));
        if (Drafts.account(person) == null
                && throttle.take(
                                new Throttle.Bucket(
                                        here, Throttle.network(request.getRemoteAddr())))
                        instanceof Throttle.Answer.Wait) {
            throw crowded(lang);
        }
    }

    /**
     * Takes room for a draft that nobody owns.
     *
     * @throws NotOpenHere when there is none
     */
    void take(String lang) {
        Instant now = clock.instant();
        Instant counted = Objects.requireNonNull(at.get());
        if (counted.isBefore(now.minus(COUNTED)) && at.compareAndSet(counted, now)) {
            many.set(scenes.readingJob(DraftTable::ofNobody));
        }
        if (many.get() >= settings.most()) {
            throw crowded(lang);
        }
        many.incrementAndGet();
    }

    private static NotOpenHere crowded(String lang) {
        return new NotOpenHere(NotOpenHere.Why.CROWDED, Paths.signIn(lang));
    }
}
