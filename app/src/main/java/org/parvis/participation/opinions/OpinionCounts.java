package org.parvis.participation.opinions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.parvis.participation.Asking;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * How many answered what, for choosing what is asked next. Kept for a minute: with a million
 * answers a count takes longer than the page that asks for it.
 */
@Component
class OpinionCounts {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final Scenes scenes;
    private final Cache<Asking, Map<String, Count>> kept;

    OpinionCounts(Scenes scenes, Ticker ticker) {
        this.scenes = scenes;
        kept =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(KEPT)
                        .ticker(ticker)
                        .executor(Runnable::run)
                        .build();
    }

    /** How many said what of a statement. */
    record Count(int agree, int against, int pass) {
        static final Count NONE = new Count(0, 0, 0);

        int all() {
            return agree + against + pass;
        }
    }

    /** By the codes of statements; those that nobody answered are not there. */
    Map<String, Count> of(Asking to) {
        return kept.get(to, this::counted);
    }

    private Map<String, Count> counted(Asking to) {
        Map<String, Count> counts = new HashMap<>();
        scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select statement, count(*) filter (where stance = 'agree'),
                                          count(*) filter (where stance = 'against'),
                                          count(*) filter (where stance = 'pass')
                                        from participation.opinions
                                        where home = ? and consultation = ? group by statement
                                        """)
                                .param(to.home().id())
                                .param(to.consultation())
                                .query(
                                        (row, n) ->
                                                counts.put(
                                                        row.getString(1),
                                                        new Count(
                                                                row.getInt(2),
                                                                row.getInt(3),
                                                                row.getInt(4))))
                                .list());
        return Map.copyOf(counts);
    }
}
