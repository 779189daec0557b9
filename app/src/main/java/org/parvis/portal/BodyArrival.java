package org.parvis.portal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is still to come: it uses nothing of the machine but the memory of a thread
 * that waits, so it counts as in progress once its body was read. One that trickles in is ended;
 * one that stands still is, by the server's idle timeout.
 */
final class BodyArrival extends Request.Wrapper {
    /** Request attribute under which it is found. */
    static final String NAME = BodyArrival.class.getName();

    private static final long GRACE = TimeUnit.SECONDS.toNanos(30);

    /** Bytes in a second that any line carries; below it, after a while, nobody is really there. */
    private static final long SLOWEST = 100;

    private static final Runnable NOBODY = () -> {};

    private final AtomicReference<@Nullable Runnable> told = new AtomicReference<>();
    private final long length;
    private final LongSupplier nanos;
    private long began;
    private boolean reading;
    private long read;

    private BodyArrival(Request request, long length, LongSupplier nanos) {
        super(request);
        this.length = length;
        this.nanos = nanos;
        setAttribute(NAME, this);
    }

    /** The same request, which says when its body was read if it has one that the program reads. */
    static Request of(Request request, LongSupplier nanos) {
        HttpFields headers = request.getHeaders();
        long length = headers.getLongField(HttpHeader.CONTENT_LENGTH);
        boolean awaited =
                switch (request.getMethod()) {
                    // nothing reads it: what they ask for begins at once
                    case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
                    default -> length > 0 || headers.contains(HttpHeader.TRANSFER_ENCODING);
                };
        return awaited ? new BodyArrival(request, length, nanos) : request;
    }

    /** Runs it once the body was read, which may be now. Called once, before anything reads. */
    void whenRead(Runnable next) {
        if (!told.compareAndSet(null, next)) {
            next.run();
        }
    }

    @Override
    public Content.@Nullable Chunk read() {
        if (!reading) {
            reading = true;
            began = nanos.getAsLong();
        }
        Content.Chunk chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        read += chunk.remaining();
        if (chunk.isLast() || read == length) {
            arrived();
            return chunk;
        }
        if (trickles(nanos.getAsLong() - began)) {
            chunk.release();
            return Content.Chunk.from(new TimeoutException("The body comes too slowly"), true);
        }
        return chunk;
    }

    private boolean trickles(long waited) {
        return waited > GRACE && read < SLOWEST * TimeUnit.NANOSECONDS.toSeconds(waited);
    }

    private void arrived() {
        Runnable next = told.getAndSet(NOBODY);
        if (next != null) {
            next.run();
        }
    }
}
