package org.parvis.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens pictures and PDFs of unknown people in a process apart, with little memory, a time limit
 * and no key: it asks for the bytes that it wants and gives back a plain picture. Whatever a
 * hostile document does in there, the program only sees a process that ended.
 */
@Component
class Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_A_PAGE = Duration.ofSeconds(5);
    private static final int LARGEST = 32 << 20;
    private static final long MOST_READ = 1L << 30;

    private final Semaphore places = new Semaphore(2);
    private final Duration patience;

    Sandbox() {
        this(PATIENCE);
    }

    Sandbox(Duration patience) {
        this.patience = patience;
    }

    /**
     * What came out.
     *
     * @param verdict {@code ok}, or what stands in the way: password, damaged, active, embedded
     * @param bytes what was drawn, read or cut; nothing when it could not be
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Made(String verdict, int pages, byte @Nullable [] bytes) {
        static final Made DAMAGED = new Made("damaged", 0, null);
    }

    /**
     * What is asked for.
     *
     * @param kind {@code pdf} or {@code image} to look at one; for pages of a scan {@code codes},
     *     {@code cut} or {@code picture}, of a picture {@code image-codes} or {@code image-picture}
     * @param from the first of these pages, from 0
     * @param side the longer one of a page that is drawn, in pixels
     */
    record Ask(String kind, int from, int count, int side) {
        static Ask look(String kind) {
            return new Ask(kind, 0, 0, 0);
        }

        static Ask pages(String kind, int from, int count) {
            return new Ask(kind, from, count, 0);
        }

        static Ask picture(String kind, int page, int side) {
            return new Ask(kind, page, 1, side);
        }

        /** How long it may take in all, when one document may take that long. */
        Duration patience(Duration document) {
            return document.plus(PATIENCE_A_PAGE.multipliedBy(count));
        }
    }

    Made look(SealedContent content, String kind) throws IOException {
        return make(content, Ask.look(kind));
    }

    Made make(SealedContent content, Ask ask) throws IOException {
        places.acquireUninterruptibly();
        try {
            return run(content, ask);
        } finally {
            places.release();
        }
    }

    private Made run(SealedContent content, Ask ask) throws IOException {
        Process process =
                new ProcessBuilder(command())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        CompletableFuture.delayedExecutor(ask.patience(patience).toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        try (DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            out.writeUTF(ask.kind());
            out.writeInt(ask.from());
            out.writeInt(ask.count());
            out.writeInt(ask.side());
            out.writeLong(content.size());
            out.flush();
            return converse(content, in, out);
        } catch (IOException e) {
            LOG.info("A document could not be looked at", e);
            return Made.DAMAGED;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Made converse(SealedContent content, DataInputStream in, DataOutputStream out)
            throws IOException {
        long read = 0;
        while (true) {
            byte said = in.readByte();
            if (said == SandboxProcess.DONE) {
                return made(in);
            }
            long position = in.readLong();
            byte[] bytes =
                    content.read(Math.max(0, position), Math.clamp(in.readInt(), 0, 1 << 20));
            read += bytes.length;
            if (said != SandboxProcess.READ || read > MOST_READ) {
                return Made.DAMAGED;
            }
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }
    }

    private static Made made(DataInputStream in) throws IOException {
        String verdict = in.readUTF();
        int pages = in.readInt();
        int length = in.readInt();
        boolean made = length > 0 && length <= LARGEST;
        byte[] bytes = made ? in.readNBytes(length) : null;
        return SandboxProcess.VERDICTS.contains(verdict)
                ? new Made(verdict, Math.max(0, pages), bytes)
                : Made.DAMAGED;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=1",
                        "-Djava.awt.headless=true",
                        "-Dorg.apache.pdfbox.rendering.UsePureJavaCMYKConversion=true",
                        "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path")));
        if (inOneArchive()) {
            command.add("-Dloader.main=" + SandboxProcess.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(SandboxProcess.class.getName());
        }
        return command;
    }

    /** Whether the program runs from one archive that holds the others. */
    private static boolean inOneArchive() {
        var source = SandboxProcess.class.getProtectionDomain().getCodeSource();
        return source != null && String.valueOf(source.getLocation()).contains("!/");
    }
}
