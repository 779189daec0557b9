package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files of something that is not sent yet. They may arrive in parts, over days and lines that
 * break; each is sealed under a key of its own as it arrives, looked at when whole, and leaves with
 * its holder or becomes part of the case file. Plain bytes touch neither disk nor database. What is
 * handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class HeldFiles {
    /** An upload with which nobody goes on is erased after this time. */
    public static final Duration STOPPED_KEPT = Duration.ofDays(1);

    /** Why nothing can be held now, whatever it is: it has to be tried again. */
    public static final String NO_ROOM = "documents.refused.full";

    private static final int MOST_FILES = 40;
    private static final int MOST_TIMES = 5;

    private final HeldTable table;
    private final BlobStore blobs;
    private final HeldChecks checks;
    private final Scenes scenes;
    private final InstantSource clock;
    private final long limit;

    HeldFiles(
            HeldTable table,
            BlobStore blobs,
            HeldChecks checks,
            Scenes scenes,
            InstantSource clock,
            DocumentSettings settings) {
        this.table = table;
        this.blobs = blobs;
        this.checks = checks;
        this.scenes = scenes;
        this.clock = clock;
        this.limit = settings.maxUpload().toBytes();
    }

    /** The largest file that the installation takes. */
    public long limit() {
        return limit;
    }

    /** Announces a file of that size; its bytes come next. */
    public Outcome<HeldFile> begin(UUID holder, String label, String name, long size) {
        return begin(holder, label, name, size, null);
    }

    /**
     * The same for a file that waits for a message.
     *
     * @param keep how long it waits before it is forgotten; as long as its holder when null
     */
    public Outcome<HeldFile> begin(
            UUID holder, String label, String name, long size, @Nullable Duration keep) {
        if (size <= 0) {
            return Outcome.refused("documents.refused.empty");
        }
        if (size > limit) {
            return Outcome.refused("documents.refused.large", limit / (1024 * 1024));
        }
        if (!blobs.roomFor(size)) {
            return Outcome.refused(NO_ROOM);
        }
        return scenes.in(scene(holder), sql -> begin(sql, holder, label, name, size, keep));
    }

    private Outcome<HeldFile> begin(
            JdbcClient sql,
            UUID holder,
            String label,
            String name,
            long size,
            @Nullable Duration keep) {
        List<HeldFile> there = table.of(sql, holder);
        long held = there.stream().mapToLong(HeldFile::size).sum();
        if (there.size() >= MOST_FILES || held + size > MOST_TIMES * limit) {
            return Outcome.refused("documents.refused.too-much");
        }
        Instant now = clock.instant();
        HeldFile file = HeldFile.announced(holder, label, name, size, now);
        table.insert(sql, file, SegmentCipher.newKey(), now, keep == null ? null : now.plus(keep));
        return Outcome.ok(file);
    }

    /**
     * Leaves the reason why a file was not taken, though none of it arrived, until its holder takes
     * it away: what somebody chose is not forgotten unsaid. Nothing is left where too many are.
     */
    public void refuse(UUID holder, String label, String name, long size, Refusal why) {
        Instant now = clock.instant();
        scenes.in(
                scene(holder),
                sql -> {
                    boolean room = table.of(sql, holder).size() < MOST_FILES;
                    if (room) {
                        HeldFile file =
                                HeldFile.announced(holder, label, name, Math.max(size, 0), now)
                                        .refused(why);
                        table.insert(sql, file, SegmentCipher.newKey(), now, null);
                    }
                    return room;
                });
    }

    /** Erases one that its holder cannot take, and leaves the reason. */
    public void refuse(HeldFile file, Refusal why) {
        checks.refuse(file, why);
    }

    public Optional<HeldFile> find(UUID holder, UUID id) {
        return scenes.reading(scene(holder), sql -> table.find(sql, holder, id))
                .map(HeldTable.Row::file);
    }

    /** What is held for that holder, oldest first, in the holder's own scene. */
    public List<HeldFile> of(UUID holder) {
        return scenes.reading(scene(holder), sql -> table.of(sql, holder));
    }

    /** Those of them that are whole and were not refused, in the holder's own scene. */
    public List<HeldFile> kept(UUID holder) {
        return scenes.reading(scene(holder), sql -> kept(sql, holder));
    }

    /** The same in the caller's scene, where it may see that holder. */
    public List<HeldFile> kept(JdbcClient sql, UUID holder) {
        return table.of(sql, holder).stream()
                .filter(file -> file.state() == HeldFile.State.KEPT)
                .toList();
    }

    /**
     * Takes the next part, which begins at that place; the last part brings the verdict. A part
     * that does not follow what is there is refused, and whoever sends it asks again where to go
     * on.
     */
    public Outcome<HeldFile> append(UUID holder, UUID id, long offset, InputStream in) {
        Optional<HeldTable.Row> found =
                scenes.reading(scene(holder), sql -> table.find(sql, holder, id));
        if (found.isEmpty()) {
            return absent();
        }
        HeldFile file = found.get().file();
        if (file.received() != offset) {
            return refusedOffset();
        }
        if (file.state() != HeldFile.State.ARRIVING) {
            return verdict(file);
        }
        long reached = write(found.get(), in);
        Instant expires = clock.instant().plus(STOPPED_KEPT);
        boolean mine = scenes.in(scene(holder), sql -> table.advance(sql, file, reached, expires));
        return mine || reached == offset ? settled(holder, id) : refusedOffset();
    }

    private static Outcome<HeldFile> refusedOffset() {
        return Outcome.refused("documents.refused.offset");
    }

    private long write(HeldTable.Row row, InputStream in) {
        try (SeekableByteChannel channel = blobs.hold(row.file().holder(), row.file().blob())) {
            return new HeldWriting(row).write(channel, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it stands, looked at if it is whole and was not yet. */
    public Outcome<HeldFile> settled(UUID holder, UUID id) {
        Optional<HeldTable.Row> found =
                scenes.reading(scene(holder), sql -> table.find(sql, holder, id));
        if (found.isEmpty()) {
            return absent();
        }
        HeldFile file = found.get().file();
        boolean whole = file.state() == HeldFile.State.ARRIVING && file.received() == file.size();
        if (whole) {
            checks.finish(found.get());
            return find(holder, id).map(HeldFiles::verdict).orElseGet(HeldFiles::absent);
        }
        return verdict(file);
    }

    private static Outcome<HeldFile> absent() {
        return Outcome.refused("documents.refused.absent");
    }

    private static Outcome<HeldFile> verdict(HeldFile file) {
        Refusal refusal = file.refusal();
        return refusal == null ? Outcome.ok(file) : Outcome.refused(refusal);
    }

    /** What was held and is whole, for its holder; the caller closes it. */
    public Optional<InputStream> content(UUID holder, UUID id) {
        return scenes.reading(scene(holder), sql -> forAdoption(sql, holder, id))
                .map(this::content);
    }

    private InputStream content(HeldTable.Row row) {
        try {
            return checks.open(row).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small picture of it, safe to show. */
    public Optional<byte[]> preview(UUID holder, UUID id) {
        return scenes.reading(scene(holder), sql -> table.find(sql, holder, id))
                .filter(row -> row.file().preview())
                .map(this::preview);
    }

    private byte[] preview(HeldTable.Row row) {
        HeldFile file = row.file();
        try (SeekableByteChannel channel = blobs.held(file.holder(), file.previewBlob())) {
            return Previews.read(channel, row.key(), file.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key and the file, for the case file that takes it over. */
    Optional<HeldTable.Row> forAdoption(JdbcClient sql, UUID holder, UUID id) {
        return table.find(sql, holder, id).filter(row -> row.file().state() == HeldFile.State.KEPT);
    }

    /** Takes one away, whatever its state. */
    public void remove(UUID holder, UUID id) {
        Optional<HeldFile> file = find(holder, id);
        scenes.in(
                scene(holder),
                sql -> {
                    table.delete(sql, holder, id);
                    return id;
                });
        file.ifPresent(checks::eraseBlobs);
    }

    /** Takes away all that is held, in the running transaction: its holder goes too. */
    public void forget(JdbcClient sql, UUID holder) {
        forget(sql, List.of(holder));
    }

    /** The same where nothing else goes with it. */
    public void forget(UUID holder) {
        scenes.in(
                scene(holder),
                sql -> {
                    forget(sql, holder);
                    return holder;
                });
    }

    /** The same for many holders that go at once. */
    public void forget(JdbcClient sql, Collection<UUID> holders) {
        table.delete(sql, holders);
        Previews.afterCommit(() -> holders.forEach(blobs::eraseHeld));
    }

    /** Lets go of a file that a case file has taken over, in the transaction that took it. */
    public void adopted(JdbcClient sql, HeldFile file) {
        table.delete(sql, file.holder(), file.id());
        Previews.afterCommit(() -> checks.eraseBlobs(file));
    }

    private static Scene scene(UUID holder) {
        return new DraftScene(holder);
    }
}
