package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.springframework.util.unit.DataSize;

class DocumentsTests {
    static final String PLANTED = "Marguerite-Plantée";
    static Installation site;
    static Vault vault;
    static Documents documents;

    @BeforeAll
    static void start() {
        site = new Installation();
        vault = site.vault();
        documents = site.documents(vault, new NoScanner(), DataSize.ofMegabytes(1));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aDocumentComesBackAsItWasSent() throws Exception {
        CaseFileId file = newFile();
        byte[] content = pdf(300_000);
        StoredDocument kept = add(file, "demande.pdf", content);
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.scan()).isEqualTo(Scan.NONE);
        assertThat(read(file, kept.id(), site.agent)).isEqualTo(content);
        assertThat(list(file)).extracting(StoredDocument::name).containsExactly("demande.pdf");
    }

    @Test
    void nothingPlainIsOnDiskNorInTheDatabase() throws Exception {
        CaseFileId file = newFile();
        add(file, PLANTED + ".txt", (PLANTED + " habite ici").getBytes(UTF_8));
        assertThat(onDisk(PLANTED)).isFalse();
        String row =
                site.database
                        .owner()
                        .sql("select d::text from documents.documents d where file = :file")
                        .param("file", file.id())
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain(PLANTED);
    }

    @Test
    void theSameDocumentHasAnotherAddressInAnotherFile() {
        byte[] content = "même texte".getBytes(UTF_8);
        StoredDocument one = add(newFile(), "a.txt", content);
        StoredDocument two = add(newFile(), "a.txt", content);
        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(one.address()).isNotEqualTo(two.address());
    }

    @Test
    void contentDecidesNotTheName() throws IOException {
        assertThat(refusal("facture.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}))
                .isEqualTo("documents.refused.type");
        assertThat(refusal("photo.png", pdf(2000))).isEqualTo("documents.refused.mismatch");
        assertThat(refusal("page.txt", "<!DOCTYPE html><html><script>1</script>".getBytes(UTF_8)))
                .isEqualTo("documents.refused.type");
        assertThat(refusal("texte.docx", Archives.of("anything.txt", "x")))
                .isEqualTo("documents.refused.type");
        assertThat(refusal("macro.docx", Archives.office("word/", "word/vbaProject.bin")))
                .isEqualTo("documents.refused.type");
        assertThat(refusal("vide.pdf", new byte[0])).isEqualTo("documents.refused.empty");
        assertThat(refusal("gros.pdf", pdf(1024 * 1024 + 1))).isEqualTo("documents.refused.large");
    }

    @Test
    void officeDocumentsAndTextsAreReceived() throws IOException {
        CaseFileId file = newFile();
        assertThat(
                        add(file, "lettre.docx", Archives.office("word/", "word/document.xml"))
                                .mediaType())
                .endsWith("wordprocessingml.document");
        assertThat(add(file, "liste.csv", "nom;ville\nA;B\n".getBytes(UTF_8)).mediaType())
                .isEqualTo("text/csv");
        assertThat(add(file, "photo.PNG", Archives.png()).mediaType()).isEqualTo("image/png");
        assertThat(add(file, "../../etc/passwd.txt", "x y z".getBytes(UTF_8)).name())
                .isEqualTo("passwd.txt");
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        CaseFileId file = newFile();
        CaseKey key = site.scenes.reading(site.asAgent(), sql -> vault.open(sql, file));
        documents.receive(key, arriving("gros.pdf", pdf(1024 * 1024 + 1)));
        try (Stream<Path> left = Files.list(folder(file))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anUndoneTransactionTakesTheBlobAway() throws IOException {
        CaseFileId file = newFile();
        CaseKey key = site.scenes.reading(site.asAgent(), sql -> vault.open(sql, file));
        ReceivedDocument received =
                documents.receive(key, arriving("a.txt", "abc".getBytes(UTF_8))).orThrow();
        assertThatThrownBy(
                        () ->
                                site.scenes.in(
                                        site.asAgent(),
                                        sql -> {
                                            documents.keep(sql, received);
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        try (Stream<Path> left = Files.list(folder(file))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void onlyWhomTheOwnerAdmitsReads() {
        CaseFileId file = newFile();
        StoredDocument kept = add(file, "a.txt", "secret".getBytes(UTF_8));
        Outcome<DocumentContent> person =
                site.scenes.reading(
                        site.asAgent(),
                        sql -> documents.open(sql, new Actor.Person(null), file, kept.id()));
        assertThat(person).isInstanceOf(Outcome.Refused.class);
        Home foreign = new Home(Ids.next());
        Actor stranger = new Actor.Agent(Ids.next(), foreign, Role.AGENT);
        Outcome<DocumentContent> outside =
                site.scenes.reading(
                        new MemberScene.Agent(foreign, Ids.next()),
                        sql -> documents.open(sql, stranger, file, kept.id()));
        assertThat(outside).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aChangedBlobIsNotHandedOver() throws Exception {
        CaseFileId file = newFile();
        StoredDocument kept = add(file, "a.txt", "la vérité".getBytes(UTF_8));
        Path blob = folder(file).resolve(kept.blob());
        byte[] sealed = Files.readAllBytes(blob);
        sealed[sealed.length - 3] ^= 1;
        Files.write(blob, sealed);
        assertThatThrownBy(() -> read(file, kept.id(), site.agent)).isInstanceOf(IOException.class);
    }

    @Test
    void erasingAFileLeavesNoRowNoBlobAndNoFolder() {
        CaseFileId file = newFile();
        add(file, "a.txt", "un".getBytes(UTF_8));
        add(file, "b.txt", "deux".getBytes(UTF_8));
        documents.erase(file);
        documents.erase(file);
        assertThat(list(file)).isEmpty();
        assertThat(folder(file)).doesNotExist();
    }

    @Test
    void aDownloadIsSavedNeverRun() {
        CaseFileId file = newFile();
        StoredDocument kept = add(file, "résumé \"été\".txt", "x".getBytes(UTF_8));
        var answer =
                site.scenes
                        .reading(
                                site.asAgent(),
                                sql -> documents.open(sql, site.agent, file, kept.id()))
                        .orThrow()
                        .download();
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''r%C3%A9sum%C3%A9");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    static byte[] read(CaseFileId file, UUID id, Actor reader) throws IOException {
        try (DocumentContentStream open =
                new DocumentContentStream(
                        site.scenes
                                .reading(
                                        site.asAgent(),
                                        sql -> documents.open(sql, reader, file, id))
                                .orThrow())) {
            return open.content().stream().readAllBytes();
        }
    }

    private record DocumentContentStream(DocumentContent content) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.stream().close();
        }
    }

    private static CaseFileId newFile() {
        CaseFileId file = site.newFile();
        site.scenes.in(site.asOpener(file), sql -> vault.create(sql, file));
        return file;
    }

    private static StoredDocument add(CaseFileId file, String name, byte[] content) {
        CaseKey key = site.scenes.reading(site.asAgent(), sql -> vault.open(sql, file));
        ReceivedDocument received = documents.receive(key, arriving(name, content)).orThrow();
        return site.scenes.in(site.asAgent(), sql -> documents.keep(sql, received));
    }

    private static String refusal(String name, byte[] content) {
        CaseKey key = vault.newKey(site.newFile());
        return switch (documents.receive(key, arriving(name, content))) {
            case Outcome.Refused<ReceivedDocument>(var refusal) -> refusal.key();
            case Outcome.Ok<ReceivedDocument> ok -> "received";
        };
    }

    private static NewDocument arriving(String name, byte[] content) {
        return new NewDocument("attachment", name, new ByteArrayInputStream(content));
    }

    private static List<StoredDocument> list(CaseFileId file) {
        return site.scenes.reading(site.asAgent(), sql -> documents.of(sql, file));
    }

    private static Path folder(CaseFileId file) {
        return site.data
                .resolve("documents")
                .resolve(file.home().toString())
                .resolve(file.id().toString());
    }

    private static boolean onDisk(String word) throws IOException {
        try (Stream<Path> all = Files.walk(site.data)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(path), UTF_8).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
