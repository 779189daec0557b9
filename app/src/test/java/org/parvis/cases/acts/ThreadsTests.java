package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.cases.dossier.Threads;
import org.parvis.cases.kinds.ActCodec;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;

/** Conversations of a file, drawn from its acts. */
class ThreadsTests {
    final CasesFixture cases = new CasesFixture();
    final Receipt receipt = cases.open("Le plan du parc");

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void eachSubjectIsAConversationAndTheLatestComesFirst() {
        write("Bonjour", null);
        write("À quelle adresse ?", TalkAct.Place.about("Votre adresse"));
        answer("Rue du Papier", TalkAct.Place.in(3));
        answer("Autre chose", TalkAct.Place.about("Les annexes"));
        write("Merci", TalkAct.Place.in(3));
        assertThat(threads())
                .extracting(Threads.Topic::number, Threads.Topic::subject, ThreadsTests::words)
                .containsExactly(
                        tuple(
                                3,
                                "Votre adresse",
                                List.of("À quelle adresse ?", "Rue du Papier", "Merci")),
                        tuple(5, "Les annexes", List.of("Autre chose")),
                        tuple(0, null, List.of("Bonjour")));
    }

    @Test
    void aNumberThatOpenedNothingLeadsToTheFirstConversation() {
        write("Bonjour", null);
        answer("Oui", TalkAct.Place.in(1));
        assertThat(threads()).singleElement().extracting(Threads.Topic::number).isEqualTo(0);
    }

    @Test
    void placesAndFilesAreCoveredByTheChain() {
        write("À quelle adresse ?", TalkAct.Place.about("Votre adresse"));
        ActContent.Attachment file =
                new ActContent.Attachment("id", "plan.pdf", "application/pdf", 12, "00");
        cases.work
                .ask(
                        cases.ask(receipt, head().lastSeq()),
                        new Writing(
                                "Ceci ?",
                                TalkAct.Place.in(2),
                                (sql, at) -> Outcome.ok(List.of(file))))
                .orThrow();
        List<StoredAct> acts = acts();
        assertThat(acts).allMatch(cases.store::covers);
        assertThat(Heads.replay(acts, receipt.reference(), CasesFixture.ZONE).state())
                .isEqualTo(State.WAITING_PERSON);
        assertThat(threads().getFirst().last().files()).containsExactly(file);
    }

    @Test
    void anActWrittenBeforeConversationsIsReadAndStillCovered() {
        ActCodec codec = TestKinds.codec();
        byte[] before = "{\"by\":\"Ann\",\"text\":\"Bonjour\"}".getBytes(StandardCharsets.UTF_8);
        TalkAct.Wrote read = (TalkAct.Wrote) codec.read("wrote", 1, before);
        assertThat(read.place()).isNull();
        assertThat(codec.write(read)).isEqualTo(before);
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }

    private static List<String> words(Threads.Topic thread) {
        return thread.messages().stream().map(Threads.Said::text).toList();
    }

    private void write(String text, TalkAct.@Nullable Place place) {
        cases.clock.forward(Duration.ofHours(1));
        cases.work
                .write(
                        cases.ask(receipt, head().lastSeq()),
                        new Writing(text, place, Writing.NO_FILES))
                .orThrow();
    }

    private void answer(String text, TalkAct.@Nullable Place place) {
        cases.clock.forward(Duration.ofHours(1));
        Scene scene =
                new FileScene.Invited(receipt.reference(), SecretCode.typed(receipt.code()).hash());
        cases.person
                .answer(new Entering(scene, null), new Writing(text, place, Writing.NO_FILES))
                .orThrow();
    }

    private CaseFile head() {
        return cases.head(receipt);
    }

    private List<StoredAct> acts() {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, receipt.file()));
    }

    private List<Threads.Topic> threads() {
        return Threads.of(acts());
    }
}
