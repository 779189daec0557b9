package org.parvis.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept for a draft, when nobody is alone with it and when it is over. */
@ProgramTest
class KnownTableTests {
    private static final String REGISTER = "civil-status";
    private static final Standing.Settled CONFIRMED = new Standing.Settled(true, "");

    @Autowired KnownAnswers known;
    @Autowired KnownTable table;
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
        known.settle(inquiry(draft, Map.of("number", "2")), "name", CONFIRMED);
        assertThat(known.session(draft).settled(REGISTER)).isEmpty();
    }

    private void read(Inquiry inquiry) {
        var kept =
                new KnownContent.Kept(inquiry.keys(), "found", "2026-01-05", Map.of(), Map.of());
        scenes.in(
                new Scene.Draft(inquiry.draft()),
                sql -> {
                    table.put(
                            sql,
                            inquiry.draft(),
                            REGISTER,
                            true,
                            kept,
                            java.time.Instant.parse("2026-01-05T15:00:00Z"));
                    return kept;
                });
    }

    private Inquiry inquiry(UUID draft) {
        return inquiry(draft, Map.of("number", "1"));
    }

    private Inquiry inquiry(UUID draft, Map<String, String> keys) {
        return new Inquiry(
                draft,
                null,
                "address-change",
                registers.find(REGISTER).orElseThrow(),
                keys,
                List.of("full-name"),
                LocalizedText.of("Essai", "Trial"),
                "art. 1",
                true);
    }
}
