package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.documents.HostileFiles.bytes;
import static org.parvis.documents.HostileFiles.together;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.FileScene;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.FileNames;
import org.parvis.testing.MovableClock;
import org.springframework.util.unit.DataSize;

/** Files of drafts: in parts, whole, looked at, refused, taken over by a case file. */
class HeldFilesTests {
    static Installation site;
    static Vault vault;
    static HeldFiles held;
    static Documents documents;
    static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-24T15:00:00Z"));

    @BeforeAll
    static void start() {
        site = new Installation();
        vault = site.vault();
        held = site.held(vault, new NoScanner(), CLOCK);
        documents = site.documents(vault, new NoScanner(), DataSize.ofMegabytes(1));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

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
    void aPictureAndTheFirstPageOfAPdfAreShownAsPlainPixels() throws IOException {
        UUID draft = Ids.next();
        HeldFile pdf = keep(draft, "plan.pdf", HostileFiles.pdf()).orThrow();
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.preview()).isTrue();
        var page =
                ImageIO.read(new ByteArrayInputStream(held.preview(draft, pdf.id()).orElseThrow()));
        assertThat(Math.max(page.getWidth(), page.getHeight()))
                .isEqualTo(SandboxProcess.LONGEST_SIDE);
        HeldFile photo = keep(draft, "photo.jpg", HostileFiles.jpeg(3000, 2000)).orThrow();
        var small =
                ImageIO.read(
                        new ByteArrayInputStream(held.preview(draft, photo.id()).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(SandboxProcess.LONGEST_SIDE);
        HeldFile brokenPhoto = keep(draft, "broken.png", Archives.png()).orThrow();
        assertThat(brokenPhoto.preview()).isFalse();
    }

    @Test
    void hostileContentIsRefusedInPlainWords() throws IOException {
        byte[] pdf = HostileFiles.pdf();
        byte[] jpeg = HostileFiles.jpeg(20, 20);
        byte[] zip = Archives.of("a.txt", "x");
        assertThat(refusal("facture.pdf", bytes("MZ\u0090\0\3\0\0\0"))).isEqualTo("type");
        assertThat(refusal("photo.png", pdf)).isEqualTo("mismatch");
        assertThat(refusal("page.txt", bytes("<!DOCTYPE html><script>1</script>")))
                .isEqualTo("type");
        assertThat(refusal("notes.txt", bytes("abc\0def"))).isEqualTo("type");
        assertThat(refusal("archive.zip", zip)).isEqualTo("type");
        assertThat(refusal("a.pdf", together(pdf, zip))).as("PDF and ZIP").isEqualTo("polyglot");
        assertThat(refusal("a.jpg", together(jpeg, zip))).as("GIFAR").isEqualTo("polyglot");
        assertThat(refusal("a.pdf", together(bytes("<html>"), pdf))).isIn("polyglot", "type");
        assertThat(refusal("a.pdf", together(bytes("%PDF-1.7\n%<script>x</script>\n"), pdf)))
                .as("PDF and HTML")
                .isEqualTo("polyglot");
        assertThat(refusal("a.pdf", HostileFiles.pdfWithScript())).isEqualTo("active");
        assertThat(refusal("a.pdf", HostileFiles.pdfThatLaunches())).isEqualTo("active");
        assertThat(refusal("a.pdf", HostileFiles.pdfWithFileInside())).isEqualTo("embedded");
        assertThat(refusal("a.pdf", HostileFiles.pdfWithPassword())).isEqualTo("password");
        assertThat(refusal("a.pdf", bytes("%PDF-1.7\nrien"))).isEqualTo("damaged");
    }

    /** A drawing that can run is of no type that is received, whatever it is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg>&x;</svg>",
                "\uFEFF  <!-- a drawing --><SVG xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><x:svg xmlns:x='http://www.w3.org/2000/svg'>"
                        + "<x:foreignObject/></x:svg>"
            })
    void aDrawingThatCanRunIsRefusedWhateverItIsCalled(String drawing) throws IOException {
        for (String name : List.of("a.svg", "a.png", "a.jpg", "a.pdf", "a.txt", "a.xml", "a")) {
            assertThat(refusal(name, drawing.getBytes(UTF_8)))
                    .as("%s as %s", drawing, name)
                    .isIn("type", "mismatch", "polyglot");
        }
        for (String name : List.of("a.svg", "a.txt", "a")) {
            assertThat(refusal(name, drawing.getBytes(StandardCharsets.UTF_16)))
                    .isIn("type", "mismatch");
        }
    }

    /** What is not known for a drawing stays a text: saved, never shown. */
    @Test
    void aDrawingHiddenInATextIsATextToBeSaved() throws IOException {
        byte[] late = bytes("x".repeat(5_000) + "<svg onload='x()'/>");
        HeldFile text = keep(Ids.next(), "notes.txt", late).orThrow();
        assertThat(text.mediaType()).isEqualTo("text/plain");
        assertThat(text.preview()).isFalse();
    }

    @Test
    void archivesThatSwellNestOrActAreRefusedWithoutBeingUnpackedToDisk() throws IOException {
        assertThat(refusal("a.docx", HostileFiles.office())).isEqualTo("kept");
        assertThat(refusal("a.docx", HostileFiles.bomb(64))).isEqualTo("bomb");
        assertThat(refusal("a.docx", HostileFiles.manyEntries(6_000))).isEqualTo("bomb");
        assertThat(refusal("a.docx", HostileFiles.nested(1))).isEqualTo("kept");
        assertThat(refusal("a.docx", HostileFiles.nested(3))).isEqualTo("nested");
        assertThat(refusal("a.docx", HostileFiles.office("word/x.zip", "x"))).isEqualTo("nested");
        assertThat(refusal("a.docx", HostileFiles.office("word/vbaProject.bin", "x")))
                .isIn("macros", "type");
        assertThat(refusal("a.docx", HostileFiles.office("word/evil.js", "x")))
                .isEqualTo("program");
        assertThat(refusal("a.docx", HostileFiles.office("word/media/a.png", "MZ\u0090 program")))
                .isEqualTo("program");
        assertThat(refusal("a.docx", HostileFiles.office("../../etc/cron", "x")))
                .isEqualTo("damaged");
        assertThat(
                        refusal(
                                "a.docx",
                                HostileFiles.office(
                                        "word/_rels/settings.xml.rels",
                                        "<r Type='attachedTemplate' TargetMode=\"External\"/>")))
                .isEqualTo("macros");
        assertThat(refusal("a.docx", together(HostileFiles.office(), bytes("more"))))
                .isEqualTo("damaged");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "../../etc/passwd.txt,passwd.txt",
                "C:\\fakepath\\photo.jpg,photo.jpg",
                "CON.txt,document-CON.txt",
                "'  .htaccess',document.htaccess",
                "'a\u202Egpj.exe',agpj.exe",
                "'a\u0000b\u0007.txt',ab.txt",
                "'nom ... ',nom",
                "'..',document",
                "été.pdf,été.pdf",
            })
    void namesAreMadeFitForAnyDisk(String name, String clean) {
        assertThat(FileNames.clean(name)).isEqualTo(clean);
    }

    @Test
    void veryLongNamesKeepTheirEnding() {
        assertThat(FileNames.clean("é".repeat(5_000) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileNames.clean("\uD83D\uDE00".repeat(500))).hasSizeLessThanOrEqualTo(120);
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

    private static String refusal(String name, byte[] content) throws IOException {
        UUID draft = Ids.next();
        return switch (keep(draft, name, content)) {
            case Outcome.Ok<HeldFile> ok -> "kept";
            case Outcome.Refused<HeldFile>(var refusal) -> {
                assertThat(site.data.resolve("documents/held/" + draft)).isEmptyDirectory();
                yield refusal.key().replace("documents.refused.", "");
            }
        };
    }

    private static Outcome<HeldFile> keep(UUID draft, String name, byte[] content) {
        return held.begin(draft, "q", name, content.length)
                .then(file -> held.append(draft, file.id(), 0, new ByteArrayInputStream(content)));
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
