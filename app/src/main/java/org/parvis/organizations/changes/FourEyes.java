package org.parvis.organizations.changes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Change;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Member;
import org.parvis.organizations.members.MemberRows;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two looks before a dangerous change: whoever proposes never approves, neither as another member
 * nor under another duty. What nobody settles in time ends by itself.
 */
@Component
public class FourEyes {
    private static final int SHOWN = 50;

    private final Scenes scenes;
    private final ChangeRights rights;
    private final Announcement announcement;
    private final Publications publications;
    private final InstantSource clock;
    private volatile List<Change> waiting = List.of();

    FourEyes(
            Scenes scenes,
            ChangeRights rights,
            Announcement announcement,
            Publications publications,
            InstantSource clock) {
        this.scenes = scenes;
        this.rights = rights;
        this.announcement = announcement;
        this.publications = publications;
        this.clock = clock;
        publications.onChange(this::load);
    }

    /** Who settles something: a member, and the account that they are signed in with. */
    public record Eyes(Actor.Agent agent, UUID account) {}

    Outcome<UUID> propose(Eyes by, GuardedChange change, Map<String, String> what, String why) {
        if (!rights.may(by.agent(), change.setting())) {
            return Outcome.refused("organizations.change.notYours");
        }
        Change proposed = proposed(change.setting(), by, what, why);
        if (!scenes.<Boolean>job(jobs -> add(jobs, proposed))) {
            return Outcome.refused("organizations.change.twice");
        }
        publications.bump();
        return Outcome.ok(proposed.id());
    }

    private Change proposed(GuardedSetting setting, Eyes by, Map<String, String> what, String why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Change(
                Ids.next(),
                setting,
                by.agent().body(),
                what,
                why,
                by.agent().member(),
                by.account(),
                now,
                now.plus(GuardedSetting.WAITS),
                Change.State.PROPOSED,
                null,
                null,
                "");
    }

    /** Written and announced at once, or neither. */
    private boolean add(JdbcClient jobs, Change change) {
        if (!Changes.add(jobs, change)) {
            return false;
        }
        List<UUID> approvers = rights.approvers(change).stream().map(Member::id).toList();
        announcement.proposed(jobs, change, MemberRows.accounts(jobs, approvers, change.account()));
        return true;
    }

    /** Approves and does it, in one transaction. */
    Outcome<Change> approve(Eyes by, UUID id, GuardedChange how) {
        return settle(
                by,
                id,
                Change.State.APPROVED,
                "",
                (jobs, change) ->
                        rights.second(by, change)
                                .then(
                                        seen ->
                                                how.carryOut(
                                                        jobs,
                                                        seen.settledBy(by.agent().member()))));
    }

    Outcome<Change> refuse(Eyes by, UUID id, String words) {
        return settle(
                by, id, Change.State.REFUSED, words, (jobs, change) -> rights.second(by, change));
    }

    /** Takes one's own back. */
    Outcome<Change> withdraw(Eyes by, UUID id) {
        return settle(
                by,
                id,
                Change.State.WITHDRAWN,
                "",
                (jobs, change) ->
                        ChangeRights.own(by, change)
                                ? Outcome.ok(change)
                                : Outcome.refused("organizations.change.notYours"));
    }

    /** Settles one that is still open, in one transaction with what the settling does. */
    private Outcome<Change> settle(
            Eyes by,
            UUID id,
            Change.State state,
            String words,
            BiFunction<JdbcClient, Change, Outcome<Change>> does) {
        Outcome<Change> outcome =
                scenes.job(
                        jobs ->
                                open(jobs, id)
                                        .then(change -> does.apply(jobs, change))
                                        .map(done -> settled(jobs, done, state, by, words)));
        if (outcome instanceof Outcome.Ok<Change>) {
            publications.bump();
        }
        return outcome;
    }

    private Change settled(
            JdbcClient jobs, Change change, Change.State state, Eyes by, String words) {
        Changes.settle(jobs, change.id(), state, by.agent().member(), clock.instant(), words);
        return change;
    }

    private Outcome<Change> open(JdbcClient jobs, UUID id) {
        return Changes.lock(jobs, id)
                .filter(change -> change.state() == Change.State.PROPOSED)
                .map(
                        change ->
                                change.expiresAt().isAfter(clock.instant())
                                        ? Outcome.ok(change)
                                        : Outcome.<Change>refused("organizations.change.late"))
                .orElseGet(() -> Outcome.refused("organizations.change.settled"));
    }

    public boolean may(Actor.Agent agent, GuardedSetting setting) {
        return rights.may(agent, setting);
    }

    /** Whether that member may be the other one of it, as far as their duties say. */
    boolean maySettle(Eyes by, Change change) {
        return rights.second(by, change) instanceof Outcome.Ok<Change>;
    }

    /** Who else could approve it, by name. */
    List<Member> others(Change change) {
        return rights.others(change);
    }

    /** What waits and this member may see, the oldest first. */
    List<Change> waiting(Actor.Agent agent) {
        Instant now = clock.instant();
        return waiting.stream()
                .filter(change -> change.expiresAt().isAfter(now) && rights.sees(agent, change))
                .toList();
    }

    /** What was settled last. */
    List<Change> settled(Actor.Agent agent) {
        return scenes.readingJob(
                jobs ->
                        Changes.settled(
                                jobs,
                                agent.body(),
                                codes(agent, GuardedSetting.Reach.BODY),
                                codes(agent, GuardedSetting.Reach.INSTALLATION),
                                SHOWN));
    }

    private List<String> codes(Actor.Agent agent, GuardedSetting.Reach reach) {
        return Arrays.stream(GuardedSetting.values())
                .filter(setting -> setting.reach() == reach && rights.may(agent, setting))
                .map(GuardedSetting::code)
                .toList();
    }

    public Optional<Change> find(Actor.Agent agent, UUID id) {
        return scenes.readingJob(jobs -> Changes.find(jobs, id))
                .filter(change -> rights.sees(agent, change));
    }

    /** Ends what waited too long; returns how many. */
    public int expire() {
        int ended = scenes.job(jobs -> Changes.expire(jobs, clock.instant()));
        if (ended > 0) {
            publications.bump();
        }
        return ended;
    }

    private void load() {
        waiting = scenes.readingJob(jobs -> Changes.waiting(jobs, clock.instant()));
    }
}
