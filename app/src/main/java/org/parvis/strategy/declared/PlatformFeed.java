package org.parvis.strategy.declared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Counted;
import org.parvis.strategy.Names;
import org.parvis.strategy.Periods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes what the platforms of bodies tell, signed: the message, its counts as imported facts, its
 * status and the steps it proves, all or nothing. Told again it counts once; told otherwise under
 * the same name it is refused.
 */
@Component
class PlatformFeed {
    /** The key of a step is this, the service and the step: each is told once. */
    static final String STEP = "platform-step/";

    private final Platforms platforms;
    private final Names names;
    private final Catalogue catalogue;
    private final FeedTable table;
    private final Measures measures;
    private final Scenes scenes;
    private final Periods periods;

    PlatformFeed(
            Platforms platforms,
            Names names,
            Catalogue catalogue,
            FeedTable table,
            Measures measures,
            Scenes scenes,
            Periods periods) {
        this.platforms = platforms;
        this.names = names;
        this.catalogue = catalogue;
        this.table = table;
        this.measures = measures;
        this.scenes = scenes;
        this.periods = periods;
    }

    /**
     * @return how many facts were new
     */
    Outcome<Integer> take(String body, byte[] bytes, byte[] signature) {
        Platform platform = platforms.of(body).orElse(null);
        Names.Body home = names.byCode(body).orElse(null);
        PublicKey key = platform == null ? null : platform.key();
        if (platform == null || home == null || key == null) {
            return Outcome.refused("strategy.feed.nobody", body);
        }
        if (!signed(key, bytes, signature)) {
            return Outcome.refused("strategy.feed.signature", body);
        }
        return FeedMessage.read(bytes, platform, periods.today())
                .then(
                        message ->
                                scenes.job(
                                        sql -> take(sql, platform, home.home(), message, bytes)));
    }

    /** Which of these messages that body told already. */
    Set<String> told(String body, List<String> ids) {
        return names.byCode(body)
                .map(of -> scenes.readingJob(sql -> table.known(sql, of.home(), ids)))
                .orElse(Set.of());
    }

    private Outcome<Integer> take(
            JdbcClient sql, Platform platform, Home home, FeedMessage message, byte[] bytes) {
        UUID record = Ids.next();
        Instant now = periods.now();
        Outcome<List<MeasuredFact>> takenBack = takenBack(sql, platform, home, message);
        if (takenBack instanceof Outcome.Refused<List<MeasuredFact>>(var refusal)) {
            return Outcome.refused(refusal);
        }
        if (!table.insert(sql, record, home, message, bytes, now)) {
            return again(sql, home, message, bytes);
        }
        table.status(sql, home, message, now);
        var facts = new ArrayList<>(takenBack.orThrow());
        for (FeedMessage.Told told : message.services()) {
            var of = new Facts(new RecordRef("platform-message", home, record), message, told);
            facts.addAll(of.counts());
            facts.addAll(of.steps(catalogue.service(told.service()).isPresent()));
        }
        return Outcome.ok(measures.record(facts));
    }

    /** What came under a known name: the same counts for nothing, anything else is refused. */
    private Outcome<Integer> again(JdbcClient sql, Home home, FeedMessage message, byte[] bytes) {
        Optional<FeedTable.Kept> before = table.kept(sql, home, message.id());
        if (before.isEmpty()) {
            return Outcome.refused("strategy.feed.corrected", String.valueOf(message.corrects()));
        }
        return Arrays.equals(before.get().content().getBytes(StandardCharsets.UTF_8), bytes)
                ? Outcome.ok(0)
                : Outcome.refused("strategy.feed.otherwise", message.id());
    }

    /** The opposites of what the corrected message counted: with them it never counted. */
    private Outcome<List<MeasuredFact>> takenBack(
            JdbcClient sql, Platform platform, Home home, FeedMessage message) {
        String corrects = message.corrects();
        if (corrects == null) {
            return Outcome.ok(List.of());
        }
        FeedTable.Kept kept = table.kept(sql, home, corrects).orElse(null);
        if (kept == null || corrects.equals(message.id())) {
            return Outcome.refused("strategy.feed.corrects", corrects);
        }
        byte[] bytes = kept.content().getBytes(StandardCharsets.UTF_8);
        return FeedMessage.read(bytes, platform, periods.today())
                .map(
                        before ->
                                before.services().stream()
                                        .flatMap(
                                                told ->
                                                        opposites(
                                                                home, kept, before, told, message))
                                        .toList());
    }

    private static Stream<MeasuredFact> opposites(
            Home home,
            FeedTable.Kept kept,
            FeedMessage before,
            FeedMessage.Told told,
            FeedMessage by) {
        var record = new RecordRef("platform-message", home, kept.record());
        List<MeasuredFact> counts = new Facts(record, before, told).counts();
        return IntStream.range(0, counts.size())
                .mapToObj(
                        n ->
                                counts.get(n)
                                        .opposite(
                                                "platform-corrected/"
                                                        + by.id()
                                                        + "/"
                                                        + told.service()
                                                        + "/"
                                                        + n));
    }

    private static boolean signed(PublicKey key, byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The facts that one message tells of one service. */
    private record Facts(RecordRef record, FeedMessage message, FeedMessage.Told told) {
        List<MeasuredFact> counts() {
            var facts = new ArrayList<MeasuredFact>();
            for (Map.Entry<String, Long> door : told.requests().entrySet()) {
                if (door.getValue() > 0) {
                    facts.add(
                            fact(FactKinds.REQUEST_RECEIVED, door.getKey())
                                    .by(FactKinds.CHANNEL, door.getKey())
                                    .times(door.getValue()));
                }
            }
            for (Map.Entry<Integer, Long> days : told.decided().entrySet()) {
                if (days.getValue() > 0) {
                    facts.add(
                            fact(FactKinds.FILE_DECIDED, days.getKey().toString())
                                    .withValue(days.getKey())
                                    .times(days.getValue()));
                }
            }
            return facts;
        }

        private MeasuredFact fact(String kind, String part) {
            String key =
                    "platform/" + message.id() + "/" + told.service() + "/" + kind + "/" + part;
            return MeasuredFact.one(kind, key, record, told.service(), message.day())
                    .by(Counted.ORIGIN, Declaration.Origin.IMPORTED.code());
        }

        /** What was never so before is told once: the key is that of the step. */
        List<MeasuredFact> steps(boolean form) {
            var steps = new ArrayList<Platform.Step>();
            steps.add(Platform.Step.LINK);
            if (!told.requests().isEmpty() || !told.decided().isEmpty()) {
                steps.add(Platform.Step.COUNTS);
            }
            if (told.status() != null) {
                steps.add(Platform.Step.STATUS);
            }
            if (form) {
                steps.add(Platform.Step.FORM);
            }
            return steps.stream().map(this::step).toList();
        }

        private MeasuredFact step(Platform.Step step) {
            String key = STEP + told.service() + "/" + step.code();
            return MeasuredFact.one(
                            FactKinds.PLATFORM_STEP, key, record, told.service(), message.day())
                    .by("step", step.code());
        }
    }
}
