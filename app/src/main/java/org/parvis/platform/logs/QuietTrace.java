package org.parvis.platform.logs;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/** Prints an exception for structured logs: its class, its causes, the places, and no message. */
public final class QuietTrace implements StackTracePrinter {
    private static final int MOST_FRAMES = 60;

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (@Nullable Throwable each = throwable;
                each != null && told.add(each);
                each = each.getCause()) {
            out.append(before).append(each.getClass().getName()).append('\n');
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                out.append("\tat ").append(frames[i].toString()).append('\n');
            }
            before = "Caused by: ";
        }
    }
}
