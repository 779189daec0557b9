package org.parvis.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;

/** How long bodies wait for a notice to be read, as a pack says it. */
class NoticeRulesTests {
    @Test
    void thePackIsGoodAndABodySaysOnlyWhatDiffers() throws Exception {
        String pack = Files.readString(Path.of("../content/quebec/" + NoticeRules.NAME));
        NoticeRules.Read read = NoticeRules.read(pack).orThrow();
        assertThat(read.usual()).isEqualTo(new NoticeRules.Rules(4, 10, 50, 120));
        assertThat(read.byBody())
                .containsEntry("ville-quebec", new NoticeRules.Rules(3, 8, 50, 120));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usual: {unread-days: 0}",
                "usual: {unread-days: dix}",
                "usual: {unread-days: 61}",
                "usual: {remind-days: 12}",
                "usual: {per-minute: 100000}",
                "usual: {patience: 3}",
                "bodies: [{unread-days: 8}]",
                "bodies: oui"
            })
    void whatCannotBeMeantIsRefusedWithItsLine(String text) {
        assertThat(NoticeRules.read(text))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal().args()).contains(NoticeRules.NAME, 1));
    }
}
