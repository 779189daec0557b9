package org.parvis.measures;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long things of one kind take, when some are still in progress: the estimator of Kaplan and
 * Meier (1958), in whole days. What is in progress says that it took longer than so far, and is
 * neither left out nor taken for done.
 */
public final class Survival {
    /** Of what ended on a day, how many; and how many there were that could have. */
    private record Day(long ended, long atRisk) {}

    private final TreeMap<Integer, Double> longerThan = new TreeMap<>();
    private final TreeMap<Integer, Long> endedAfter = new TreeMap<>();
    private final long ended;

    private Survival(TreeMap<Integer, Day> days) {
        double share = 1;
        long all = 0;
        for (Map.Entry<Integer, Day> at : days.entrySet()) {
            Day day = at.getValue();
            if (day.ended() > 0) {
                share *= 1 - (double) day.ended() / day.atRisk();
                longerThan.put(at.getKey(), share);
                all += day.ended();
            }
        }
        this.ended = all;
        long after = all;
        for (Map.Entry<Integer, Day> at : days.entrySet()) {
            after -= at.getValue().ended();
            endedAfter.put(at.getKey(), after);
        }
    }

    /** What ended on the day on which another was last seen in progress ended before it. */
    public static Survival of(Collection<Lasted> all) {
        var ended = new TreeMap<Integer, Long>();
        var seen = new TreeMap<Integer, Long>();
        long left = 0;
        for (Lasted each : all) {
            left += each.n();
            seen.merge(each.days(), each.n(), Long::sum);
            if (each.ended()) {
                ended.merge(each.days(), each.n(), Long::sum);
            }
        }
        var days = new TreeMap<Integer, Day>();
        for (Map.Entry<Integer, Long> at : seen.entrySet()) {
            days.put(at.getKey(), new Day(ended.getOrDefault(at.getKey(), 0L), left));
            left -= at.getValue();
        }
        return new Survival(days);
    }

    /** How many ended. */
    public long ended() {
        return ended;
    }

    /** From so many days to so many, both counted from the beginning. */
    public record Range(int from, int to) {
        public boolean holds(int days) {
            return from <= days && days <= to;
        }
    }

    /**
     * Between which days something ends that has lasted so long already, so many times of a
     * hundred. Shares are taken of one more than those that ended later, since the new one is one
     * of them: of a few, the range is wider. Days are whole: the nearest ones are taken, so that
     * the range holds neither more often than it says nor less.
     *
     * @param age days that passed without an end; −1 when it has only begun
     * @param percent how often the range should hold, as 50 or 90
     * @return none when too few lasted longer to say it
     */
    public Optional<Range> range(int age, int percent) {
        double base = longerThan(age);
        double later = endedAfter(age);
        double off = (1 - percent / 100.0) / 2;
        double more = (later + 1) / later;
        if (base <= 0 || later == 0 || (1 - off) * more > 1) {
            return Optional.empty();
        }
        Integer to = nearest(age, base, (1 - off) * more, false);
        Integer from = nearest(age, base, off * more, true);
        return from == null || to == null ? Optional.empty() : Optional.of(new Range(from + 1, to));
    }

    /**
     * The day by whose end the share that has ended is nearest to the one wanted; none when that
     * much is never seen to end.
     */
    private @Nullable Integer nearest(int age, double base, double wanted, boolean fromAge) {
        Integer best = fromAge ? (Integer) age : null;
        double off = fromAge ? wanted : Double.MAX_VALUE;
        double ended = 0;
        for (Map.Entry<Integer, Double> at : longerThan.tailMap(age, false).entrySet()) {
            ended = 1 - at.getValue() / base;
            if (Math.abs(ended - wanted) < off - 1e-12) {
                best = at.getKey();
                off = Math.abs(ended - wanted);
            }
        }
        return ended < wanted - 1e-12 ? null : best;
    }

    /** Which share lasts longer than so many days. */
    double longerThan(int days) {
        Map.Entry<Integer, Double> at = longerThan.floorEntry(days);
        return at == null ? 1 : at.getValue();
    }

    private long endedAfter(int days) {
        Map.Entry<Integer, Long> at = endedAfter.floorEntry(days);
        return at == null ? ended : at.getValue();
    }
}
