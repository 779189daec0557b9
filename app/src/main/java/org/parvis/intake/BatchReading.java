package org.parvis.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.PageReading;
import org.parvis.documents.Scan;
import org.parvis.documents.Scans;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads batches beside the pages: a few pages at a time, each time noting how far it came, so that
 * a reading cut short goes on where it was. The scan goes only when every piece of it is held.
 */
@Component
class BatchReading {
    private static final int AT_ONCE = 10;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final BatchTable batches;
    private final HeldFiles held;
    private final Scans scans;
    private final Indexing indexing;
    private final BatchPieces pieces;
    private final Scenes scenes;
    private final InstantSource clock;

    BatchReading(
            BatchTable batches,
            HeldFiles held,
            Scans scans,
            Indexing indexing,
            BatchPieces pieces,
            Scenes scenes,
            InstantSource clock) {
        this.batches = batches;
        this.held = held;
        this.scans = scans;
        this.indexing = indexing;
        this.pieces = pieces;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Reads all that waits; how many batches. */
    int round() {
        int read = 0;
        for (Optional<ScanBatch> next = claim(); next.isPresent(); next = claim()) {
            read(next.get());
            read++;
        }
        return read;
    }

    private Optional<ScanBatch> claim() {
        return scenes.job(jobs -> batches.claim(jobs, clock.instant()));
    }

    private void read(ScanBatch batch) {
        List<HeldFile> scan = held.kept(batch.id());
        if (scan.stream().anyMatch(file -> file.scan() == Scan.WAITING)) {
            scenes.job(jobs -> batches.putOff(jobs, batch, clock.instant().plus(LOOK_AGAIN)));
            return;
        }
        if (scan.isEmpty()) {
            scenes.job(jobs -> over(jobs, batch, ScanBatch.State.FAILED, "refused"));
            return;
        }
        int begins = 0;
        for (HeldFile file : scan) {
            pages(batch, file, begins);
            begins += Cutting.pages(file);
        }
        cut(batch, scan);
    }

    private void pages(ScanBatch batch, HeldFile file, int begins) {
        int ends = begins + Cutting.pages(file);
        for (int from = Math.max(begins, batch.done()); from < ends; from += AT_ONCE) {
            int count = Math.min(AT_ONCE, ends - from);
            List<PageReading> read = scans.read(batch.id(), file.id(), from - begins, count);
            List<Meaning> meant =
                    read.stream().map(page -> indexing.of(batch.agent(), page)).toList();
            int first = from;
            scenes.job(jobs -> batches.read(jobs, batch, first, meant, clock.instant()));
        }
    }

    private void cut(ScanBatch batch, List<HeldFile> scan) {
        List<Meaning> pages = scenes.job(jobs -> batches.pages(jobs, batch));
        boolean kept =
                Cutting.pieces(pages).stream()
                        .filter(piece -> !pieces.hold(batch, scan, piece))
                        .toList()
                        .isEmpty();
        boolean whole = scan.stream().mapToInt(Cutting::pages).sum() == batch.pages();
        String problem = kept ? whole ? null : "partly" : "kept";
        scenes.job(
                jobs -> {
                    if (kept) {
                        held.forget(jobs, batch.id());
                    }
                    return over(jobs, batch, ScanBatch.State.READ, problem);
                });
    }

    private int over(
            JdbcClient jobs, ScanBatch batch, ScanBatch.State state, @Nullable String problem) {
        return batches.over(jobs, batch, state, problem, clock.instant());
    }

    @Bean
    static Task<Void> batchesToRead(BatchReading reading) {
        return Tasks.recurring("intake-batches", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> reading.round());
    }
}
