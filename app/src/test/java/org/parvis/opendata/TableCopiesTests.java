package org.parvis.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.platform.Digests;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A node keeps copies of what it is asked about, within its bound, and never needs one. */
@ProgramTest
class TableCopiesTests {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Autowired TableShelf shelf;
    @TempDir Path folder;

    private Instant now = NOON;

    private TableCopies copies(long most) {
        return new TableCopies(shelf, folder, most, () -> now);
    }

    private String kept(String text) throws Exception {
        Path draft = shelf.draft(".parquet");
        try (OutputStream out = shelf.writing(draft)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        String digest = Digests.hex(draft);
        shelf.keep(draft, digest);
        return digest;
    }

    private long standing() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void whatIsAskedIsCopiedOnceAndAskedHereFromThenOn() throws Exception {
        String digest = kept("une copie");
        Path copy = copies(1_000).of(digest);
        assertThat(copy).startsWith(folder.toAbsolutePath()).hasContent("une copie");
        Files.writeString(copy, "the same file");
        assertThat(copies(1_000).of(digest)).isEqualTo(copy).hasContent("the same file");
    }

    @Test
    void withoutAFolderTheTableIsAskedWhereItLies() throws Exception {
        String digest = kept("sans copie");
        assertThat(new TableCopies(shelf, null, 1_000, () -> now).of(digest))
                .isEqualTo(shelf.path(digest));
    }

    @Test
    void thoseThatNobodyAskedLongestGoAndOneInUseStays() throws Exception {
        String first = kept("a".repeat(40));
        String second = kept("b".repeat(40));
        String third = kept("c".repeat(40));
        TableCopies copies = copies(100);
        Path one = copies.of(first);
        now = NOON.plus(Duration.ofMinutes(1));
        Path two = copies.of(second);
        assertThat(copies.of(third)).as("both are in use").isEqualTo(shelf.path(third));
        now = NOON.plus(Duration.ofHours(1));
        copies.of(first);
        assertThat(copies.of(third)).startsWith(folder.toAbsolutePath());
        assertThat(one).exists();
        assertThat(two).doesNotExist();
    }

    @Test
    void aTableThatIsNotWhatItsDigestSaysIsNotCopied() throws Exception {
        String digest = kept("une copie changée");
        Files.writeString(shelf.path(digest), "something else");
        assertThat(copies(1_000).of(digest)).isEqualTo(shelf.path(digest));
        assertThat(standing()).isZero();
    }

    @Test
    void whatIsNoTableAnyMoreLeavesThisNodeToo() throws Exception {
        String gone = kept("une copie qui part");
        Path copy = copies(1_000).of(gone);
        Files.delete(shelf.path(gone));
        copies(1_000).of(kept("une autre copie"));
        assertThat(copy).doesNotExist();
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void whatIsNoCopyStaysWhereItIs() throws Exception {
        Path other = Files.writeString(folder.resolve("notes.txt"), "a".repeat(2_000));
        assertThat(copies(1_000).of(kept("une copie à côté"))).startsWith(folder.toAbsolutePath());
        assertThat(other).exists();
    }

    /** The clock is looked at while the first table is copied: then the other ones are asked. */
    @Test
    void nobodyWaitsWhileAnotherTableIsCopied() throws Exception {
        String there = kept("déjà là");
        Path copy = copies(1_000).of(there);
        String second = kept("pas encore là");
        List<Path> meanwhile = new ArrayList<>();
        CompletableFuture<TableCopies> node = new CompletableFuture<>();
        AtomicBoolean looked = new AtomicBoolean();
        InstantSource clock =
                () -> {
                    if (!looked.getAndSet(true)) {
                        Stream.of(there, second)
                                .map(one -> node.thenApplyAsync(copied -> copied.of(one)))
                                .map(asked -> asked.orTimeout(1, TimeUnit.MINUTES).join())
                                .forEach(meanwhile::add);
                    }
                    return now;
                };
        TableCopies copied = new TableCopies(shelf, folder, 1_000, clock);
        node.complete(copied);
        assertThat(copied.of(kept("longue à copier"))).startsWith(folder.toAbsolutePath());
        assertThat(meanwhile).containsExactly(copy, shelf.path(second));
    }

    @Test
    void aDiskThatTakesNothingIsNoFault() throws Exception {
        String digest = kept("nulle part");
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        assertThat(new TableCopies(shelf, file, 1_000, () -> now).of(digest))
                .isEqualTo(shelf.path(digest));
    }
}
