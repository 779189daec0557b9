package org.parvis.portal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How busy this node is: the requests in progress that no kept page answered, whose body was read
 * and that stand in no line of their own, and how long public pages take. Pages of agents count
 * among the first only: an export may take its time.
 */
final class Load implements Filter {
    /** Request attribute: somebody was shown the waiting room, which says nothing of the load. */
    static final String TURNED_AWAY = Load.class.getName() + ".turnedAway";

    private static final int SECONDS = 5;
    private static final int ENOUGH = 50;
    private static final double SHARE = 0.95;

    private final WaitingSettings limits;
    private final LongSupplier nanos;
    private final IntSupplier inLine;
    private final Latencies latencies = new Latencies(SECONDS);
    private final AtomicInteger inProgress = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final LongAdder waited = new LongAdder();

    /**
     * @param inLine how many of the requests in progress wait for something else than the machine
     */
    Load(WaitingSettings limits, LongSupplier nanos, IntSupplier inLine) {
        this.limits = limits;
        this.nanos = nanos;
        this.inLine = inLine;
    }

    /** What a second showed. */
    record Seen(int inProgress, long withinMicros, boolean over) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Visit visit = new Visit();
        if (request.getAttribute(BodyArrival.NAME) instanceof BodyArrival body) {
            body.whenRead(visit::begin);
        } else {
            visit.begin();
        }
        try {
            chain.doFilter(request, response);
        } finally {
            visit.end(request);
        }
    }

    /** A request from when it was read to its end. One that never came whole was none. */
    private final class Visit {
        private long began;
        private boolean begun;
        private boolean ended;

        synchronized void begin() {
            if (!begun && !ended) {
                begun = true;
                began = nanos.getAsLong();
                most.accumulateAndGet(inProgress.incrementAndGet(), Math::max);
            }
        }

        synchronized void end(ServletRequest request) {
            ended = true;
            if (!begun) {
                return;
            }
            inProgress.decrementAndGet();
            if (request.getAttribute(TURNED_AWAY) != null) {
                waited.increment();
            } else if (request instanceof HttpServletRequest asked && isPublicPage(asked)) {
                latencies.note((nanos.getAsLong() - began) / 1000);
            }
        }
    }

    /** Closes a second and says how it was; the most that was in progress at once counts. */
    Seen second() {
        latencies.turn();
        int peak = Math.max(0, most.getAndSet(inProgress.get()) - inLine.getAsInt());
        long within = latencies.noted() < ENOUGH ? 0 : latencies.within(SHARE);
        boolean over = peak >= limits.requests() || within >= limits.latency().toNanos() / 1000;
        return new Seen(peak, within, over);
    }

    /** How many answers were the waiting room. */
    double waited() {
        return waited.sum();
    }

    private static boolean isPublicPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && (path.startsWith("/fr") || path.startsWith("/en"))
                && !path.startsWith("/fr/equipe")
                && !path.startsWith("/en/team");
    }
}
