package org.parvis.portal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The end of a request, held back until the thread that handles it is through with it. What has
 * ended the server gives to the next request of the same line; a thread that still looks at it
 * would see, or answer, what is another's. Jetty waits for its own thread so; a thread that we
 * start has to be waited for here.
 */
final class HeldEnd implements Callback {
    private final Callback end;
    private final AtomicInteger awaited = new AtomicInteger(2);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Throwable failure;

    HeldEnd(Callback end) {
        this.end = end;
    }

    /** The thread does nothing more with the request. */
    void handled() {
        come();
    }

    @Override
    public void succeeded() {
        if (ended.compareAndSet(false, true)) {
            come();
        }
    }

    @Override
    public void failed(Throwable why) {
        if (ended.compareAndSet(false, true)) {
            failure = why;
            come();
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return end.getInvocationType();
    }

    private void come() {
        if (awaited.decrementAndGet() > 0) {
            return;
        }
        Throwable why = failure;
        if (why == null) {
            succeed();
        } else {
            end.failed(why);
        }
    }

    /** The server clears up as it ends; parts of a form that it could not read stand in its way. */
    private void succeed() {
        try {
            end.succeeded();
        } catch (RuntimeException unread) {
            end.failed(unread);
        }
    }
}
