package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parvis.identity.AtOnce;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.participation.Kind;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.Contributions.Left;
import org.parvis.testing.TestDatabase;

/** Two presses and two tabs end as one, and rows stay with the body to which something was said. */
class SentTwiceTests {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final int MANY = 12;

    private final Contributions contributions = new Contributions(DATABASE.scenes());
    private final Voices voices = new Voices(DATABASE.scenes());
    private final TextVoices remarks = new TextVoices(DATABASE.scenes());
    private final Asking asking = new Asking(new Home(UUID.randomUUID()), "port");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Contributions.Place at(Asking to) {
        return Contributions.Place.online(to, null, "fr", LocalDate.of(2026, 12, 1));
    }

    private static ReceiptNumber number() {
        return ReceiptNumber.of(UUID.randomUUID(), 2026);
    }

    private static Said agreed(String words) {
        return new Said(
                Map.of("trees", Stance.AGREE),
                Set.of("trees-heat"),
                List.of(
                        new Said.Written(Kind.PROPOSITION, "", words),
                        new Said.Written(Kind.FOR, "trees", words)));
    }

    private static Remark remark(String words) {
        return new Remark("trees", "first", null, words);
    }

    @Test
    void aFormThatIsSentTwiceAtOnceCountsOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            ReceiptNumber number = number();
            assertThat(AtOnce.both(() -> contributions.leave(number, at(asking), agreed("Oui."))))
                    .containsOnly(Left.KEPT);
        }
        assertThat(voices.open(asking).contributions()).isEqualTo(MANY);
        assertThat(voices.open(asking).votes("trees").agree()).isEqualTo(MANY);
    }

    @Test
    void aCorrectionThatIsSentTwiceAtOnceIsMadeOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            ReceiptNumber number = number();
            contributions.leave(number, at(asking), agreed("Oui."));
            assertThat(AtOnce.both(() -> contributions.correct(number, at(asking), agreed("Non."))))
                    .containsOnly(true);
            assertThat(contributions.find(number).orElseThrow().said().texts())
                    .containsExactlyInAnyOrderElementsOf(agreed("Non.").texts());
        }
    }

    @Test
    void aRemarkThatIsSentTwiceAtOnceIsMadeOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            ReceiptNumber number = number();
            assertThat(AtOnce.both(() -> contributions.remark(number, at(asking), remark("Oui."))))
                    .containsOnly(Left.KEPT);
            assertThat(
                            AtOnce.both(
                                    () -> contributions.remark(number, at(asking), remark("Un.")),
                                    () ->
                                            contributions.remark(
                                                    number, at(asking), remark("Deux."))))
                    .containsOnly(Left.KEPT);
            assertThat(contributions.find(number).orElseThrow().remarks()).hasSize(1);
        }
    }

    @Test
    void aParagraphMayHaveTheCodeOfAProposition() {
        ReceiptNumber number = number();
        contributions.leave(number, at(asking), agreed("Oui."));
        assertThat(contributions.remark(number, at(asking), remark("Étroit.")))
                .isEqualTo(Left.KEPT);
        assertThat(contributions.find(number).orElseThrow().texts()).hasSize(2);
    }

    @Test
    void aFormOfWhatWasTakenBackIsNotTakenAgainAsIfItCounted() throws Exception {
        ReceiptNumber number = number();
        contributions.leave(number, at(asking), agreed("Oui."));
        assertThat(AtOnce.both(() -> contributions.withdraw(number))).containsOnly(true);
        assertThat(contributions.leave(number, at(asking), agreed("Oui."))).isEqualTo(Left.OVER);
        assertThat(contributions.remark(number, at(asking), remark("Oui."))).isEqualTo(Left.OVER);
        assertThat(contributions.correct(number, at(asking), agreed("Oui."))).isFalse();
        assertThat(voices.open(asking).votes("trees").all()).isZero();
    }

    @Test
    void aFormOfOneConsultationSaysNothingInAnother() {
        ReceiptNumber number = number();
        Asking other = new Asking(asking.home(), "parc");
        contributions.leave(number, at(asking), agreed("Oui."));
        assertThat(contributions.remark(number, at(other), remark("Oui."))).isEqualTo(Left.OVER);
        assertThat(contributions.leave(number, at(other), agreed("Oui."))).isEqualTo(Left.OVER);
        assertThat(contributions.correct(number, at(other), agreed("Non."))).isFalse();
    }

    @Test
    void whatWasSaidToAnotherBodyUnderTheSameCodeIsNotRead() {
        Asking other = new Asking(new Home(UUID.randomUUID()), asking.consultation());
        ReceiptNumber number = number();
        contributions.leave(number, at(other), agreed("Oui."));
        contributions.remark(number, at(other), remark("Étroit."));
        DATABASE.owner()
                .sql(
                        """
                        update participation.texts set state = 'published', theme = 'living',
                          decided_at = timestamptz '2026-12-02' where home = ?
                        """)
                .param(other.home().id())
                .update();
        assertThat(voices.open(other).texts()).hasSize(2);
        assertThat(remarks.counts(other)).containsEntry("trees", 1);
        assertThat(remarks.of(other, "trees", null)).hasSize(1);

        Voices.Open ours = voices.open(asking);
        assertThat(ours.contributions()).isZero();
        assertThat(ours.votes()).isEmpty();
        assertThat(ours.supports()).isEmpty();
        assertThat(ours.texts()).isEmpty();
        assertThat(remarks.counts(asking)).isEmpty();
        assertThat(remarks.of(asking, "trees", null)).isEmpty();
    }
}
