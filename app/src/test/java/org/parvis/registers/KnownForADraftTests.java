package org.parvis.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.documents.DraftScene;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of registers for a draft: in several windows at once, and when it is over. */
@ProgramTest
class KnownForADraftTests {
    private static final String REGISTER = "civil-status";
    private static final Standing.Settled CONFIRMED = new Standing.Settled(true, "");

    @Autowired KnownAnswers known;
    @Autowired KnownTable table;
    @Autowired Ledger ledger;
    @Autowired LedgerData data;
    @Autowired Registers registers;
    @Autowired Scenes scenes;

    @Test
    void whatIsSaidInSeveralWindowsAtOnceIsAllKept() throws Exception {
        Inquiry inquiry = inquiry(Ids.next());
        read(inquiry);
        List<String> questions = IntStream.range(0, 6).mapToObj(n -> "q" + n).toList();
        CyclicBarrier together = new CyclicBarrier(questions.size());
        List<Callable<Integer>> windows =
                questions.stream()
                        .<Callable<Integer>>map(
                                question ->
                                        () -> {
                                            int place = together.await();
                                            known.settle(inquiry, question, CONFIRMED);
                                            return place;
                                        })
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> window : threads.invokeAll(windows)) {
                window.get();
            }
        }
        assertThat(known.session(inquiry.draft()).settled(REGISTER).keySet())
                .containsExactlyInAnyOrderElementsOf(questions);
    }

    @Test
    void whatWasReadByOtherKeysIsNotConfirmed() {
        UUID draft = Ids.next();
        read(inquiry(draft));
        known.settle(inquiry(draft, null, Map.of("number", "2")), "name", CONFIRMED);
        assertThat(known.session(draft).settled(REGISTER)).isEmpty();
    }

    @Test
    void linesOfAFormThatWasGivenUpGoOnceItsDraftIsGone() {
        Inquiry givenUp = inquiry(Ids.next());
        Inquiry goingOn = inquiry(Ids.next());
        known.decide(givenUp, false);
        known.decide(goingOn, false);
        gone(givenUp.draft());
        ledger.forgetGivenUp();
        assertThat(ledger.ofDraft(givenUp.draft())).isEmpty();
        assertThat(ledger.ofDraft(goingOn.draft())).hasSize(1);
    }

    @Test
    void whoAgreedForAYearIsNotAskedAgainInTheSameService() {
        UUID account = Ids.next();
        known.agreeForLong(inquiry(Ids.next(), account, Map.of("number", "1")));
        Inquiry later = inquiry(Ids.next(), account, Map.of("number", "1"));
        assertThat(known.ask(known.session(later.draft()), later))
                .isNotInstanceOf(Standing.ConsentWanted.class);
        assertThat(ledger.ofDraft(later.draft()))
                .extracting(Ledger.Line::step)
                .contains(Ledger.Step.CONSENTED);
        Inquiry other = inquiry(Ids.next(), Ids.next(), Map.of("number", "1"));
        assertThat(known.ask(known.session(other.draft()), other))
                .isInstanceOf(Standing.ConsentWanted.class);
    }

    @Test
    void linesOfAnAccountOutliveTheDraft() {
        UUID account = Ids.next();
        Inquiry theirs = inquiry(Ids.next(), account, Map.of("number", "1"));
        known.decide(theirs, false);
        gone(theirs.draft());
        ledger.forgetGivenUp();
        assertThat(ledger.ofAccount(account)).hasSize(1);
    }

    @Test
    void linesOfAFormThatWasSentStayWithItsFile() {
        Inquiry sent = inquiry(Ids.next());
        CaseFileId file = CaseFileId.next(new Home(Ids.next()));
        known.decide(sent, false);
        scenes.in(
                new FileScene.Opener(file.home(), file.id(), sent.draft(), null),
                sql -> {
                    ledger.adopt(sql, sent.draft(), file, null);
                    known.forget(sql, sent.draft());
                    return file;
                });
        ledger.forgetGivenUp();
        assertThat(ledger.ofDraft(sent.draft())).hasSize(1);
    }

    @Test
    void anErasedFileTakesItsLinesAlongAndNoOthers() {
        CaseFileId erased = adopted();
        CaseFileId kept = adopted();

        data.erase(erased);

        assertThat(lines(erased)).isZero();
        assertThat(lines(kept)).isOne();
    }

    private CaseFileId adopted() {
        Inquiry sent = inquiry(Ids.next());
        CaseFileId file = CaseFileId.next(new Home(Ids.next()));
        known.decide(sent, false);
        return scenes.in(
                new FileScene.Opener(file.home(), file.id(), sent.draft(), null),
                sql -> {
                    ledger.adopt(sql, sent.draft(), file, null);
                    return file;
                });
    }

    private int lines(CaseFileId file) {
        return scenes.job(
                jobs ->
                        jobs.sql("select count(*)::int from registers.ledger where case_file = ?")
                                .param(file.id())
                                .query(Integer.class)
                                .single());
    }

    private void gone(UUID draft) {
        scenes.in(
                new DraftScene(draft),
                sql -> {
                    known.forget(sql, draft);
                    return draft;
                });
    }

    private void read(Inquiry inquiry) {
        var kept = new KnownContent.Kept(inquiry.keys(), "found", "2026-01-05", Map.of(), Map.of());
        scenes.in(
                new DraftScene(inquiry.draft()),
                sql -> {
                    table.put(
                            sql,
                            inquiry.draft(),
                            REGISTER,
                            true,
                            kept,
                            Instant.parse("2026-01-05T15:00:00Z"));
                    return kept;
                });
    }

    private Inquiry inquiry(UUID draft) {
        return inquiry(draft, null, Map.of("number", "1"));
    }

    private Inquiry inquiry(UUID draft, @Nullable UUID account, Map<String, String> keys) {
        return new Inquiry(
                draft,
                account,
                "address-change",
                registers.find(REGISTER).orElseThrow(),
                keys,
                List.of("full-name"),
                LocalizedText.of("Essai", "Trial"),
                "art. 1",
                true);
    }
}
