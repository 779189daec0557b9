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
    private static final int LARGEST_PREVIEW = 4 << 20;
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
     */
    record Made(String verdict, int pages, byte @Nullable [] preview) {
        static final Made DAMAGED = new Made("damaged", 0, null);
    }

    Made look(SealedContent content, String kind) throws IOException {
        places.acquireUninterruptibly();
        try {
            return run(content, kind);
        } finally {
            places.release();
        }
    }

    private Made run(SealedContent content, String kind) throws IOException {
        Process process =
                new ProcessBuilder(command())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        try (DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            out.writeUTF(kind);
            out.writeLong(content.size());
            out.flush();
            return converse(content, in, out);
        } catch (IOException e) {
            LOG.info("A document could not be looked at: {}", e.toString());
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
        boolean drawn = length > 0 && length <= LARGEST_PREVIEW;
        byte[] preview = drawn ? in.readNBytes(length) : null;
        return SandboxProcess.VERDICTS.contains(verdict)
                ? new Made(verdict, Math.max(0, pages), preview)
                : Made.DAMAGED;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx192m",
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
