package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.cases.dossier.RequestWords;
import org.parvis.cases.queue.FileExport;
import org.parvis.documents.Documents;
import org.parvis.documents.NewDocument;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.TestVault;
import org.parvis.documents.keys.CaseKey;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.portal.spi.Exported;

/**
 * The copy of an account with hundreds of files is written as it is read, whatever their number.
 */
@Tag("installation")
class ExportOfManyTests {
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");

    /**
     * The bar of 500 files and 2,000 documents is measured with {@code -Dparvis.test.files=500}.
     */
    private static final int FILES = Integer.getInteger("parvis.test.files", 120);

    private static final int DOCUMENTS_EACH = 4;
    private static final int DOCUMENT = 256 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long SEED = 20261126;

    private CasesFixture cases;
    private Documents documents;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        documents =
                TestVault.documents(cases.vault, cases.scenes, cases.data, (kind, reader) -> true);
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    /** Takes all, keeps only how much; looks at what memory holds as documents pass. */
    private static final class Sink implements Exported {
        private final Map<String, Long> sizes = new HashMap<>();
        private long most;
        private int looks;

        @Override
        public void json(String path, Map<String, ?> content) {
            sizes.put(path, (long) content.size());
        }

        @Override
        public void csv(String path, List<String> columns, Stream<List<String>> rows) {
            sizes.put(path, rows.count());
        }

        @Override
        public void file(String path, InputStream content) throws IOException {
            try (content) {
                sizes.put(path, content.transferTo(OutputStream.nullOutputStream()));
            }
            if (sizes.size() % 100 == 0) {
                most = Math.max(most, used());
                looks++;
            }
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void memoryStaysFlatWhileAHundredMegabytesPass() throws Exception {
        UUID account = Ids.next();
        Random random = new Random(SEED);
        byte[] text = new byte[DOCUMENT];
        for (int i = 0; i < FILES; i++) {
            Receipt receipt = cases.open("Dossier " + i, account);
            cases.work.note(cases.ask(receipt, 1), "note interne").orThrow();
            attach(receipt, random, text);
        }
        FileExport export =
                new FileExport(
                        cases.scenes,
                        cases.store,
                        TestKinds.codec(),
                        (request, version, w) ->
                                List.of(
                                        new RequestWords.Answer(
                                                "Document", List.of(request.title()))),
                        documents);
        Sink sink = new Sink();
        long before = used();
        export.write(account, FR, sink);
        assertThat(sink.sizes).hasSize(FILES * (2 + DOCUMENTS_EACH));
        assertThat(sink.sizes.values().stream().filter(size -> size == DOCUMENT).count())
                .isEqualTo((long) FILES * DOCUMENTS_EACH);
        long passed = sink.sizes.values().stream().mapToLong(Long::longValue).sum();
        assertThat(passed).isGreaterThan(100 * MEGABYTE);
        assertThat(sink.looks).isGreaterThan(FILES / 50);
        assertThat(sink.most - before).as("bytes held").isLessThan(16 * MEGABYTE);
    }

    @Test
    void notesOfAgentsAndFilesOfOthersAreNotInIt() throws Exception {
        UUID account = Ids.next();
        Receipt own = cases.open("Le mien", account);
        cases.work.note(cases.ask(own, 1), "note interne").orThrow();
        cases.open("D'une autre", Ids.next());
        Map<String, Map<String, ?>> written = new HashMap<>();
        new FileExport(
                        cases.scenes,
                        cases.store,
                        TestKinds.codec(),
                        (request, version, w) -> List.of(),
                        documents)
                .write(
                        account,
                        FR,
                        new Exported() {
                            @Override
                            public void json(String path, Map<String, ?> content) {
                                written.put(path, content);
                            }

                            @Override
                            public void csv(
                                    String path, List<String> columns, Stream<List<String>> rows) {}

                            @Override
                            public void file(String path, InputStream content) {}
                        });
        assertThat(written).containsOnlyKeys("files/" + own.reference() + "/file.json");
        assertThat(written.toString()).contains("Le mien").doesNotContain("note interne");
    }

    private void attach(Receipt receipt, Random random, byte[] text) {
        CaseKey key = cases.scenes.job(jobs -> cases.vault.open(jobs, receipt.file()));
        for (int i = 0; i < DOCUMENTS_EACH; i++) {
            for (int at = 0; at < text.length; at++) {
                text[at] = (byte) ('a' + random.nextInt(26));
            }
            ReceivedDocument received =
                    documents
                            .receive(
                                    key,
                                    new NewDocument(
                                            "attachment",
                                            "note-" + i + ".txt",
                                            new ByteArrayInputStream(text.clone())))
                            .orThrow();
            cases.scenes.in(
                    new FileScene.Opener(cases.home, receipt.file().id(), null, null),
                    sql -> documents.keep(sql, received));
        }
    }
}
