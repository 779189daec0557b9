package org.parvis.opendata.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.release.Keepers;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stewards of a body write to its inventory. Each change is kept beside those before. */
@Component
class Inventory {
    private final HeldReading table;
    private final HeldSteps writing;
    private final Keepers keepers;
    private final Scenes scenes;
    private final Today today;
    private final Publications publications;

    Inventory(
            HeldReading table,
            HeldSteps writing,
            Keepers keepers,
            Scenes scenes,
            Today today,
            Publications publications) {
        this.table = table;
        this.writing = writing;
        this.keepers = keepers;
        this.scenes = scenes;
        this.today = today;
        this.publications = publications;
    }

    /** What day it is where the bodies are. */
    @Component
    record Today(InstantSource clock, ZoneId zone) {
        Instant now() {
            return clock.instant();
        }

        LocalDate day() {
            return LocalDate.ofInstant(now(), zone);
        }

        /** The day of a moment there. */
        @Nullable LocalDate day(@Nullable OffsetDateTime at) {
            return at == null ? null : LocalDate.ofInstant(at.toInstant(), zone);
        }
    }

    Optional<Held> find(Actor.Agent by, UUID id) {
        return scenes.reading(MemberScene.of(by), sql -> table.find(sql, by, id));
    }

    List<HeldSteps.Step> steps(Actor.Agent by, UUID id) {
        return scenes.reading(MemberScene.of(by), sql -> writing.steps(sql, id));
    }

    Outcome<UUID> add(Actor.Agent by, Said said) {
        return keepers.prepares(by)
                ? add(by, said, today.day())
                : Outcome.refused("opendata.refused.not-yours");
    }

    /**
     * What was listed already when the program came, by whomever.
     *
     * @param since the day from which it stands in the inventory
     */
    Outcome<UUID> add(Actor.Agent by, Said said, LocalDate since) {
        UUID id = Ids.next();
        Instant now = today.now();
        return done(
                by,
                sql ->
                        writing.add(sql, by, id, said, since, now)
                                && kept(sql, by, id, 1, "added", said, ""),
                id);
    }

    /** The caller lets in only who keeps the inventory. */
    Outcome<UUID> change(Actor.Agent by, Held was, Said said) {
        Instant now = today.now();
        return done(
                by,
                sql ->
                        writing.change(sql, by, was, said, now)
                                && kept(sql, by, was.id(), was.revision() + 1, "changed", said, ""),
                was.id());
    }

    /** Takes it out, or brings it back where no reason is given; let in as for a change. */
    Outcome<UUID> end(Actor.Agent by, Held was, @Nullable String why) {
        Instant now = today.now();
        Held.Gone gone = why == null ? null : new Held.Gone(today.day(), why);
        String step = why == null ? "brought-back" : "taken-out";
        String words = why == null ? "" : why;
        return done(
                by,
                sql ->
                        writing.end(sql, by, was, gone, now)
                                && kept(
                                        sql,
                                        by,
                                        was.id(),
                                        was.revision() + 1,
                                        step,
                                        was.said(),
                                        words),
                was.id());
    }

    /** In the scene of the member. */
    private boolean kept(
            JdbcClient sql,
            Actor.Agent by,
            UUID id,
            int revision,
            String kind,
            Said said,
            String why) {
        var told = new HeldSteps.Told(said, why);
        writing.step(
                sql, by, id, revision, new HeldSteps.Step(kind, told, by.member(), today.now()));
        return true;
    }

    private Outcome<UUID> done(Actor.Agent by, Function<JdbcClient, Boolean> work, UUID id) {
        try {
            if (!scenes.in(MemberScene.of(by), work)) {
                return Outcome.refused("opendata.held.refused.moved");
            }
            publications.bump();
            return Outcome.ok(id);
        } catch (DuplicateKeyException tied) {
            return Outcome.refused("opendata.held.refused.moved");
        }
    }
}
