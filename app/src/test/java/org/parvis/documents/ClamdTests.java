package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.util.unit.DataSize;

/** A daemon that speaks the INSTREAM conversation and dislikes one word. */
class ClamdTests {
    @Test
    void aScannedDocumentIsCleanAnInfectedOneIsRefused() throws Exception {
        try (Installation site = new Installation();
                FakeDaemon daemon = new FakeDaemon()) {
            Vault vault = site.vault();
            Documents documents = site.documents(vault, daemon.client(), DataSize.ofMegabytes(1));
            CaseKey key = vault.newKey(site.newFile());
            var clean = documents.receive(key, arriving("tout va bien")).orThrow();
            assertThat(clean.document().scan()).isEqualTo(Scan.CLEAN);
            assertThat(documents.receive(key, arriving("un EICAR ici")))
                    .isEqualTo(Outcome.refused("documents.refused.infected"));
        }
    }

    @Test
    void withoutAnAnswerADocumentWaitsInQuarantineAndComesOutLater() throws Exception {
        try (Installation site = new Installation()) {
            Vault vault = site.vault();
            FakeDaemon daemon = new FakeDaemon();
            Scanner scanner = daemon.client();
            daemon.close();
            Documents documents = site.documents(vault, scanner, DataSize.ofMegabytes(1));
            CaseFileId file = site.newFile();
            CaseKey key = site.scenes.in(site.asOpener(file), sql -> vault.create(sql, file));
            var received = documents.receive(key, arriving("attendre")).orThrow();
            site.scenes.in(site.asAgent(), sql -> documents.keep(sql, received));
            assertThat(open(site, documents, received.document()))
                    .isEqualTo(Outcome.refused("documents.refused.quarantine"));
            try (FakeDaemon back = new FakeDaemon()) {
                Quarantine quarantine = site.quarantine(vault, documents, back.client());
                assertThat(quarantine.release()).isEqualTo(1);
            }
            assertThat(open(site, documents, received.document())).isInstanceOf(Outcome.Ok.class);
        }
    }

    private static Outcome<DocumentContent> open(
            Installation site, Documents documents, StoredDocument d) {
        return site.scenes.reading(
                site.asAgent(), sql -> documents.open(sql, site.agent, d.file(), d.id()));
    }

    private static NewDocument arriving(String text) {
        return new NewDocument(
                "attachment", "a.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static final class FakeDaemon implements AutoCloseable {
        private final ServerSocket server =
                new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        FakeDaemon() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        Scanner client() {
            return new Clamd("127.0.0.1:" + server.getLocalPort(), 2000);
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    answer(socket);
                } catch (IOException e) {
                    return;
                }
            }
        }

        private static void answer(Socket socket) throws IOException {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String command = new String(in.readNBytes(10), UTF_8);
            StringBuilder seen = new StringBuilder(command.equals("zINSTREAM\0") ? "" : "bad");
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
                seen.append(new String(in.readNBytes(size), UTF_8));
            }
            String reply =
                    seen.indexOf("EICAR") >= 0 ? "stream: Eicar-Test FOUND\0" : "stream: OK\0";
            socket.getOutputStream().write(reply.getBytes(UTF_8));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
