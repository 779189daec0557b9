package org.parvis.platform.web;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that yield to those that answer requests: a quarter of a processor that both want, so
 * that a flood of passwords slows nobody much, people who send are not kept by what is done for
 * those who sent before, and a busy machine still does both. Java's own priorities change nothing
 * on Linux unless the whole virtual machine is told so; the system is asked here, for these threads
 * alone. Where it cannot be asked, they are ordinary threads.
 */
public final class LowThreads {
    private static final Logger LOG = LoggerFactory.getLogger(LowThreads.class);
    private static final AtomicBoolean TOLD = new AtomicBoolean();
    private static final int PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final int LOW = 5;

    private LowThreads() {}

    /** Daemon threads of that name and a number. */
    public static ThreadFactory named(String name) {
        ThreadFactory plain = Thread.ofPlatform().name(name, 0).daemon().factory();
        return work ->
                plain.newThread(
                        () -> {
                            lower();
                            work.run();
                        });
    }

    /** On Linux the priority of a process is that of the thread that asks. */
    private static void lower() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return;
        }
        try {
            MethodHandle set =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    Linker.nativeLinker()
                                            .defaultLookup()
                                            .findOrThrow("setpriority"),
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT));
            int refused = (int) set.invokeExact(PROCESS, THIS_THREAD, LOW);
            if (refused != 0) {
                ordinary(null);
            }
        } catch (Throwable e) {
            ordinary(e);
        }
    }

    /** Said once: threads come and go. */
    private static void ordinary(@Nullable Throwable e) {
        if (TOLD.compareAndSet(false, true)) {
            LOG.warn("Work in the background has the priority of everything else", e);
        }
    }
}
