package org.parvis.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many places of an opening are given and how many people wait. Lists and start pages show what
 * was counted at most a second ago, so that a popular page costs the database one statement a
 * second; whoever begins or sends is answered from the row itself.
 */
@Component
class PlaceCounts {
    static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int MOST = 10_000;

    /**
     * @param edition what tells one opening of the service from the next
     */
    record Opening(String service, String edition) {
        static Opening of(ServiceDefinition service, Availability open) {
            return new Opening(service.code(), open.edition());
        }
    }

    record Count(int taken, int waiting) {}

    private final Scenes scenes;
    private final LoadingCache<Opening, Count> remembered;

    PlaceCounts(Scenes scenes, Ticker ticker) {
        this.scenes = scenes;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(ticker)
                        .build(this::now);
    }

    Count now(Opening opening) {
        return scenes.reading(new Scene.Reader(), sql -> count(sql, opening, ""));
    }

    /** As it was at most {@link #REMEMBERED} ago: to be shown, never to decide. */
    Count lately(Opening opening) {
        return remembered.get(opening);
    }

    /** In the transaction that takes a place: nobody else counts until it ends. */
    static Count locked(JdbcClient sql, Opening opening) {
        return count(sql, opening, " for update");
    }

    private static Count count(JdbcClient sql, Opening opening, String lock) {
        return sql.sql(
                        "select taken, waiting from catalogue.quotas"
                                + " where service = ? and edition = ?"
                                + lock)
                .param(opening.service())
                .param(opening.edition())
                .query((row, n) -> new Count(row.getInt("taken"), row.getInt("waiting")))
                .optional()
                .orElse(new Count(0, 0));
    }
}
