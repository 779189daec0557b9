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

    private List<Refusal> problems(String text) throws IOException {
        return WrittenConsultation.problems(folder, text);
    }
}
