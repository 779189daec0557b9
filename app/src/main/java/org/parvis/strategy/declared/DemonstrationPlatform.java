package org.parvis.strategy.declared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Outcome;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.strategy.Periods;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A fictitious platform that tells of some weeks, through the same door as any: its key is made at
 * the start and kept nowhere.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings nothing in
class DemonstrationPlatform extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationPlatform.class);
    private static final int WEEKS = 12;

    private final ContentPack pack;
    private final Platforms platforms;
    private final PlatformFeed feed;
    private final Periods periods;

    DemonstrationPlatform(
            ContentPack pack, Platforms platforms, PlatformFeed feed, Periods periods) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.platforms = platforms;
        this.feed = feed;
        this.periods = periods;
    }

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        for (Platform platform : platforms.all()) {
            if (platform.key() == null) {
                tell(platform);
            }
        }
    }

    /** What it told at an earlier start stays as it was told. */
    void tell(Platform platform) {
        List<LocalDate> weeks = weeks();
        Set<String> told =
                feed.told(platform.body(), weeks.stream().map(DemonstrationPlatform::id).toList());
        try {
            KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            platforms.sign(platform.body(), key.getPublic());
            for (int week = 1; week <= WEEKS; week++) {
                LocalDate day = weeks.get(week - 1);
                if (!told.contains(id(day))) {
                    send(platform, message(platform, day, week), key.getPrivate());
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(Platform platform, byte[] message, PrivateKey key)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(message);
        if (feed.take(platform.body(), message, signature.sign())
                instanceof Outcome.Refused<Integer>(var refusal)) {
            LOG.error("The demonstration's platform was refused: {}", refusal);
        }
    }

    /** The Mondays of the last weeks, the latest first. */
    private List<LocalDate> weeks() {
        LocalDate monday = periods.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.rangeClosed(1, WEEKS).mapToObj(monday::minusWeeks).toList();
    }

    private static String id(LocalDate day) {
        return "demo-" + day;
    }

    private static byte[] message(Platform platform, LocalDate day, int week) {
        List<Map<String, Object>> services =
                platform.services().stream()
                        .map(
                                service ->
                                        Map.<String, Object>of(
                                                "service", service.code(),
                                                "status", week == 1 ? "degraded" : "open",
                                                "requests",
                                                        Map.of(
                                                                "web", 30 + week % 5 * 4,
                                                                "phone", 9 + week % 3,
                                                                "counter", 6),
                                                "decided", Map.of("9", 11, "14", 17, "23", 6)))
                        .toList();
        return CanonicalJson.text(
                        Map.of("id", id(day), "day", day.toString(), "services", services))
                .getBytes(StandardCharsets.UTF_8);
    }
}
