package org.parvis.platform.web;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * How often something may be tried, counted for all nodes. An attempt takes a token from each
 * bucket that concerns it and a good one gives them back; the buckets are chosen by the caller so
 * that one person's attempts never use up another's.
 */
@Component
public class Throttle {
    /** Tokens, and how long an empty bucket takes to fill. */
    public record Limit(String name, int tokens, Duration refill) {}

    /** One bucket: a limit, and whose. Only a digest of whose is kept. */
    public record Bucket(Limit limit, String... whose) {
        String key() {
            return limit.name() + ":" + HexFormat.of().formatHex(digest(whose), 0, 16);
        }
    }

    /** Each part with its length, so that no two lists of parts give the same bytes. */
    private static byte[] digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether one may go on, and else in how long. */
    public sealed interface Answer {
        record Go(List<Bucket> taken) implements Answer {}

        record Wait(Duration duration) implements Answer {
            /** As it is told: after that many whole minutes there is room again. */
            public long minutes() {
                return duration.toMinutes() + 1;
            }
        }
    }

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.%]+");

    private final ProxyManager<String> buckets;

    public Throttle(@Qualifier("appDataSource") DataSource app, InstantSource clock) {
        this.buckets =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(app)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("platform.throttles")
                        .idColumn("id")
                        .stateColumn("state")
                        .clientClock(new Meter(clock))
                        .addCustomColumn(new EndsWhenFull(clock))
                        .build();
    }

    /** Takes a token from each bucket; when one is empty the others get theirs back. */
    public Answer take(Bucket... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            var probe = proxy(wanted[i]).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                giveBack(Arrays.asList(wanted).subList(0, i));
                return new Answer.Wait(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return new Answer.Go(List.of(wanted));
    }

    public void giveBack(List<Bucket> taken) {
        taken.forEach(bucket -> proxy(bucket).addTokens(1));
    }

    /**
     * The part of an address that one subscriber holds: a whole IPv4 address, the /64 of an IPv6.
     */
    public static String network(String text) {
        // a server writes an IPv6 between brackets, or not
        String address = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        if (!LITERAL.matcher(address).matches()) {
            return address; // never ask a name server
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == 4 ? 4 : 8);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private BucketProxy proxy(Bucket bucket) {
        Limit limit = bucket.limit();
        return buckets.builder()
                .build(
                        bucket.key(),
                        () ->
                                BucketConfiguration.builder()
                                        .addLimit(
                                                b ->
                                                        b.capacity(limit.tokens())
                                                                .refillGreedy(
                                                                        limit.tokens(),
                                                                        limit.refill()))
                                        .build());
    }

    /**
     * When a bucket may go: a minute after it is full again. By the clock of the program, where the
     * library's own column has the machine's.
     */
    private record EndsWhenFull(InstantSource clock) implements CustomColumnProvider<String> {
        private static final ExpirationAfterWriteStrategy FULL =
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                        Duration.ofMinutes(1));

        @Override
        public void setCustomField(
                String key, int place, PreparedStatement row, RemoteBucketState state, long nanos)
                throws SQLException {
            row.setLong(place, clock.millis() + FULL.calculateTimeToLiveMillis(state, nanos));
        }

        @Override
        public String getCustomFieldName() {
            return "expires_at";
        }
    }

    /** The clock of the program, so that a test may move it. */
    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
