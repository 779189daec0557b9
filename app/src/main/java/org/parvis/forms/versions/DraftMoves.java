package org.parvis.forms.versions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.DraftScene;
import org.parvis.documents.keys.VaultException;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftText;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.versions.Move.State;
import org.parvis.forms.versions.MoveTable.Back;
import org.parvis.forms.versions.MoveTable.Sealed;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Takes drafts over to a new version, batch by batch: what a batch does and the place it reached
 * are committed together, so that a program killed anywhere goes on where it was and no draft is
 * lost or moved twice. Files that were sent stay on their version.
 */
@Component
class DraftMoves {
    private static final Logger LOG = LoggerFactory.getLogger(DraftMoves.class);
    private static final int BATCH = 1_000;

    private final MoveTable table;
    private final DraftText text;
    private final Catalogue catalogue;
    private final Scenes scenes;
    private final InstantSource clock;
    private final MoveMail mail;
    private final Map<String, MovePlan> plans = new ConcurrentHashMap<>();

    DraftMoves(
            MoveTable table,
            DraftText text,
            Catalogue catalogue,
            Scenes scenes,
            InstantSource clock,
            MoveMail mail) {
        this.mail = mail;
        this.table = table;
        this.text = text;
        this.catalogue = catalogue;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** What becomes of each answer from one version to another. */
    Optional<MovePlan> plan(String service, int from, int to) {
        Optional<ServiceDefinition> before =
                catalogue.candidate(service, from).map(ServiceRules::service);
        Optional<ServiceDefinition> after =
                catalogue.candidate(service, to).map(ServiceRules::service);
        return before.flatMap(old -> after.map(now -> MovePlan.between(old, now)));
    }

    List<MoveTable.Standing> standings(String service) {
        return scenes.job(sql -> table.standings(sql, service));
    }

    List<Move> of(String service) {
        return scenes.job(sql -> table.of(sql, service));
    }

    /** What a move did to a draft, while that is remembered: to tell the person who fills it in. */
    Optional<Told> told(Draft draft, UUID move) {
        return scenes.reading(
                        new DraftScene(draft.id()), sql -> table.before(sql, move, draft.id()))
                .flatMap(
                        before ->
                                plan(draft.service(), before.from(), before.to())
                                        .map(plan -> told(plan, draft.id(), before)));
    }

    /** The plan and what became of one draft by it. */
    record Told(MovePlan plan, MovePlan.Moved moved) {}

    private Told told(MovePlan plan, UUID draft, MoveTable.Before before) {
        return new Told(plan, plan.apply(text.open(draft, before.content())));
    }

    /** They read it. */
    void read(UUID draft) {
        scenes.in(
                new DraftScene(draft),
                sql -> {
                    table.told(sql, draft);
                    return draft;
                });
    }

    /** Begins to move the drafts of a version to the one in force. */
    Outcome<UUID> start(String service, int from, UUID by) {
        Optional<ServiceDefinition> inForce = catalogue.service(service);
        if (inForce.isEmpty() || inForce.get().version() <= from) {
            return Outcome.refused("forms.move.no-version");
        }
        UUID id = Ids.next();
        boolean begun =
                scenes.job(
                        sql ->
                                table.insert(
                                        sql,
                                        id,
                                        service,
                                        from,
                                        inForce.get().version(),
                                        by,
                                        clock.instant()));
        return begun ? Outcome.ok(id) : Outcome.refused("forms.move.running");
    }

    /** Puts the drafts of a move back, with what was typed since. */
    Outcome<UUID> undo(UUID move) {
        Instant since = clock.instant().minus(Drafts.KEPT);
        return scenes.job(sql -> table.undo(sql, move, since))
                ? Outcome.ok(move)
                : Outcome.refused("forms.move.cannot-undo");
    }

    /** Goes on with whatever is to be moved or put back, until nothing is. */
    void advance() {
        boolean more = true;
        while (more) {
            more = scenes.job(this::step);
        }
    }

    /** One batch, in one transaction. */
    boolean step(JdbcClient sql) {
        Optional<Move> held = table.hold(sql);
        held.ifPresent(
                move ->
                        table.advance(
                                sql,
                                move.state() == State.MOVING ? moved(sql, move) : back(sql, move)));
        return held.isPresent();
    }

    private Move moved(JdbcClient sql, Move move) {
        List<Sealed> batch = table.next(sql, move, BATCH);
        if (batch.isEmpty()) {
            return move.ended(State.MOVED, clock.instant());
        }
        MovePlan plan = plan(move);
        // opening and sealing cost more than the database does
        List<Done> done =
                batch.parallelStream().flatMap(draft -> done(plan, draft).stream()).toList();
        table.remember(sql, move, done.stream().map(Done::id).toList());
        int put =
                table.put(
                        sql,
                        done.stream().map(Done::id).toList(),
                        done.stream().map(Done::content).toList(),
                        move.from(),
                        move.to(),
                        move.id());
        mail.tell(sql, move, batch);
        return move.reached(batch.getLast().id(), put)
                .atLeast(move.done() + put)
                .answers(
                        done.stream().mapToInt(d -> d.moved().kept()).sum(),
                        done.stream().mapToInt(d -> d.moved().dropped().size()).sum(),
                        done.stream().mapToInt(d -> d.moved().reasked().size()).sum());
    }

    private record Done(UUID id, byte[] content, MovePlan.Moved moved) {}

    /** One that no longer opens stays where it is, and does not hold the others up. */
    private Optional<Done> done(MovePlan plan, Sealed draft) {
        try {
            MovePlan.Moved after = plan.apply(text.open(draft.id(), draft.content()));
            return Optional.of(new Done(draft.id(), text.seal(draft.id(), after.typed()), after));
        } catch (VaultException | JacksonException e) {
            LOG.warn("A draft that does not open was left on its version");
            return Optional.empty();
        }
    }

    private Move back(JdbcClient sql, Move move) {
        List<Back> batch = table.nextBack(sql, move, BATCH);
        if (batch.isEmpty()) {
            return move.ended(State.UNDONE, clock.instant());
        }
        MovePlan plan = plan(move);
        List<byte[]> contents = batch.parallelStream().map(draft -> content(plan, draft)).toList();
        int put =
                table.put(
                        sql,
                        batch.stream().map(Back::id).toList(),
                        contents,
                        move.to(),
                        move.from(),
                        null);
        return move.reached(batch.getLast().id(), put);
    }

    /** As it was before, and over it what the person typed since: nothing typed is lost. */
    private byte[] content(MovePlan plan, Back draft) {
        if (draft.revision() == draft.movedRevision()) {
            return draft.before();
        }
        Map<String, Typed> before = text.open(draft.id(), draft.before());
        Map<String, Typed> moved = plan.apply(before).typed();
        Map<String, Typed> now = text.open(draft.id(), draft.content());
        Map<String, Typed> back = new HashMap<>(before);
        now.forEach(
                (key, typed) -> {
                    if (!Objects.equals(moved.get(key), typed)) {
                        back.put(key, typed);
                    }
                });
        moved.keySet().stream().filter(key -> !now.containsKey(key)).forEach(back::remove);
        return text.seal(draft.id(), back);
    }

    private MovePlan plan(Move move) {
        return plans.computeIfAbsent(
                move.service() + " " + move.from() + " " + move.to(),
                key -> plan(move.service(), move.from(), move.to()).orElseThrow());
    }

    /** Forgets what drafts held before, once no move can be undone any more. */
    void forget() {
        scenes.job(
                sql -> {
                    table.forget(sql, clock.instant().minus(Drafts.KEPT));
                    return true;
                });
    }
}
