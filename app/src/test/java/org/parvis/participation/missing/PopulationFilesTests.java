package org.parvis.participation.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.parvis.participation.WrittenConsultation;

/** What files say of a population and of a profile, and how what is wrong in them is told. */
class PopulationFilesTests {
    private static final Path TOWN = Path.of("../content/quebec/population/rive-aux-pins.yaml");

    @TempDir Path folder;

    private Populations.Files read(String text) throws IOException {
        return Populations.read(List.of(Files.writeString(folder.resolve("wrong.yaml"), text)));
    }

    @Test
    void aPopulationIsReadWhole() throws IOException {
        Populations.Files files = read(Files.readString(TOWN));
        assertThat(files.problems()).isEmpty();
        assertThat(files.all())
                .extracting(Population::code)
                .contains("rive-aux-pins/age", "rive-aux-pins/language");
        Population age = files.all().getFirst();
        assertThat(age.people()).isEqualTo(18_400);
        assertThat(age.year()).isEqualTo(2026);
        assertThat(age.has("65-more")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    people: 3680    | people: 0         | platform.file.badValue
                    people: 3680    | people: many      | platform.file.badValue
                    people: 3680    | persons: 3680     | platform.file.unknownKey
                    year: 2026      | year: 26          | platform.file.badValue
                    code: 65-more   | code: 18-34       | platform.file.twice
                    code: 65-more   | code: Les aînés   | participation.file.code
                    """)
    void whatIsWrongOfATableIsToldAtItsLine(String right, String wrong, String reason)
            throws IOException {
        told(right, wrong, reason, Files.readString(TOWN), read -> read(read).problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    minimum: 5             | minimum: 4             | participation.missing.file.minimum
                    minimum: 5             | minimum: 101           | participation.missing.file.minimum
                    minimum: 5             | least: 5               | platform.file.unknownKey
                    [rive-aux-pins/age, rive-aux-pins/gender, | [rive-aux-pins/age, rive-aux-pins/age, | participation.missing.file.questions
                    """)
    void whatIsWrongOfAProfileIsToldAtItsLine(String right, String wrong, String reason)
            throws IOException {
        told(
                right,
                wrong,
                reason,
                WrittenConsultation.text("budget-2026"),
                read -> WrittenConsultation.problems(folder, read));
    }

    /** Reads a text that was changed. */
    private interface Reading {
        List<Refusal> problems(String text) throws IOException;
    }

    private static void told(
            String right, String wrong, String reason, String before, Reading reading)
            throws IOException {
        assertThat(before).contains(right);
        String after = before.replaceFirst(Pattern.quote(right), wrong);
        int line = before.substring(0, before.indexOf(right)).split("\n", -1).length;
        assertThat(reading.problems(after))
                .anySatisfy(
                        it -> {
                            assertThat(it.key()).isEqualTo(reason);
                            assertThat(it.arguments()[1]).isEqualTo(line);
                        });
    }

    @Test
    void aSecretVoteAsksNothingOfWhoeverVotesAndNobodyAsksWhereNobodyTakesPart()
            throws IOException {
        String profile =
                """
                profile:
                  purpose: { fr: Savoir, en: To know }
                  minimum: 5
                  questions: [rive-aux-pins/age]
                """;
        assertThat(
                        WrittenConsultation.problems(
                                folder, WrittenConsultation.text("marche") + profile))
                .extracting(Refusal::key)
                .containsExactly("participation.missing.file.secret");
        assertThat(
                        WrittenConsultation.problems(
                                folder, WrittenConsultation.text("strategie-2019") + profile))
                .extracting(Refusal::key)
                .containsExactly("participation.missing.file.unasked");
    }

    @Test
    void aTableOfOneGroupComparesNothing() throws IOException {
        List<Refusal> problems =
                read("""
                     code: town
                     source: { fr: Personne, en: Nobody }
                     year: 2026
                     tables:
                       - code: age
                         name: { fr: Âge, en: Age }
                         question: { fr: Âge, en: Age }
                         groups:
                           - { code: all, name: { fr: Tous, en: All }, people: 10 }
                           - { code: none, name: { fr: Aucun, en: None } }
                     """)
                        .problems();
        assertThat(problems)
                .extracting(Refusal::key)
                .containsExactly("participation.missing.file.groups");
        for (String lang : List.of("fr", "en")) {
            Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
            Refusal one = problems.getFirst();
            assertThat(w.say(one.key(), one.arguments())).contains("wrong.yaml");
        }
    }
}
