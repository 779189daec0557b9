package org.parvis.cases.acts;

import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.calendar.LegalRegime;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a file: first act, head, clock, queue row, directories and key in one statement, so that a
 * receipt is given for all of it or for nothing. It runs in the caller's transaction, in the scene
 * of whoever opens the file.
 */
@Component
public class CaseOpener {
    private static final int TITLE_LENGTH = 160;

    private static final String OPEN =
            """
            with head as (
              insert into cases.case_files (home, id, reference, service, service_version, lang,
                channel, state, received_on, opened_at, due_on, linked_file, last_seq, last_digest,
                tell_by, worked_by, closed)
              values (:home, :file, :reference, :service, :version, :lang, :channel, :state,
                :receivedOn, :at, :dueOn, :linked, 1, :digest, :tellBy,
                :closedFor::uuid, :closed)),
            act as (
              insert into cases.acts (home, case_file, seq, kind, schema_no, at, party, compartment,
                papers, commitment, previous, digest)
              values (:home, :file, 1, :kind, :schema, :at, :party, 0, :papers, :commitment,
                :previous, :digest)),
            payload as (
              insert into cases.payloads (home, case_file, seq, compartment, salt, sealed)
              values (:home, :file, 1, 0, :salt, :sealed)),
            party as (
              insert into cases.parties (home, case_file, number, role, account, mandate)
              select :home, :file, 1, 'REQUESTER', :account::uuid, null
              union all
              select :home, :file, :party, 'REPRESENTATIVE', :sender::uuid, :mandate::uuid
              where :sender::uuid is not null),
            clock as (
              insert into cases.deadlines (home, case_file, party, term, phase, due_on, ends_at,
                ledger)
              select :home, :file, t.party, t.term, t.phase, t.due_on, t.ends_at, t.ledger::jsonb
              from unnest(:parties::smallint[], :terms::text[], :phases::text[], :dues::date[],
                :ends::timestamptz[], :ledgers::text[]) as t (party, term, phase, due_on, ends_at, ledger)),
            item as (
              insert into cases.work_items (home, case_file, file_home, reference, service, closed,
                title, requester, channel, state, step, received_on, due_on, allowed, updated_at, terms)
              values (:worker, :file, case when :closed then :home end, :reference, :service, :closed,
                :title, :requester, :channel, :state, 'received', :receivedOn, :dueOn, :allowed, :at,
                cases.search_document(:worker, :reference, :requester, :title, :words))),
            reference as (
              insert into cases.case_references (reference, home, case_file, code_hash)
              values (:reference, :home, :file, :codeHash)),
            person as (
              insert into cases.person_files (account, case_file, home, reference, service, version,
                answered, opened_at, establishment)
              select :account::uuid, :file, :home, :reference, :service, :version, :answered, :at,
                :establishment::uuid
              where :account::uuid is not null and :tellBy::date is null)
            """
                    + Vault.PUT_KEY;

    private final CaseStore store;
    private final Vault vault;
    private final Calendars calendars;

    CaseOpener(CaseStore store, Vault vault, Calendars calendars) {
        this.store = store;
        this.vault = vault;
        this.calendars = calendars;
    }

    public Receipt open(JdbcClient sql, Opening opening) {
        return open(sql, opening, vault.newKey(opening.file()));
    }

    /** Opens with a key made before, with which attachments were already sealed. */
    public Receipt open(JdbcClient sql, Opening opening, CaseKey key) {
        return open(sql, opening, key, Reference.next());
    }

    /** The same under a reference that another file already names. */
    public Receipt open(JdbcClient sql, Opening opening, CaseKey key, String reference) {
        Instant at = opening.at().truncatedTo(ChronoUnit.MICROS);
        List<Clock> clocks = clocks(opening, at);
        ActContent.Received content = received(opening, clocks);
        ActRows.SealedPayload payload = store.seal(key, 1, content, State.RECEIVED);
        Envelope envelope =
                new Envelope(
                        opening.file(),
                        1,
                        content.kind().name(),
                        content.kind().schema(),
                        at,
                        party(opening),
                        Compartments.PERSON,
                        payload.commitment(),
                        Envelope.FIRST);
        SecretCode code = SecretCode.next();
        CaseFile head = CaseFile.opened(opening.file(), reference, content, envelope);
        insert(sql, opening, head, envelope, payload, clocks, code, key);
        return new Receipt(
                opening.file(), reference, code.shown(), content.receivedOn(), content.promises());
    }

    private static int party(Opening opening) {
        if (opening.ownMotion() != null) {
            return PartyRole.BODY.number();
        }
        return opening.whose().sender() == null ? PartyRole.REQUESTER.number() : Parties.FIRST;
    }

    private List<Clock> clocks(Opening opening, Instant at) {
        List<Clock> clocks = new ArrayList<>();
        for (ProcessDefinition.Term term : opening.service().process().terms()) {
            if (term.starts() == ProcessDefinition.Starts.RECEIVED) {
                LegalRegime regime = calendars.regimes().current(term.regime());
                Ledger ledger =
                        Ledger.start(regime, opening.arrival().on(), term.days(), at, "received");
                clocks.add(Clock.of(term.id(), ledger, calendars, at));
            }
        }
        return clocks;
    }

    private static ActContent.Received received(Opening opening, List<Clock> clocks) {
        Opening.Sender sender = opening.whose().sender();
        Home closedFor = opening.closedFor();
        return new ActContent.Received(
                opening.service().code(),
                opening.service().version(),
                opening.arrival(),
                opening.asked(),
                clocks.stream().map(CaseOpener::promise).toList(),
                sender == null ? null : sender.name(),
                opening.ownMotion(),
                closedFor == null ? null : closedFor.toString());
    }

    private static ActContent.Promise promise(Clock clock) {
        Ledger.Entry start = clock.ledger().entries().getFirst();
        return new ActContent.Promise(
                clock.term(), start.regime(), start.version(), start.days(), clock.dueOn());
    }

    private static void insert(
            JdbcClient sql,
            Opening opening,
            CaseFile head,
            Envelope envelope,
            ActRows.SealedPayload payload,
            List<Clock> clocks,
            SecretCode code,
            CaseKey key) {
        CaseFileId file = head.id();
        Home closedFor = opening.closedFor();
        QueueWords queue = QueueWords.of(opening);
        Opening.Sender sender = opening.whose().sender();
        sql.sql(OPEN)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("reference", head.reference())
                .param("service", head.service())
                .param("version", head.serviceVersion())
                .param("lang", head.lang())
                .param("channel", head.channel())
                .param("state", head.state().name())
                .param("receivedOn", head.receivedOn())
                .param("at", CaseStore.timestamp(envelope.at()))
                .param("dueOn", head.dueOn() == null ? head.receivedOn() : head.dueOn())
                .param("linked", opening.linkedFile(), Types.OTHER)
                .param("digest", head.lastDigest())
                .param("tellBy", head.tellBy(), Types.DATE)
                .param("kind", envelope.kind())
                .param("schema", envelope.schema())
                .param("party", envelope.party())
                .param("papers", !opening.asked().attachments().isEmpty())
                .param("commitment", envelope.commitment())
                .param("previous", envelope.previous())
                .param("salt", payload.salt())
                .param("sealed", payload.sealed())
                .param("sender", sender == null ? null : sender.account(), Types.OTHER)
                .param("mandate", sender == null ? null : sender.mandate(), Types.OTHER)
                .param("account", opening.account(), Types.OTHER)
                .param("establishment", opening.whose().establishment(), Types.OTHER)
                .param("answered", opening.asked().answers().keySet().toArray(String[]::new))
                .params(Clock.columns(clocks))
                .param("worker", head.worker().id())
                .param("closedFor", closedFor == null ? null : closedFor.id(), Types.OTHER)
                .param("closed", closedFor != null)
                .param("title", queue.title())
                .param("requester", queue.requester())
                .param("words", queue.searched())
                .param(
                        "allowed",
                        clocks.stream()
                                .mapToInt(c -> c.ledger().entries().getFirst().days())
                                .max()
                                .orElse(0))
                .param("codeHash", code.hash())
                .param("wrapped", key.wrapped())
                .query((row, n) -> true)
                .single();
    }

    /** What the queue says of it, and finds it by; of a closed file, nothing. */
    private record QueueWords(String title, String requester, String searched) {
        static QueueWords of(Opening opening) {
            Opening.Asked asked = opening.asked();
            String name = asked.requester().name();
            return opening.closedFor() != null
                    ? new QueueWords("", "", "")
                    : new QueueWords(
                            cut(asked.title()),
                            name == null ? "" : cut(name),
                            SearchedAnswers.of(opening.service(), asked.answers()));
        }
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH - 1) + "…";
    }
}
