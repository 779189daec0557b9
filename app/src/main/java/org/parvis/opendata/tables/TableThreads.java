package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.LowThreads;

/**
 * Threads of their own for work that takes long. Requests are answered on virtual threads, which
 * share as many threads of the system as there are processors, and work that does not wait, or is
 * outside of Java, does not let go of its one: two slow questions about tables would keep everybody
 * waiting.
 */
final class TableThreads implements AutoCloseable {
    private final ExecutorService threads;

    TableThreads(String name, int many) {
        this.threads = Executors.newFixedThreadPool(many, LowThreads.named(name));
    }

    /** Work on files. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** The same for work on files. */
    <T> T reads(Reading<T> work) throws IOException {
        try {
            return run(
                    () -> {
                        try {
                            return work.read();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException unread) {
            throw unread.getCause();
        }
    }

    /**
     * Does the work there, and waits for its end whatever happens: nobody goes while the work
     * writes to them.
     */
    <T> T run(Supplier<T> work) {
        Future<T> coming = threads.submit(work::get);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return coming.get();
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw thrown(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Work throws nothing that is checked. */
    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.close();
    }
}
