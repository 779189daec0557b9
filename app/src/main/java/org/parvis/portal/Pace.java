package org.parvis.portal;

/**
 * How fast a node lets people in. It grows by a tenth each second that the node keeps within its
 * limits and falls by half when it does not, as senders share a line: what the node can take is
 * found, not configured. Somebody always comes in, or the last in the row would wait for ever.
 *
 * @param rate people a second
 * @param credit what is left of people who could not be let in by halves
 * @param rest seconds during which the rate is not cut again, until what it did is seen
 */
record Pace(double rate, double credit, int rest) {
    private static final double LEAST = 0.2;
    private static final int SEEN_AFTER = 5;

    static Pace start(double people) {
        return new Pace(Math.max(1, people), 0, SEEN_AFTER);
    }

    /** The next second. */
    Pace next(boolean over, double most) {
        double then = over ? (rest == 0 ? rate / 2 : rate) : rate + Math.max(0.5, rate / 10);
        double kept = Math.clamp(then, LEAST, Math.max(LEAST, most));
        int left = over && rest == 0 ? SEEN_AFTER : Math.max(0, rest - 1);
        return new Pace(kept, credit - people() + kept, left);
    }

    /** Whole people who come in during this second. */
    int people() {
        return (int) credit;
    }
}
