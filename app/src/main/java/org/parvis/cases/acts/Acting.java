package org.parvis.cases.acts;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds an act to a file: the one way in which a case file changes. The head is locked, the
 * transition graph is asked, and act, payload, head, clocks and queue row are written by one
 * statement. All of it runs in the caller's transaction, in the scene of whoever acts, or of the
 * jobs.
 */
@Component
public class Acting {
    private static final String APPEND =
            """
            with act as (
              insert into cases.acts (home, case_file, seq, kind, schema_no, at, party, compartment,
                talk, papers, commitment, previous, digest)
              values (:home, :file, :seq, :kind, :schema, :at, :party, :compartment, :talk, :papers,
                :commitment, :previous, :digest)),
            payload as (
              insert into cases.payloads (home, case_file, seq, compartment, salt, sealed)
              values (:home, :file, :seq, :compartment, :salt, :sealed)),
            clock as (
              insert into cases.deadlines (home, case_file, party, term, phase, due_on, ends_at,
                ledger)
              select :home, :file, t.party, t.term, t.phase, t.due_on, t.ends_at, t.ledger::jsonb
              from unnest(:parties::smallint[], :terms::text[], :phases::text[], :dues::date[],
                :ends::timestamptz[], :ledgers::text[]) as t (party, term, phase, due_on, ends_at, ledger)
              on conflict (home, case_file, party, term) do update set phase = excluded.phase,
                due_on = excluded.due_on, ends_at = excluded.ends_at, ledger = excluded.ledger),
            item as (
              update cases.work_items set home = :worker,
                file_home = case when :worker = :home then null else :home end, state = :state,
                step = :step, to_sign = :toSign, due_on = :dueOn,
                extended = extended or :extended, assignee = :assignee,
                unread = case when :reminder then unread else :unread end,
                remind_on = case when not :open then null when :reminder then :remindOn
                                 else remind_on end,
                open = :open, updated_at = case when :reminder then updated_at else :at end
              where home = :workedBefore and case_file = :file)
            update cases.case_files set state = :state, outcome = :outcome, due_on = :dueOn,
              assignee = :assignee, worked_by = :workedBy, last_seq = :seq, last_digest = :digest, closed_on = :closedOn,
              disposed_at = :disposedAt, tell_by = :tellBy, prepared = :prepared
            where home = :home and id = :file
            """;

    private final CaseStore store;
    private final Vault vault;
    private final InstantSource time;
    private final ZoneId zone;
    private final Sendings sendings;

    public Acting(
            CaseStore store, Vault vault, InstantSource time, ZoneId legalZone, Sendings sendings) {
        this.sendings = sendings;
        this.store = store;
        this.vault = vault;
        this.time = time;
        this.zone = legalZone;
    }

    /**
     * What an act needs beside its words: who, and the clocks it moved.
     *
     * @param by as whom they write; whoever acts for the person writes as the person
     */
    public record Act(int party, Author by, Payload content, List<Clock> clocks) {
        public Act(int party, Payload content, List<Clock> clocks) {
            this(party, PartyRole.author(party), content, clocks);
        }

        public static Act of(int party, Payload content) {
            return new Act(party, content, List.of());
        }
    }

    public Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return day(now());
    }

    public ZoneId zone() {
        return zone;
    }

    /** The legal day of a moment. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /**
     * What a member does in a file whose head is locked, once for each press of a button: what came
     * before by the same one is done already. When somebody else acted after what the member had
     * seen they are told, and what they typed is theirs to send again.
     */
    public Outcome<CaseFile> once(
            JdbcClient sql, CaseWork.Ask ask, Function<CaseFile, Outcome<CaseFile>> does) {
        return store.lock(sql, ask.file())
                .map(head -> once(sql, ask, head, does))
                .orElseGet(() -> Outcome.refused("cases.refused.unknown"));
    }

    private Outcome<CaseFile> once(
            JdbcClient sql,
            CaseWork.Ask ask,
            CaseFile head,
            Function<CaseFile, Outcome<CaseFile>> does) {
        if (came(sql, head.id(), ask.sending())) {
            return Outcome.ok(head);
        }
        if (ask.seen() < head.lastSeq()) {
            return Outcome.refused("cases.refused.conflict", head.reference());
        }
        return does.apply(head)
                .map(
                        after -> {
                            sendings.keep(sql, head.id(), ask.sending(), null, now());
                            return after;
                        });
    }

    /** Whether that press of a button came before, in the scene of whoever pressed it. */
    public boolean came(JdbcClient sql, CaseFileId file, Entering.@Nullable Sending sending) {
        return sendings.came(sql, file, sending);
    }

    public Outcome<CaseFile> append(JdbcClient sql, CaseFile head, Act act) {
        ActKind<?> kind = act.content().kind();
        if (!store.knows(act.content())) {
            return Outcome.refused("cases.refused.kind", kind.name());
        }
        if (!kind.authors().contains(act.by())) {
            return Outcome.refused("cases.refused.author");
        }
        if (saysToPerson(act) && told(head) instanceof Outcome.Refused<CaseFile> untold) {
            return untold;
        }
        return Transitions.after(head.state(), act.content())
                .map(next -> Outcome.ok(write(sql, head, next, act)))
                .orElseGet(() -> elsewhere(head));
    }

    /**
     * Whether a member may say that to the person now: asked before anything that comes with it is
     * taken or made.
     */
    static Outcome<CaseFile> maySay(CaseFile head, String kind) {
        return told(head)
                .then(known -> Transitions.may(known, kind) ? Outcome.ok(known) : elsewhere(known));
    }

    private static Outcome<CaseFile> elsewhere(CaseFile head) {
        return Outcome.refused("cases.refused.transition", "cases.state." + head.state().code());
    }

    /** The file, if its person knows that it is there. */
    public static Outcome<CaseFile> told(CaseFile head) {
        LocalDate tellBy = head.tellBy();
        return tellBy == null ? Outcome.ok(head) : Outcome.refused("cases.refused.untold", tellBy);
    }

    /** Whatever a member says to the person comes after that the file is there. */
    private static boolean saysToPerson(Act act) {
        return act.by() != Author.PROGRAM
                && act.by() != Author.LAW
                && !(act.content() instanceof OwnMotion.Told)
                && act.content().kind().notified();
    }

    private CaseFile write(JdbcClient sql, CaseFile head, State next, Act act) {
        Audience audience = act.content().kind().audience(act.content());
        int compartment = Compartments.of(sql, head.id(), audience);
        boolean members = audience instanceof Audience.Inside inside && inside.members();
        CaseKey key = vault.open(sql, head.id(), compartment, members);
        int seq = head.lastSeq() + 1;
        ActRows.SealedPayload payload = store.seal(key, seq, act.content(), next);
        Envelope envelope =
                new Envelope(
                        head.id(),
                        seq,
                        act.content().kind().name(),
                        act.content().kind().schema(),
                        now(),
                        act.party(),
                        compartment,
                        payload.commitment(),
                        head.lastDigest());
        CaseFile after = head.after(act.content(), next, envelope, today());
        insert(sql, head.worker(), after, envelope, payload, act);
        return after;
    }

    private static void insert(
            JdbcClient sql,
            Home workedBefore,
            CaseFile after,
            Envelope envelope,
            ActRows.SealedPayload payload,
            Act act) {
        List<Clock> clocks = act.clocks();
        StoredAct.Heading heading = StoredAct.Heading.of(act.content(), envelope.seq());
        sql.sql(APPEND)
                .param("home", after.id().home().id())
                .param("file", after.id().id())
                .param("workedBefore", workedBefore.id())
                .param("worker", after.worker().id())
                .param(
                        "workedBy",
                        after.workedBy() == null ? null : after.workedBy().id(),
                        Types.OTHER)
                .param("seq", envelope.seq())
                .param("kind", envelope.kind())
                .param("schema", envelope.schema())
                .param("at", CaseStore.timestamp(envelope.at()))
                .param("party", envelope.party())
                .param("compartment", envelope.compartment())
                .param("talk", heading.talk(), Types.INTEGER)
                .param("papers", heading.papers())
                .param("commitment", envelope.commitment())
                .param("previous", envelope.previous())
                .param("digest", after.lastDigest())
                .param("salt", payload.salt())
                .param("sealed", payload.sealed())
                .params(Clock.columns(clocks))
                .param("state", after.state().name())
                .param("step", after.step())
                .param("toSign", after.toSign())
                .param("prepared", after.prepared())
                .param("dueOn", after.dueOn() == null ? after.receivedOn() : after.dueOn())
                .param("extended", act.content() instanceof ClockAct.Extended)
                .param("assignee", after.assignee(), Types.OTHER)
                .param("unread", act.content().kind().toRead())
                .param("open", after.state().open())
                .param("reminder", act.content() instanceof ReminderAct)
                .param("remindOn", remindOn(act.content()), Types.DATE)
                .param("outcome", after.outcome(), Types.VARCHAR)
                .param("closedOn", after.closedOn(), Types.DATE)
                .param("tellBy", after.tellBy(), Types.DATE)
                .param(
                        "disposedAt",
                        after.disposedAt() == null ? null : CaseStore.timestamp(after.disposedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** When the file is to be looked at again; a reminder changes nothing else of its row. */
    private static @Nullable LocalDate remindOn(Payload content) {
        return content instanceof ReminderAct.ReminderSet set ? set.on() : null;
    }
}
