package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a file of a consultation may say, and how everything that is wrong in it is told. */
class ConsultationFilesTests {
    private static final LocalDate TODAY = WrittenConsultation.TODAY;

    @TempDir Path folder;

    @Test
    void theConsultationsOfTheDemonstrationAreReadWhole() {
        HeldConsultations.Files read = WrittenConsultation.ofTheDemonstration();
        assertThat(read.problems()).isEmpty();
        Consultation port =
                read.all().stream().filter(it -> it.code().equals("rue-du-port")).findAny().get();
        assertThat(port.takes(Tool.PROPOSITIONS, TODAY)).isTrue();
        assertThat(port.closes()).hasValue(TODAY.plusDays(23));
        assertThat(port.takes(Tool.PROPOSITIONS, TODAY.plusDays(24))).isFalse();
        assertThat(port.propositions()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    assurance: device          | assurance: proved       | platform.file.oneOf
                    results: at-once           | results: never          | platform.file.oneOf
                    languages: [fr, en]        | languages: [fr, iu]     | platform.file.oneOf
                    opinions]                  | petition]               | platform.file.oneOf
                    theme: works               | theme: worms            | platform.file.oneOf
                    code: rue-du-port          | code: Rue du Port       | participation.file.code
                    until: today+23            | until: hier             | platform.file.badValue
                    until: today-65            | until: today-60         | participation.file.overlap
                    until: today+23            | until: today-70         | participation.file.backwards
                    answer-by: today+94        | answer-by: today+2      | participation.file.answer
                    entered-within: 10         | entered-within: 90      | participation.file.paper
                    entered-within: 10         | entered-within: soon    | platform.file.badValue
                    assurance: device          | appeal-days: 0           | participation.file.opinions.number
                    assurance: device          | appeal-days: 61          | participation.file.opinions.number
                    assurance: device          | appeal-days: soon        | platform.file.badValue
                    - code: insult             | - code: personal        | platform.file.twice
                    assurance: device          | assurance-level: device | platform.file.unknownKey
                    body: regie-exemple        | source: nowhere         | platform.file.link
                    """)
    void whatIsWrongIsToldWithItsFileItsLineAndItsReason(String was, String is, String key)
            throws IOException {
        String text = port().replaceFirst("(?m)" + Pattern.quote(was), is);
        List<String> before = port().lines().toList();
        List<String> after = text.lines().toList();
        int line = 1;
        while (before.get(line - 1).equals(after.get(line - 1))) {
            line++;
        }
        int wrong = line;
        List<Refusal> problems = problems(text);
        assertThat(problems)
                .as(problems.toString())
                .anyMatch(
                        it ->
                                it.key().equals(key)
                                        && it.arguments()[0].equals("consultations/wrong.yaml")
                                        && (Integer) it.arguments()[1] >= 1);
        assertThat(problems)
                .filteredOn(it -> it.key().startsWith("platform.") && it.key().equals(key))
                .allMatch(it -> (Integer) it.arguments()[1] == wrong);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        String text =
                port().replace("assurance: device", "assurance: proved")
                        .replace("tools: [propositions, opinions]", "tools: [petition]")
                        .replace("results: at-once", "results: never")
                        .replace("en: Getting around", "de: Verkehr");
        assertThat(problems(text)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyReasonIsSaidInBothLanguages() throws IOException {
        String text =
                port().replace("until: today-65", "until: today-60")
                        .replace("answer-by: today+94", "answer-by: today+2")
                        .replace("code: rue-du-port", "code: Rue");
        for (String lang : List.of("fr", "en")) {
            Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
            for (Refusal one : problems(text)) {
                assertThat(w.say(one.key(), one.arguments())).contains("wrong.yaml");
            }
        }
    }

    @Test
    void onlyADemonstrationCountsFromToday() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), port());
        assertThat(HeldConsultations.read(List.of(file), WrittenDays.of(false, TODAY)).problems())
                .isNotEmpty()
                .allMatch(it -> it.key().equals("platform.file.badValue"));
    }

    @Test
    void aConsultationThatPeopleAnswerHasPropositionsAndPublishedRules() throws IOException {
        String text = port();
        assertThat(problems(text.substring(0, text.indexOf("\nrules:"))))
                .extracting(it -> it.arguments()[2])
                .contains("rules", "propositions");
    }

    /** Each fault of a text, by itself in a file that is right otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from: today-12           | from: today-40            | participation.file.text.order
                    tools: [text]            | tools: []                 | participation.file.text.unasked
                    from: today-10           | from: today-41            | participation.file.overlap
                    tools: [text]            | tools: [petition]         | platform.file.oneOf
                    code: corner             | code: width               | platform.file.twice
                    code: evening            | code: Evening hours       | participation.file.code
                    """)
    void aTextThatIsWrongIsToldWithItsReason(String right, String wrong, String reason)
            throws IOException {
        String text = WrittenConsultation.text("terrasses");
        assertThat(text).contains(right);
        assertThat(problems(text.replaceFirst(Pattern.quote(right), wrong)))
                .extracting(Refusal::key)
                .contains(reason);
    }

    @Test
    void aTextThatIsLateOrFollowsItsAdoptionOrIsTooLongIsTold() throws IOException {
        String text = WrittenConsultation.text("terrasses");
        assertThat(
                        problems(
                                text.replace(
                                                "from: today-40\n      note",
                                                "from: today-5\n      note")
                                        .replace("from: today-12", "from: today-4")))
                .extracting(Refusal::key)
                .containsExactly("participation.file.text.late");
        assertThat(problems(text.replaceFirst("note:", "adopted: true\n      note:")))
                .extracting(Refusal::key)
                .containsExactly("participation.file.text.adopted");
        assertThat(problems(text.replace("avec un plan.", "x".repeat(3_001))))
                .extracting(Refusal::key)
                .contains("participation.file.text.long");
    }

    /** An editor that checks a file by the schema says what the program says. */
    @Test
    void theSchemaKnowsTheSameWords() throws IOException {
        JsonNode schema =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Path.of(
                                                "src/main/resources/schema/consultation.schema.json")));
        assertThat(keys(schema.at("/properties"))).isEqualTo(new TreeSet<>(ConsultationFile.KEYS));
        assertThat(keys(schema.at("/properties/phases/items/properties")))
                .isEqualTo(new TreeSet<>(ConsultationFile.PHASE));
        assertThat(keys(schema.at("/properties/propositions/items/properties")))
                .isEqualTo(new TreeSet<>(ConsultationFile.PROPOSITION));
        assertThat(keys(schema.at("/properties/paper/properties")))
                .isEqualTo(new TreeSet<>(PaperFile.KEYS));
        assertThat(keys(schema.at("/properties/opinions/properties")))
                .isEqualTo(new TreeSet<>(OpinionsFile.KEYS));
        assertThat(keys(schema.at("/properties/budget/properties")))
                .isEqualTo(new TreeSet<>(BudgetFile.KEYS));
        assertThat(keys(schema.at("/properties/budget/properties/projects/items/properties")))
                .isEqualTo(new TreeSet<>(BudgetFile.PROJECT));
        assertThat(words(schema.at("/properties/assurance/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Assurance.values()).map(Assurance::word).toList());
        assertThat(words(schema.at("/properties/results/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Results.values()).map(Results::word).toList());
        assertThat(words(schema.at("/properties/phases/items/properties/tools/items/enum")))
                .containsExactlyElementsOf(Arrays.stream(Tool.values()).map(Tool::word).toList());
    }

    private static Set<String> keys(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static List<String> words(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private List<Refusal> problems(String text) throws IOException {
        return WrittenConsultation.problems(folder, text);
    }

    private static String port() throws IOException {
        return WrittenConsultation.text("rue-du-port");
    }
}
