package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Refusal;

/** What a file may say of statements, and how everything that is wrong in it is told. */
class OpinionsFilesTests {
    @TempDir Path folder;

    /** Each fault of statements, by itself in a file that is right otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tools: [propositions, opinions] | tools: [propositions] | participation.file.opinions.unasked
                    minimum: 40                     | minimum: 14           | participation.file.opinions.number
                    minimum: 40                     | minimum: many         | platform.file.badValue
                    every: 7                        | every: 0              | participation.file.opinions.number
                    every: 7                        | drawn: [hier]         | platform.file.badValue
                    every: 7                        | often: 7              | platform.file.unknownKey
                    every: 7                        | minimal: 7            | participation.file.opinions.when
                    - code: school                  | - code: crossing      | platform.file.twice
                    - code: school                  | - name: school        | platform.file.missing
                    """)
    void statementsThatAreWrongAreToldWithTheirReason(String right, String wrong, String reason)
            throws IOException {
        assertThat(text()).contains(right);
        assertThat(problems(text().replaceFirst(Pattern.quote(right), wrong)))
                .anyMatch(
                        it ->
                                it.key().equals(reason)
                                        && it.arguments()[0].equals("consultations/wrong.yaml")
                                        && (Integer) it.arguments()[1] > 1);
    }

    @Test
    void statementsAreEnoughAndShortAndThereWhereTheyAreAsked() throws IOException {
        String text = text();
        String none = text.substring(0, text.indexOf("\nopinions:"));
        assertThat(problems(none)).extracting(it -> it.arguments()[2]).contains("opinions");
        String few = text.substring(0, text.indexOf("    - code: news"));
        assertThat(problems(few))
                .extracting(Refusal::key)
                .contains("participation.file.opinions.count");
        assertThat(problems(text.replace("Des arbres avant", "x".repeat(301))))
                .extracting(Refusal::key)
                .containsExactly("participation.file.opinions.long");
    }

    @Test
    void aMapIsDrawnOnItsDaysAndOnTheDayAfterTheLast() {
        Consultation port = WrittenConsultation.ofTheDemonstration("rue-du-port");
        LocalDate today = WrittenConsultation.TODAY;
        Opinions opinions = port.opinions();
        assertThat(opinions.statements()).hasSize(14);
        assertThat(opinions.lastDrawn(port, today)).hasValue(today.minusDays(1));
        assertThat(opinions.nextDrawn(port, today)).hasValue(today.plusDays(6));
        assertThat(opinions.lastDrawn(port, today.plusDays(60))).hasValue(today.plusDays(24));
        assertThat(opinions.nextDrawn(port, today.plusDays(24))).isEmpty();
        assertThat(opinions.lastDrawn(port, today.minusDays(64))).isEmpty();
    }

    private static String text() throws IOException {
        return WrittenConsultation.text("rue-du-port");
    }

    private List<Refusal> problems(String text) throws IOException {
        return WrittenConsultation.problems(folder, text);
    }
}
