package org.parvis.opendata.release;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.Column;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.parvis.platform.words.FileNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What programs of others prepare: drafts like those of the member who answers for them, who counts
 * as having prepared them and so never signs them. Nothing here makes anything public.
 */
@Component
public class ProgramDrafts {
    /** In the token of a program, alone or with the code of a body behind it. */
    public static final String SCOPE = "data";

    private final DataDrafts drafts;
    private final DataDraftTable table;
    private final ProgramTable programs;
    private final PreparedReading seen;
    private final ProgramOwners owners;
    private final TableReading reading;
    private final Scenes scenes;
    private final InstantSource clock;

    ProgramDrafts(
            DataDrafts drafts,
            DataDraftTable table,
            ProgramTable programs,
            PreparedReading seen,
            ProgramOwners owners,
            TableReading reading,
            Scenes scenes,
            InstantSource clock) {
        this.drafts = drafts;
        this.table = table;
        this.programs = programs;
        this.seen = seen;
        this.owners = owners;
        this.reading = reading;
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * A program that writes, and for whom.
     *
     * @param owner the member who answers for it
     * @param program its name, as it was admitted
     */
    public record Writer(Actor.Agent owner, String client, String program) {}

    /** Those who answer for a program and may still prepare data, each for their body. */
    public List<Writer> writers(String client, String program) {
        return owners.of(client).stream().map(owner -> new Writer(owner, client, program)).toList();
    }

    /** A dataset of the body, by its name or whatever else. */
    public Optional<Prepared> find(Writer by, BiPredicate<UUID, String> which) {
        return scenes
                .reading(MemberScene.of(by.owner()), sql -> programs.names(sql, by.owner()))
                .stream()
                .filter(one -> which.test(one.id(), one.name()))
                .findFirst()
                .flatMap(one -> find(by, one.name()));
    }

    private Optional<Prepared> find(Writer by, String name) {
        return drafts.find(by.owner(), name).map(life -> seen.of(by, life));
    }

    /** Claims an address for a dataset whose file comes later. */
    public Outcome<Prepared> claim(Writer by, String name, Prepared.Said said) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        boolean free =
                scenes.in(
                        MemberScene.of(by.owner()),
                        sql -> {
                            boolean begun = table.begin(sql, by.owner(), id, name, now);
                            if (begun) {
                                programs.announce(sql, by.owner(), id, announced(by, 0, said, now));
                                programs.step(sql, by, id, "claimed", now);
                            }
                            return begun;
                        });
        return free
                ? Outcome.ok(find(by, name).orElseThrow())
                : Outcome.refused("opendata.refused.taken", name);
    }

    private static ProgramTable.Announced announced(
            Writer by, int revision, Prepared.Said said, Instant at) {
        return new ProgramTable.Announced(
                revision, said.words(), said.news(), by.owner().member(), at);
    }

    /** Says of a dataset what it is, unless somebody changed it since it was seen. */
    public Outcome<Prepared> describe(Writer by, Prepared known, Prepared.Said said) {
        return life(by, known)
                .then(life -> described(by, life, known, said))
                .map(name -> find(by, name).orElseThrow());
    }

    private Outcome<String> described(
            Writer by, DataLife life, Prepared known, Prepared.Said said) {
        Instant now = clock.instant();
        Draft draft = life.draft();
        return drafts.change(
                by.owner(),
                life,
                sql -> {
                    programs.alone(sql, life.id());
                    boolean kept =
                            draft == null
                                    ? programs.announce(
                                            sql,
                                            by.owner(),
                                            life.id(),
                                            announced(by, known.revision(), said, now))
                                    : table.save(
                                            sql,
                                            by.owner(),
                                            life.id(),
                                            draft.with(said.words(), said.news()),
                                            now);
                    if (kept) {
                        programs.step(sql, by, life.id(), "described", now);
                    }
                    return kept;
                });
    }

    /** The same as it was seen. */
    private Outcome<DataLife> life(Writer by, Prepared known) {
        return drafts.find(by.owner(), known.name())
                .filter(life -> seen.of(by, life).revision() == known.revision())
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused("opendata.refused.moved"));
    }

    /** Brings the file of the next version, with what was said of it before. */
    public Outcome<Prepared> bring(Writer by, Prepared known, String file, InputStream in)
            throws IOException {
        Outcome<DataLife> life = life(by, known);
        if (life instanceof Outcome.Refused<DataLife>(var why)) {
            return Outcome.refused(why);
        }
        return reading.read(in)
                .map(dropped -> new Came(FileNames.clean(file), dropped))
                .then(came -> brought(by, life.orThrow(), known, came))
                .map(name -> find(by, name).orElseThrow());
    }

    private Outcome<String> brought(Writer by, DataLife life, Prepared known, Came came) {
        Instant now = clock.instant();
        Draft before = life.draft();
        return drafts.change(
                by.owner(),
                life,
                sql -> {
                    programs.alone(sql, life.id());
                    boolean kept =
                            before == null
                                    ? begun(sql, by, life, known, came)
                                    : table.save(
                                            sql,
                                            by.owner(),
                                            life.id(),
                                            before.with(came, came.columns(before.columns())),
                                            now);
                    if (kept) {
                        programs.begun(sql, life.id());
                        programs.step(sql, by, life.id(), "brought", now);
                    }
                    return kept;
                });
    }

    /**
     * What columns of that name meant in the version before stays. False when somebody else said
     * something of it since it was seen.
     */
    private boolean begun(JdbcClient sql, Writer by, DataLife life, Prepared known, Came came) {
        Optional<ProgramTable.Announced> said = programs.announced(sql, life.id());
        if (said.map(ProgramTable.Announced::revision).orElse(0) != known.revision()) {
            return false;
        }
        Instant now = clock.instant();
        List<Column> before = life.newest() == null ? List.of() : life.published().columns();
        PeopleSaid people = table.said(sql, life.id()).again();
        Draft draft =
                came.draft(by.owner(), came.columns(before), known.said().words(), people, now);
        Draft whole = said.map(draft::with).orElse(draft);
        return table.add(sql, by.owner(), life.id(), whole, now);
    }
}
