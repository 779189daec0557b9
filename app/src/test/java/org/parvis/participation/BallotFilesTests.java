package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Refusal;

/** What a file may say of a secret vote, and how everything that is wrong in it is told. */
class BallotFilesTests {
    @TempDir Path folder;

    /** Each fault of a vote, by itself in a file that is right otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    assurance: account       | assurance: device         | participation.file.ballot.assurance
                    results: after-close     | results: at-once          | participation.file.ballot.results
                    tools: [ballot]          | tools: [ballot, text]     | participation.file.ballot.assurance
                    tools: [ballot]          | tools: []                 | participation.file.ballot.unasked
                    code: sunday             | code: saturday            | platform.file.twice
                    code: sunday             | code: Sunday              | participation.file.code
                    question:                | asked:                    | platform.file.unknownKey
                    """)
    void aVoteThatIsWrongIsToldWithItsReason(String right, String wrong, String reason)
            throws IOException {
        String text = WrittenConsultation.text("marche");
        assertThat(text).contains(right);
        assertThat(problems(text.replaceFirst(Pattern.quote(right), wrong)))
                .extracting(Refusal::key)
                .contains(reason);
    }

    @Test
    void aVoteHasAQuestionAndAtLeastTwoAnswers() throws IOException {
        String text = WrittenConsultation.text("marche");
        assertThat(problems(text.substring(0, text.indexOf("ballot:\n"))))
                .extracting(Refusal::key)
                .containsExactly("platform.file.missing");
        assertThat(problems(text.substring(0, text.indexOf("    - code: saturday"))))
                .extracting(Refusal::key)
                .containsExactly("participation.file.ballot.options");
    }

    /** Each fault of keepers, by itself in a file that is right otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    need: 2            | need: 1              | participation.file.keepers.need
                    need: 2            | need: 4              | participation.file.keepers.need
                    need: 2            | need: two            | platform.file.badValue
                    by: today+5        | by: today-2          | participation.file.keepers.by
                    code: ancienne-salle | code: autre-vote   | participation.file.keepers.key
                    need: 2            | needs: 2             | platform.file.unknownKey
                    """)
    void keepersWhoAreWrongAreToldWithTheirReason(String right, String wrong, String reason)
            throws IOException {
        String text = WrittenConsultation.text("ancienne-salle");
        assertThat(text).contains(right);
        assertThat(problems(text.replaceFirst(Pattern.quote(right), wrong)))
                .extracting(Refusal::key)
                .contains(reason);
    }

    @Test
    void aKeyOrADigestWithASlipIsRefused() throws IOException {
        String text = WrittenConsultation.text("ancienne-salle");
        assertThat(problems(text)).isEmpty();
        assertThat(problems(text.replaceFirst("key: .", "key: -")))
                .extracting(Refusal::key)
                .containsExactly("participation.file.keepers.key");
        assertThat(problems(text.replaceFirst("share: [0-9a-f]", "share: X")))
                .extracting(Refusal::key)
                .containsExactly("participation.file.keepers.share");
    }

    private List<Refusal> problems(String text) throws IOException {
        return WrittenConsultation.problems(folder, text);
    }
}
