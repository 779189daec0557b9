package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.YamlFile;

/** What the file of petitions may say, and how everything that is wrong in it is told. */
class PetitionFilesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static String text() throws IOException {
        return Files.readString(Path.of("../content/quebec/petitions.yaml"));
    }

    private static List<Refusal> problems(String text) {
        Problems problems = new Problems();
        new PetitionsFile(WrittenDays.of(true, TODAY), problems)
                .read(YamlFile.read(PetitionsFile.NAME, text));
        return problems.all();
    }

    @Test
    void theFileOfTheDemonstrationIsRight() throws IOException {
        assertThat(problems(text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    threshold: 150     | threshold: 0          | participation.file.petitions.number
                    days: 90           | days: many            | platform.file.badValue
                    read-days: 10      | read-days: 0          | participation.file.petitions.number
                    answer-days: 30    | answers: 30           | platform.file.unknownKey
                    code: hate         | code: person          | platform.file.twice
                    code: hate         | code: publish         | participation.file.rule
                    www.assnat.qc.ca   | petitions.example     | participation.file.petitions.assembly
                    since: today-30    | since: hier           | platform.file.badValue
                    """)
    void whatIsWrongIsToldWithItsReason(String right, String wrong, String reason)
            throws IOException {
        assertThat(text()).contains(right);
        List<Refusal> problems = problems(text().replaceFirst(Pattern.quote(right), wrong));
        assertThat(problems).extracting(Refusal::key).contains(reason);
        for (String lang : List.of("fr", "en")) {
            Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
            assertThat(problems)
                    .allSatisfy(
                            it ->
                                    assertThat(w.say(it.key(), it.arguments()))
                                            .contains("petitions.yaml"));
        }
    }
}
