package org.parvis.registers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.DraftScene;
import org.parvis.platform.Scenes;
import org.parvis.platform.web.Throttle;
import org.parvis.registers.spi.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks registers for a form being filled in: never before consent where it is wanted, once for the
 * same keys, with a line in the ledger each time. What was said is kept for the draft alone. What
 * is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class KnownAnswers {
    /** How long a silent register is not asked again for the same draft. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Throttle.Limit BY_DRAFT =
            new Throttle.Limit("register-draft", 8, Duration.ofHours(1));

    /** One person's record, whoever asks: the second key cannot be found by trying. */
    private static final Throttle.Limit BY_RECORD =
            new Throttle.Limit("register-record", 10, Duration.ofHours(1));

    private final Registers registers;
    private final KnownTable table;
    private final Ledger ledger;
    private final Scenes scenes;
    private final Throttle throttle;
    private final Optional<StandingConsents> consents;
    private final InstantSource clock;
    private final ZoneId zone;

    KnownAnswers(
            Registers registers,
            KnownTable table,
            Ledger ledger,
            Scenes scenes,
            Throttle throttle,
            Optional<StandingConsents> consents,
            InstantSource clock,
            ZoneId legalZone) {
        this.registers = registers;
        this.table = table;
        this.ledger = ledger;
        this.scenes = scenes;
        this.throttle = throttle;
        this.consents = consents;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** What is kept for a draft, to be asked about without another statement. */
    public final class Session {
        private final Map<String, KnownTable.Row> rows;

        private Session(Map<String, KnownTable.Row> rows) {
            this.rows = new HashMap<>(rows);
        }

        /** Where an inquiry stands as things are; asks nobody. */
        public Optional<Standing> standing(Inquiry inquiry) {
            KnownTable.Row row = rows.get(inquiry.register().code());
            if (inquiry.asksConsent() && (row == null || row.consent() == null)) {
                return Optional.of(new Standing.ConsentWanted());
            }
            if (row != null && Boolean.FALSE.equals(row.consent())) {
                return Optional.of(new Standing.Declined());
            }
            return row == null
                    ? Optional.empty()
                    : row.readBy(inquiry.keys()).map(KnownAnswers::said);
        }

        /** Whether something was read by other keys than these. */
        public boolean outdated(Inquiry inquiry) {
            KnownTable.Row row = rows.get(inquiry.register().code());
            return row != null && row.kept() != null && row.readBy(inquiry.keys()).isEmpty();
        }

        /** What the person said of what was read, by whatever keys. */
        public Map<String, Standing.Settled> settled(String register) {
            KnownTable.Row row = rows.get(register);
            return row == null || row.kept() == null ? Map.of() : row.kept().settled();
        }

        private boolean mayAskAgain(Inquiry inquiry) {
            KnownTable.Row row = rows.get(inquiry.register().code());
            return row == null || row.at().plus(PATIENCE).isBefore(clock.instant());
        }
    }

    public Session session(UUID draft) {
        return new Session(scenes.in(new DraftScene(draft), sql -> table.of(sql, draft)));
    }

    /** Where an inquiry stands; the register is asked if it may be and was not. */
    public Standing ask(Session session, Inquiry inquiry) {
        Optional<Standing> known = agreedBefore(session, inquiry);
        boolean again =
                known.orElse(null) instanceof Standing.Silent && session.mayAskAgain(inquiry);
        if (known.isPresent() && !again) {
            return known.get();
        }
        KnownContent.Kept read = read(inquiry);
        Instant now = clock.instant();
        scenes.in(
                new DraftScene(inquiry.draft()),
                sql -> {
                    table.put(sql, inquiry.draft(), inquiry.register().code(), null, read, now);
                    ledger.add(sql, inquiry, Ledger.Step.READ, read.outcome(), now);
                    return read;
                });
        session.rows.put(
                inquiry.register().code(),
                new KnownTable.Row(inquiry.register().code(), true, read, now));
        return said(read);
    }

    /** Who agreed for some time is not asked again; the draft and the ledger say so anew. */
    private Optional<Standing> agreedBefore(Session session, Inquiry inquiry) {
        Optional<Standing> known = session.standing(inquiry);
        UUID account = inquiry.account();
        boolean agreed =
                account != null
                        && known.orElse(null) instanceof Standing.ConsentWanted
                        && consents.filter(
                                        kept ->
                                                kept.agrees(
                                                        account,
                                                        inquiry.register().code(),
                                                        inquiry.service()))
                                .isPresent();
        if (!agreed) {
            return known;
        }
        decide(inquiry, true);
        String register = inquiry.register().code();
        session.rows.put(register, new KnownTable.Row(register, true, null, clock.instant()));
        return session.standing(inquiry);
    }

    /** They agree to this reading, and to those of the same service for some time. */
    public void agreeForLong(Inquiry inquiry) {
        decide(inquiry, true);
        UUID account = inquiry.account();
        if (account != null) {
            consents.ifPresent(
                    kept -> kept.give(account, inquiry.register().code(), inquiry.service()));
        }
    }

    private KnownContent.Kept read(Inquiry inquiry) {
        RegisterFile.Connected connected =
                registers.connection(inquiry.register().code()).orElse(null);
        if (connected == null) {
            return kept(inquiry, Reply.Why.NOT_CONNECTED.code(), null, Map.of());
        }
        String first = inquiry.register().keys().getFirst();
        Throttle.Answer go =
                throttle.take(
                        new Throttle.Bucket(BY_DRAFT, inquiry.draft().toString()),
                        new Throttle.Bucket(
                                BY_RECORD,
                                inquiry.register().code(),
                                inquiry.keys().getOrDefault(first, "")));
        if (go instanceof Throttle.Answer.Wait) {
            return kept(inquiry, Reply.Why.TOO_OFTEN.code(), null, Map.of());
        }
        return switch (connected.source().ask(inquiry.keys())) {
            case Reply.Unknown unknown -> kept(inquiry, "unknown", null, Map.of());
            case Reply.Silent(Reply.Why why) -> kept(inquiry, why.code(), null, Map.of());
            case Reply.Found(var answer) ->
                    connected
                            .mapping()
                            .read(answer)
                            .map(mapped -> found(inquiry, mapped))
                            .orElseGet(
                                    () ->
                                            kept(
                                                    inquiry,
                                                    Reply.Why.UNREADABLE.code(),
                                                    null,
                                                    Map.of()));
        };
    }

    /** Of a record only what was asked for is kept. */
    private KnownContent.Kept found(Inquiry inquiry, Mapping.Mapped mapped) {
        Map<String, Object> wanted = new HashMap<>(mapped.values());
        wanted.keySet().retainAll(inquiry.values());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return kept(inquiry, "found", mapped.asOf() == null ? today : mapped.asOf(), wanted);
    }

    private static KnownContent.Kept kept(
            Inquiry inquiry, String outcome, @Nullable LocalDate on, Map<String, Object> values) {
        return new KnownContent.Kept(
                inquiry.keys(), outcome, on == null ? null : on.toString(), values, Map.of());
    }

    private static Standing said(KnownContent.Kept kept) {
        return switch (kept.outcome()) {
            case "found" ->
                    new Standing.Known(
                            new Standing.Found(
                                    kept.values(),
                                    LocalDate.parse(String.valueOf(kept.on())),
                                    kept.settled()));
            case "unknown" -> new Standing.NothingHeld();
            default ->
                    new Standing.Silent(
                            Reply.Why.valueOf(
                                    kept.outcome().toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }

    /** The person agrees that a register is read for them, or prefers to answer. */
    public void decide(Inquiry inquiry, boolean agrees) {
        Instant now = clock.instant();
        scenes.in(
                new DraftScene(inquiry.draft()),
                sql -> {
                    table.put(sql, inquiry.draft(), inquiry.register().code(), agrees, null, now);
                    Ledger.Step step = agrees ? Ledger.Step.CONSENTED : Ledger.Step.REFUSED;
                    ledger.add(sql, inquiry, step, "", now);
                    return agrees;
                });
    }

    /** What the person says of a known value; only of what was read by the same keys. */
    public void settle(Inquiry inquiry, String question, Standing.Settled how) {
        UUID draft = inquiry.draft();
        String register = inquiry.register().code();
        scenes.in(
                new DraftScene(draft),
                sql -> {
                    KnownTable.Row row = table.hold(sql, draft, register).orElse(null);
                    if (row != null) {
                        row.readBy(inquiry.keys())
                                .map(kept -> kept.settling(question, how))
                                .ifPresent(
                                        kept ->
                                                table.put(
                                                        sql, draft, register, null, kept,
                                                        row.at()));
                    }
                    return how;
                });
    }

    /** Forgets a reading made by keys that changed since. */
    public void forgetReading(Inquiry inquiry) {
        scenes.in(
                new DraftScene(inquiry.draft()),
                sql -> {
                    table.forgetReading(sql, inquiry.draft(), inquiry.register().code());
                    return inquiry;
                });
    }

    /** Takes away all that is kept for a draft, in the caller's transaction. */
    public void forget(JdbcClient sql, UUID draft) {
        forget(sql, List.of(draft));
    }

    /** The same for many drafts that go at once. */
    public void forget(JdbcClient sql, Collection<UUID> drafts) {
        table.forget(sql, drafts);
    }
}
