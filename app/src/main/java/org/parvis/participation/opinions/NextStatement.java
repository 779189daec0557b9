package org.parvis.participation.opinions;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parvis.participation.opinions.OpinionCounts.Count;
import org.parvis.platform.Digests;

/**
 * Which statement somebody is asked next: each has the weight that Polis publishes, so that new
 * ones are heard soon, those that part people more often, and those that many pass over less often.
 * Who is drawn follows from a word of the person's own, so that a page that is loaded again asks
 * the same.
 */
final class NextStatement {
    private static final double NEW = 8;
    private static final double HALF = 5;
    private static final int BITS = 53;

    private NextStatement() {}

    /**
     * @param left codes that were not answered
     * @param reach how far a statement moves whoever agrees with it on the last map
     * @param person a word that is this person's alone
     */
    static Optional<String> of(
            List<String> left,
            Map<String, Count> counts,
            ToDoubleFunction<String> reach,
            String person) {
        return left.stream()
                .min(
                        Comparator.comparingDouble(
                                one ->
                                        waits(person, one)
                                                / weight(
                                                        counts.getOrDefault(one, Count.NONE),
                                                        reach.applyAsDouble(one))));
    }

    /** ((1 - p)(E + 1) a (1 + 8 · 2^(-S/5)))², with p who pass, a who agree and S who saw it. */
    static double weight(Count count, double reach) {
        double seen = count.all() + 2.0;
        double passes = (count.pass() + 1) / seen;
        double agrees = (count.agree() + 1) / seen;
        double fresh = 1 + NEW * Math.pow(2, -count.all() / HALF);
        double root = (1 - passes) * (reach + 1) * agrees * fresh;
        return root * root;
    }

    /**
     * How long a statement would wait by chance alone (exponential, mean one): divided by weights,
     * the shortest of such times is each one's as often as its weight says.
     */
    private static double waits(String person, String statement) {
        byte[] chance = Digests.of("participation.next", person, statement);
        double part = (ByteBuffer.wrap(chance).getLong() >>> (Long.SIZE - BITS)) + 1.0;
        return -Math.log(part / (1L << BITS));
    }
}
