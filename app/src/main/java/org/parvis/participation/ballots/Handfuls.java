package org.parvis.participation.ballots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes ballots by the handful: while one handful is written, those who come wait, and are the
 * next one. So a rush costs one transaction for many instead of one for each, and the rows of a
 * handful lie in the order of digests, not in the order in which people came. Whoever waits hears
 * their answer once their own ballot is written for good.
 */
@Component
class Handfuls {
    private static final int MOST = 64;

    private final Scenes scenes;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    Handfuls(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * A ballot on its way.
     *
     * @param token the digest of the token that puts it in, in hexadecimal digits
     * @param sealed what it says, sealed, in hexadecimal digits
     */
    record Cast(String token, Asking vote, String sealed, String receipt) {}

    /**
     * Puts a ballot in, in the place of the one that its token put in before, in a transaction of
     * its own.
     *
     * @return false where the vote was counted and takes none
     */
    boolean put(Cast ballot) {
        Waiting mine = new Waiting(ballot);
        waiting.add(mine);
        writing.lock();
        try {
            while (!mine.answered) {
                write(next());
            }
        } finally {
            writing.unlock();
        }
        return mine.kept();
    }

    private List<Waiting> next() {
        List<Waiting> handful = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            handful.add(one);
            if (handful.size() == MOST) {
                break;
            }
        }
        return handful;
    }

    private void write(List<Waiting> handful) {
        TreeMap<String, Cast> last = new TreeMap<>();
        handful.forEach(one -> last.put(one.ballot.token(), one.ballot));
        try {
            Set<String> kept = written(last.values());
            handful.forEach(one -> one.answer(kept.contains(one.ballot.token())));
        } catch (RuntimeException failed) {
            handful.forEach(one -> one.fail(failed));
        }
    }

    /** The tokens whose ballots are in the urn now. */
    private Set<String> written(Collection<Cast> ballots) {
        return scenes.in(
                new BallotScene(ballots.stream().map(Cast::token).toList()),
                sql -> {
                    Set<String> kept = new HashSet<>(added(sql, ballots));
                    List<Cast> more =
                            ballots.stream().filter(one -> !kept.contains(one.token())).toList();
                    if (!more.isEmpty()) {
                        kept.addAll(changed(sql, more));
                    }
                    return kept;
                });
    }

    private static List<String> added(JdbcClient sql, Collection<Cast> ballots) {
        return sql.sql(
                        """
                        insert into participation.urn
                          (token, home, consultation, sealed, receipt)
                        select decode(token, 'hex'), home, consultation, decode(sealed, 'hex'), receipt
                        from unnest(
                            :tokens::text[], :homes::uuid[], :consultations::text[],
                            :sealed::text[], :receipts::text[])
                          as one (token, home, consultation, sealed, receipt)
                        where not exists (
                          select from participation.ballot_counts c
                          where c.home = one.home and c.consultation = one.consultation)
                        on conflict (token) do nothing
                        returning encode(token, 'hex')
                        """)
                .param("tokens", each(ballots, Cast::token))
                .param("homes", each(ballots, one -> one.vote().home().id().toString()))
                .param("consultations", each(ballots, one -> one.vote().consultation()))
                .param("sealed", each(ballots, Cast::sealed))
                .param("receipts", each(ballots, Cast::receipt))
                .query(String.class)
                .list();
    }

    /** Those of tokens whose ballots lie in the urn already; a counted vote has none there. */
    private static List<String> changed(JdbcClient sql, Collection<Cast> ballots) {
        return sql.sql(
                        """
                        update participation.urn u
                        set sealed = decode(one.sealed, 'hex')
                        from unnest(:tokens::text[], :sealed::text[]) as one (token, sealed)
                        where u.token = decode(one.token, 'hex')
                        returning one.token
                        """)
                .param("tokens", each(ballots, Cast::token))
                .param("sealed", each(ballots, Cast::sealed))
                .query(String.class)
                .list();
    }

    private static String[] each(Collection<Cast> ballots, Function<Cast, String> part) {
        return ballots.stream().map(part).toArray(String[]::new);
    }

    /**
     * Somebody whose ballot is not written yet; all of it is read and written by whoever writes.
     */
    private static final class Waiting {
        private final Cast ballot;
        private boolean answered;
        private boolean kept;
        private @Nullable RuntimeException failed;

        private Waiting(Cast ballot) {
            this.ballot = ballot;
        }

        private void answer(boolean kept) {
            this.kept = kept;
            answered = true;
        }

        private void fail(RuntimeException why) {
            failed = why;
            answered = true;
        }

        private boolean kept() {
            if (failed != null) {
                throw new IllegalStateException("A handful of ballots was not written", failed);
            }
            return kept;
        }
    }
}
