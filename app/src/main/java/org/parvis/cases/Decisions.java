package org.parvis.cases;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.CaseKey;
import org.parvis.documents.Documents;
import org.parvis.documents.Letter;
import org.parvis.documents.LetterPdf;
import org.parvis.documents.Letters;
import org.parvis.documents.NewDocument;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.Vault;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a decision: who may, what it must say, the letter with its digest and verification code,
 * and the act, in that order. The letter is made before the transaction, which only keeps it.
 */
@Component
class Decisions {
    private static final String KIND = "letter";

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Services services;
    private final Offices offices;
    private final Calendars calendars;
    private final DecisionLetter composer;
    private final Letters letters;
    private final Documents documents;
    private final Vault vault;

    Decisions(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            Services services,
            Offices offices,
            Calendars calendars,
            DecisionLetter composer,
            Letters letters,
            Documents documents,
            Vault vault) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.services = services;
        this.offices = offices;
        this.calendars = calendars;
        this.composer = composer;
        this.letters = letters;
        this.documents = documents;
        this.vault = vault;
    }

    private record Dossier(CaseFile head, ActContent.Received request, CaseKey key) {}

    private record Ready(DecisionLetter.Ask ask, ProcessDefinition.Result result, CaseKey key) {}

    private record Kept(Map<String, ReceivedDocument> byLanguage, LetterPdf main) {}

    /** The letter as it would leave, in the person's language; nothing is written. */
    Outcome<LetterPdf> preview(
            CaseWork.Ask ask, String outcome, String reasons, List<String> provisions) {
        return ready(ask, outcome, reasons, provisions, null)
                .map(
                        ready ->
                                letters.pdf(
                                        composer.compose(ready.ask(), ready.ask().head().lang())));
    }

    /** Decides, if the agent may and nothing changed since they looked. */
    Outcome<CaseFile> decide(
            CaseWork.Ask ask, String outcome, String reasons, List<String> provisions) {
        SecretCode code = SecretCode.next();
        return ready(ask, outcome, reasons, provisions, code)
                .then(
                        ready ->
                                make(ready)
                                        .then(
                                                kept ->
                                                        scenes.in(
                                                                ask.scene(),
                                                                sql ->
                                                                        acting.take(
                                                                                        sql,
                                                                                        ask.file(),
                                                                                        ask.seen())
                                                                                .then(
                                                                                        head ->
                                                                                                record(
                                                                                                        sql,
                                                                                                        ask,
                                                                                                        head,
                                                                                                        ready,
                                                                                                        kept,
                                                                                                        code)))));
    }

    private Outcome<Ready> ready(
            CaseWork.Ask ask,
            String outcome,
            String reasons,
            List<String> provisions,
            @Nullable SecretCode code) {
        LocalDate today = acting.today();
        if (!offices.mayDecide(ask.agent(), today)) {
            return Outcome.refused("cases.refused.mayNotDecide");
        }
        Dossier dossier = scenes.reading(ask.scene(), sql -> dossier(sql, ask));
        if (dossier == null) {
            return Outcome.refused("cases.refused.unknown");
        }
        ProcessDefinition process = services.of(dossier.head()).process();
        return DecisionRules.check(process, outcome, reasons, provisions)
                .map(
                        result ->
                                new Ready(
                                        letterAsk(
                                                ask,
                                                dossier,
                                                process,
                                                result,
                                                reasons,
                                                provisions,
                                                code,
                                                today),
                                        result,
                                        dossier.key()));
    }

    private @Nullable Dossier dossier(JdbcClient sql, CaseWork.Ask ask) {
        return store.find(sql, ask.file())
                .map(
                        head ->
                                new Dossier(
                                        head,
                                        (ActContent.Received)
                                                store.content(sql, ask.file(), 1).orElseThrow(),
                                        vault.open(sql, ask.file())))
                .orElse(null);
    }

    private DecisionLetter.Ask letterAsk(
            CaseWork.Ask ask,
            Dossier dossier,
            ProcessDefinition process,
            ProcessDefinition.Result result,
            String reasons,
            List<String> provisions,
            @Nullable SecretCode code,
            LocalDate today) {
        String lang = dossier.head().lang();
        return new DecisionLetter.Ask(
                dossier.head(),
                dossier.request(),
                process,
                result,
                Objects.requireNonNullElse(result.letter(), result.code()),
                reasons,
                provisions,
                offices.of(ask.agent().home()),
                new Letter.Signature(
                        ask.name(), offices.function(ask.agent(), today).in(lang), List.of()),
                code == null ? null : code.shown(),
                today);
    }

    /** One letter in French always, and one in the person's language beside it. */
    private Outcome<Kept> make(Ready ready) {
        Map<String, ReceivedDocument> byLanguage = new LinkedHashMap<>();
        String own = ready.ask().head().lang();
        LetterPdf main = letters.pdf(composer.compose(ready.ask(), own));
        List<String> languages = own.equals("fr") ? List.of("fr") : List.of(own, "fr");
        for (String lang : languages) {
            LetterPdf pdf =
                    lang.equals(own) ? main : letters.pdf(composer.compose(ready.ask(), lang));
            Outcome<ReceivedDocument> received =
                    documents.receive(
                            ready.key(),
                            new NewDocument(
                                    KIND,
                                    name(ready, lang),
                                    new ByteArrayInputStream(pdf.bytes())));
            switch (received) {
                case Outcome.Ok<ReceivedDocument>(ReceivedDocument document) ->
                        byLanguage.put(lang, document);
                case Outcome.Refused<ReceivedDocument>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.ok(new Kept(byLanguage, main));
    }

    private static String name(Ready ready, String lang) {
        return (lang.equals("fr") ? "decision-" : "decision-en-")
                + ready.ask().head().reference()
                + ".pdf";
    }

    private Outcome<CaseFile> record(
            JdbcClient sql,
            CaseWork.Ask ask,
            CaseFile head,
            Ready ready,
            Kept kept,
            SecretCode code) {
        kept.byLanguage().values().forEach(document -> documents.keep(sql, document));
        ActContent.Decided decided = decided(ask, head, ready, kept, code);
        Acting.Act act =
                new Acting.Act(
                        store.party(sql, head.id(), ask.agent().member()), decided, met(sql, head));
        return acting.append(sql, head, act)
                .map(
                        after -> {
                            publish(sql, after, kept.main(), code);
                            return after;
                        });
    }

    private ActContent.Decided decided(
            CaseWork.Ask ask, CaseFile head, Ready ready, Kept kept, SecretCode code) {
        Map<String, String> ids = new LinkedHashMap<>();
        kept.byLanguage()
                .forEach((lang, document) -> ids.put(lang, document.document().id().toString()));
        LocalDate due = head.dueOn();
        return new ActContent.Decided(
                ask.name(),
                offices.function(ask.agent(), acting.today()).in(head.lang()),
                ready.result().code(),
                ready.result().kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                ready.ask().reasons(),
                ready.ask().provisions(),
                ready.result().remedies(),
                head.state() != State.DEEMED && (due == null || !acting.today().isAfter(due)),
                ids,
                kept.main().digest(),
                code.shown());
    }

    private List<Clock> met(JdbcClient sql, CaseFile head) {
        Instant now = acting.now();
        List<Clock> met = new ArrayList<>();
        for (Clock clock : store.clocks(sql, head.id())) {
            Outcome<Ledger> ledger =
                    clock.ledger().meet(calendars.regimes(), acting.today(), now, "decided");
            if (ledger instanceof Outcome.Ok<Ledger>(Ledger next)) {
                met.add(clock.with(next, calendars, now));
            }
        }
        return met;
    }

    /** A later decision replaces the earlier one: the verification page says which letter holds. */
    private void publish(JdbcClient sql, CaseFile after, LetterPdf letter, SecretCode code) {
        sql.sql(
                        """
                        with earlier as (
                          update cases.verifications set state = 'replaced'
                          where home = :home and case_file = :file and state = 'valid')
                        insert into cases.verifications (code_hash, home, case_file, seq, service,
                          issued_on, letter_digest, state)
                        values (:code, :home, :file, :seq, :service, :on, :digest, 'valid')
                        """)
                .param("code", code.hash())
                .param("home", after.id().home().id())
                .param("file", after.id().id())
                .param("seq", after.lastSeq())
                .param("service", after.service())
                .param("on", acting.today())
                .param("digest", letter.sha256())
                .update();
    }
}
