package org.parvis.forms.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.DraftScene;
import org.parvis.forms.Forms;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.NotOpenHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts as they are kept, opened for those to whom they open, changed and given up. */
@Component
public class Drafts {
    public static final Duration KEPT = Duration.ofDays(30);

    /** What another program proposes and nobody opens goes sooner. */
    public static final Duration PROPOSED = Duration.ofDays(14);

    /**
     * Days are promised; the moment itself is a whole hour, because an index holds it: a page kept
     * a minute after another then changes no index.
     */
    private static Instant until(Instant now) {
        return now.plus(KEPT).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private final DraftTable table;
    private final Scenes scenes;
    private final InstantSource clock;
    private final DraftAccess access;
    private final FormFacts facts;
    private final DraftRoom room;

    Drafts(
            DraftTable table,
            Scenes scenes,
            InstantSource clock,
            DraftAccess access,
            FormFacts facts,
            DraftRoom room) {
        this.room = room;
        this.facts = facts;
        this.access = access;
        this.table = table;
        this.scenes = scenes;
        this.clock = clock;
    }

    public Forms.Begun begin(
            ServiceDefinition service,
            String lang,
            @Nullable UUID account,
            Map<String, Typed> typed) {
        return beginFor(service, lang, account, null, typed);
    }

    /** The same, perhaps for somebody else, under a mandate. */
    public Forms.Begun beginFor(
            ServiceDefinition service,
            String lang,
            @Nullable UUID account,
            @Nullable OnBehalfOf whom,
            Map<String, Typed> typed) {
        return begin(service, lang, account, whom, typed, Beside.NOTHING, KEPT);
    }

    /**
     * Keeps answers that another program proposes, for a person who has yet to open them. The code
     * opens them once.
     */
    public Forms.Begun propose(ServiceDefinition service, String lang, Beside beside) {
        return begin(service, lang, null, null, Map.of(), beside, PROPOSED);
    }

    private Forms.Begun begin(
            ServiceDefinition service,
            String lang,
            @Nullable UUID account,
            @Nullable OnBehalfOf whom,
            Map<String, Typed> typed,
            Beside beside,
            Duration kept) {
        if (account == null) {
            room.take(lang);
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        String token = Secrets.random();
        String code = ResumeCode.next();
        Draft draft =
                Draft.begun(id, service, lang, account, whom, typed, beside, now, now.plus(kept));
        byte[] codeHash = ResumeCode.digest(code).orElseThrow();
        scenes.in(
                new DraftScene(id),
                sql -> {
                    table.insert(
                            sql,
                            draft,
                            ResumeCode.sha256(token),
                            codeHash,
                            !beside.proposed().isEmpty());
                    return id;
                });
        return new Forms.Begun(id, token, code);
    }

    public Optional<Draft> open(
            HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return scenes.reading(
                new DraftScene(draft), first(draft), found -> opened(found, request, person));
    }

    /**
     * Opens a draft and works on it in one transaction: what is kept of it succeeds or fails with
     * the rest, and takes half the ways to the database and back.
     */
    public <T> Optional<T> at(
            HttpServletRequest request,
            UUID draft,
            Actor.@Nullable Person person,
            Function<Draft, Optional<T>> work) {
        return scenes.in(
                new DraftScene(draft),
                first(draft),
                found -> opened(found, request, person).flatMap(work));
    }

    private Scenes.First<DraftTable.Row> first(UUID draft) {
        return table.open(draft, clock.instant());
    }

    private Optional<Draft> opened(
            Optional<DraftTable.Row> found,
            HttpServletRequest request,
            Actor.@Nullable Person person) {
        return found.flatMap(row -> access.opened(row, request, account(person)));
    }

    /** The draft in the hands of an account to which it opens. */
    public Draft held(Draft draft, @Nullable UUID account) {
        return access.held(draft, account);
    }

    /** A draft that this person began a moment ago, in their hands. */
    public Draft begun(UUID draft, @Nullable UUID account) {
        return held(fresh(draft), account);
    }

    /** The draft in the hands of somebody to whom its owner opened a part. */
    public Optional<Draft> forGuest(UUID draft, Function<Draft, Hand> hand) {
        return scenes.reading(
                new DraftScene(draft),
                first(draft),
                found -> found.map(row -> row.draft().in(hand.apply(row.draft()))));
    }

    public boolean admits(
            DraftTable.Row row, HttpServletRequest request, Actor.@Nullable Person person) {
        return access.opened(row, request, account(person)).isPresent();
    }

    /** Whether a draft for somebody opens to whoever was given its code. */
    public boolean opensByCode(Draft draft, Actor.@Nullable Person person) {
        return access.forOther(draft, account(person), true).isPresent();
    }

    public static @Nullable UUID account(Actor.@Nullable Person person) {
        return person == null ? null : person.account();
    }

    /**
     * Keeps what was typed, valid or not, and puts off the day on which it is forgotten. What
     * others kept meanwhile stays: only the questions named here change.
     */
    public Draft save(Draft draft, Map<String, Typed> typed) {
        return save(draft, stored -> typed);
    }

    /** The same, when what is kept depends on what stands there. */
    public Draft save(Draft draft, Function<Draft, Map<String, Typed>> typed) {
        return save(draft, typed, UnaryOperator.identity());
    }

    /** The same, when more is decided once that stands there: what changes beside the answers. */
    public Draft save(
            Draft draft, Function<Draft, Map<String, Typed>> typed, UnaryOperator<Draft> settling) {
        return changed(
                draft,
                (there, now) -> settling.apply(there.with(typed.apply(there), now, until(now))));
    }

    /** Keeps what is known of where answers came from, beside the answers that stand there. */
    public Draft keep(Draft draft, Map<String, Typed> typed, UnaryOperator<Beside> beside) {
        return changed(
                draft,
                (there, now) ->
                        there.beside(beside.apply(there.beside())).with(typed, now, until(now)));
    }

    /**
     * Changes the draft as it was read, in one message; where somebody kept another one meanwhile,
     * as it stands now. The change may thus be made twice, the second time from the fresh one.
     */
    private Draft changed(Draft draft, BiFunction<Draft, Instant, Draft> change) {
        Instant now = clock.instant();
        return scenes.in(
                new DraftScene(draft.id()),
                sql -> {
                    Draft saved = change.apply(draft, now);
                    return table.update(sql, saved)
                            ? saved
                            : changed(sql, draft, fresh -> change.apply(fresh, now));
                });
    }

    /**
     * Holds what stands there, in the same hands, and changes it.
     *
     * @throws NotOpenHere when it is gone meanwhile: erased, sent, or past its time. Nothing says
     *     that a text was kept which was not
     */
    private Draft changed(JdbcClient sql, Draft draft, UnaryOperator<Draft> change) {
        return table.hold(sql, draft.id())
                .map(fresh -> fresh.ownedBy(draft.account()).in(draft.hand()))
                .map(change)
                .filter(changed -> table.update(sql, changed))
                .orElseThrow(() -> gone(draft));
    }

    private static NotOpenHere gone(Draft draft) {
        return new NotOpenHere(NotOpenHere.Why.GONE, Paths.services(draft.lang()));
    }

    /** A draft that was begun a moment ago, as it stands. */
    public Draft fresh(UUID draft) {
        return scenes.reading(
                new DraftScene(draft), first(draft), found -> found.orElseThrow().draft());
    }

    /** Works on a draft as it stands, in one transaction; nothing when it is not there. */
    public <T> Optional<T> in(UUID draft, Function<Draft, T> work) {
        return scenes.in(
                new DraftScene(draft),
                first(draft),
                found -> found.map(row -> work.apply(row.draft())));
    }

    /** The same, while nobody else changes or sends that draft, for those who may open it. */
    public <T> Optional<T> sending(
            UUID draft, Predicate<DraftTable.Row> who, Function<Draft, T> work) {
        return scenes.in(
                new DraftScene(draft),
                sql ->
                        table.findToSend(sql, draft, clock.instant())
                                .filter(who)
                                .map(row -> work.apply(row.draft())));
    }

    public void discard(UUID draft) {
        scenes.in(
                new DraftScene(draft),
                sql -> {
                    table.delete(sql, draft);
                    return draft;
                });
    }

    void forgetExpired() {
        scenes.job(
                sql -> {
                    List<DraftTable.Abandoned> abandoned =
                            table.deleteExpired(sql, clock.instant());
                    facts.abandoned(abandoned);
                    return abandoned.size();
                });
    }
}
