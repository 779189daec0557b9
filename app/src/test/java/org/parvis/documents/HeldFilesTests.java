package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.documents.keys.CaseKey;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;

/** Files of drafts: in parts, whole, forgotten, taken over by a case file. */
class HeldFilesTests extends HeldFilesFixture {
    @Test
    void aFileArrivesInPartsOfAnySizeAndIsTheSame() throws IOException {
        byte[] text = text(300_001);
        UUID draft = Ids.next();
        HeldFile file = held.begin(draft, "q", "notes.txt", text.length).orThrow();
        Random random = new Random(11);
        int at = 0;
        while (at < text.length) {
            int part = Math.min(1 + random.nextInt(90_000), text.length - at);
            InputStream in = new ByteArrayInputStream(text, at, part);
            at = (int) held.append(draft, file.id(), at, in).orThrow().received();
        }
        HeldFile whole = held.find(draft, file.id()).orElseThrow();
        assertThat(whole.state()).isEqualTo(HeldFile.State.KEPT);
        assertThat(whole.mediaType()).isEqualTo("text/plain");
        assertThat(adopted(whole)).isEqualTo(text);
    }

    @Test
    void aLineThatBreaksLosesNothingOfWhatArrived() throws IOException {
        byte[] text = text(200_000);
        UUID draft = Ids.next();
        HeldFile file = held.begin(draft, "q", "a.txt", text.length).orThrow();
        InputStream broken =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() throws IOException {
                        if (at >= 70_000) {
                            throw new IOException("the line broke");
                        }
                        return text[at++];
                    }
                };
        HeldFile there = held.append(draft, file.id(), 0, broken).orThrow();
        assertThat(there.received()).isEqualTo(70_000);
        assertThat(held.append(draft, file.id(), 0, new ByteArrayInputStream(text)))
                .as("a part that does not follow")
                .isEqualTo(Outcome.refused("documents.refused.offset"));
        InputStream rest = new ByteArrayInputStream(text, 70_000, 130_000);
        HeldFile whole = held.append(draft, file.id(), 70_000, rest).orThrow();
        assertThat(adopted(whole)).isEqualTo(text);
    }

    @Test
    @Tag("long")
    void twoHundredMegabytesStreamInWithFlatMemory() throws Exception {
        long size = 200L << 20;
        UUID draft = Ids.next();
        HeldFile file = held.begin(draft, "q", "releves.txt", size).orThrow();
        var memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        long[] most = {0};
        InputStream in =
                new InputStream() {
                    private long left = size;

                    @Override
                    public int read() {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) {
                        if (left == 0) {
                            return -1;
                        }
                        int read = (int) Math.min(length, left);
                        Arrays.fill(into, offset, offset + read, (byte) 'a');
                        if (left % (32L << 20) < SegmentCipher.SEGMENT) {
                            System.gc();
                            long used = memory.getHeapMemoryUsage().getUsed();
                            most[0] = Math.max(most[0], used - before);
                        }
                        left -= read;
                        return read;
                    }
                };
        HeldFile whole = held.append(draft, file.id(), 0, in).orThrow();
        assertThat(whole.state()).isEqualTo(HeldFile.State.KEPT);
        assertThat(most[0]).as("live memory while it streams").isLessThan(8L << 20);
        Path blob = site.data.resolve("documents/held/" + draft + "/" + file.id());
        assertThat(Files.size(blob)).isBetween(size, size + (size >> 10));
        held.remove(draft, file.id());
        assertThat(blob).doesNotExist();
    }

    @Test
    void nothingPlainIsOnDiskNorInTheDatabase() throws IOException {
        UUID draft = Ids.next();
        keep(draft, "Plantée-au-nom.txt", "Plantée-dedans habite ici".getBytes(UTF_8)).orThrow();
        try (Stream<Path> all = Files.walk(site.data.resolve("documents"))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(path), UTF_8)).doesNotContain("Plantée");
            }
        }
        String rows =
                site.database
                        .owner()
                        .sql("select string_agg(h::text, ' ') from documents.held h")
                        .query(String.class)
                        .single();
        assertThat(rows).doesNotContain("Plantée");
    }

    @Test
    void anUploadThatStoppedIsErasedAfterADay() throws IOException {
        UUID draft = Ids.next();
        HeldFile file = held.begin(draft, "q", "a.txt", 100).orThrow();
        held.append(draft, file.id(), 0, new ByteArrayInputStream(new byte[] {'a'})).orThrow();
        Path blob = site.data.resolve("documents/held/" + draft + "/" + file.id());
        assertThat(blob).exists();
        HeldData stopped = site.heldData(vault, new NoScanner(), CLOCK);
        stopped.forgetStopped();
        assertThat(held.find(draft, file.id())).isPresent();
        CLOCK.forward(HeldFiles.STOPPED_KEPT.plusSeconds(1));
        assertThat(stopped.forgetStopped()).isPositive();
        assertThat(held.find(draft, file.id())).isEmpty();
        assertThat(blob).doesNotExist();
    }

    @Test
    void anotherDraftSeesNothing() throws IOException {
        UUID draft = Ids.next();
        HeldFile mine = keep(draft, "a.txt", "abc".getBytes(UTF_8)).orThrow();
        UUID other = Ids.next();
        assertThat(held.find(other, mine.id())).isEmpty();
        assertThat(held.of(other)).isEmpty();
        long seen =
                site.scenes.reading(
                        new DraftScene(other),
                        sql ->
                                sql.sql("select count(*) from documents.held")
                                        .query(Long.class)
                                        .single());
        assertThat(seen).isZero();
        site.scenes.in(
                new DraftScene(draft),
                sql -> {
                    held.forget(sql, draft);
                    return draft;
                });
        assertThat(held.of(draft)).isEmpty();
        assertThat(site.data.resolve("documents/held/" + draft)).doesNotExist();
    }

    @Test
    void tooMuchIsRefusedBeforeItArrives() {
        UUID draft = Ids.next();
        assertThat(held.begin(draft, "q", "a.txt", 0)).isInstanceOf(Outcome.Refused.class);
        assertThat(held.begin(draft, "q", "a.txt", 201L << 20))
                .isEqualTo(Outcome.refused("documents.refused.large", 200L));
        for (int i = 0; i < 40; i++) {
            held.begin(draft, "q", i + ".txt", 10).orThrow();
        }
        assertThat(held.begin(draft, "q", "a.txt", 10))
                .isEqualTo(Outcome.refused("documents.refused.too-much"));
    }

    /** Takes a held file over, and reads it as an agent does. */
    private static byte[] adopted(HeldFile file) throws IOException {
        CaseFileId id = site.newFile();
        site.scenes.in(
                new FileScene.Opener(id.home(), id.id(), file.holder(), null),
                sql -> {
                    CaseKey key = vault.create(sql, id);
                    documents.keep(
                            sql,
                            documents
                                    .adopt(sql, key, file.holder(), file.id(), "attachment")
                                    .orThrow());
                    held.forget(sql, file.holder());
                    return id;
                });
        assertThat(held.of(file.holder())).isEmpty();
        try (InputStream in =
                site
                        .scenes
                        .reading(
                                site.asAgent(),
                                sql -> documents.open(sql, site.agent, id, file.id()))
                        .orThrow()
                        .stream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] text(int size) {
        byte[] text = new byte[size];
        Random random = new Random(5);
        for (int i = 0; i < size; i++) {
            text[i] = (byte) (random.nextInt(20) == 0 ? '\n' : 'a' + random.nextInt(26));
        }
        return text;
    }
}
