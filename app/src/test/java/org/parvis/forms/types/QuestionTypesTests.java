package org.parvis.forms.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.catalogue.Question;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.LocalizedText;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleSite;
import org.parvis.rules.Rules;
import tools.jackson.databind.json.JsonMapper;

/** Every registered question type, and one of somebody else, through every rule that all keep. */
class QuestionTypesTests {
    private static final MessageCatalogue MESSAGES = MessageCatalogue.fromClassPath();
    private static final Asking ASKING =
            new Asking(
                    "fr",
                    LocalDate.of(2026, 11, 25),
                    Map.of("mcn", LocalizedText.of("Le ministère", "The ministry")));
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int ROUNDS = 1_500;

    /** Made once for a question, of which hundreds of answers are then judged. */
    private static final Map<Question, Schema> SCHEMA_OF = new HashMap<>();

    private static final Map<Question, CompiledRule> RULE_OF = new HashMap<>();

    static List<QuestionType> types() {
        return Registered.types();
    }

    static List<QuestionType> answered() {
        return Registered.answered();
    }

    @Test
    void theTypeOfSomebodyElseIsFoundBesideOurs() {
        assertThat(types()).extracting(QuestionType::code).contains("rating", "text", "date");
    }

    @ParameterizedTest
    @MethodSource("answered")
    void itsExamplesAreAnswers(QuestionType type) {
        Question question = Registered.question(type);
        assertThat(type.examples(question)).isNotEmpty();
        for (Typed example : type.examples(question)) {
            assertThat(type.parse(question, example, ASKING))
                    .as(example.toString())
                    .isInstanceOf(Parsed.Value.class);
            assertThat(type.parts(question)).containsAll(example.parts().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void anAnswerGoesThroughEveryViewAndComesBackTheSame(QuestionType type) {
        Random random = new Random(20_261_125L + type.code().hashCode());
        Question question = Registered.question(type);
        List<Object> answers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            switch (type.parse(question, typed(type, question, random), ASKING)) {
                case Parsed.Nothing n -> {}
                case Parsed.Value(Object answer) -> answers.add(answer);
                case Parsed.Wrong wrong -> saysWhatToChange(type, question, wrong);
            }
        }
        assertThat(answers).as("accepted answers").hasSizeGreaterThan(50);
        answers.stream().distinct().limit(300).forEach(a -> everyView(type, question, a));
    }

    private static void saysWhatToChange(QuestionType type, Question question, Parsed.Wrong wrong) {
        for (String lang : List.of("fr", "en")) {
            Words w = MESSAGES.forLanguage(lang);
            assertThat(w.has(wrong.reason().key())).as(wrong.reason().key()).isTrue();
            assertThat(w.say(wrong.reason().key(), wrong.reason().arguments())).isNotBlank();
        }
        assertThat(type.parts(question)).containsAll(wrong.parts());
    }

    private static void everyView(QuestionType type, Question question, Object answer) {
        assertThat(type.parse(question, type.typed(question, answer), ASKING))
                .as("typed again")
                .isEqualTo(Parsed.value(answer));
        assertThat(type.imported(question, type.exported(question, answer), ASKING))
                .as("exported and imported")
                .isEqualTo(Parsed.value(answer));
        assertThat(type.same(answer, answer)).isTrue();
        String json = CanonicalJson.text(answer);
        assertThat(schema(type, question).validate(json, InputFormat.JSON)).as(json).isEmpty();
        isOfItsKind(type, question, answer);
        for (String lang : List.of("fr", "en")) {
            Words w = MESSAGES.forLanguage(lang);
            assertThat(type.show(question, answer, ASKING, w)).isNotEmpty();
            assertThat(type.cell(question, answer, ASKING, w)).isNotBlank();
        }
    }

    private static Schema schema(QuestionType type, Question question) {
        return SCHEMA_OF.computeIfAbsent(
                question,
                asked ->
                        SCHEMAS.getSchema(new JsonMapper().writeValueAsString(type.schema(asked))));
    }

    /** A rule that reads the answer finds what the type promised. */
    private static void isOfItsKind(QuestionType type, Question question, Object answer) {
        CompiledRule rule = RULE_OF.computeIfAbsent(question, asked -> given(type, asked));
        assertThat(rule.holds(Map.of("answer", type.ruleValue(question, answer))))
                .as("seen by a rule")
                .isTrue();
    }

    private static CompiledRule given(QuestionType type, Question question) {
        return Rules.compile(
                        "answer != null",
                        RuleSite.of("test", 1, "", "1"),
                        Map.of("answer", type.ruleType(question)))
                .orThrow();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void silenceIsNoAnswerAndHasItsOwnMessage(QuestionType type) {
        Question question = Registered.question(type);
        assertThat(type.parse(question, Typed.NOTHING, ASKING)).isEqualTo(Parsed.NOTHING);
        Map<String, List<String>> blank = new HashMap<>();
        type.parts(question).forEach(part -> blank.put(part, List.of("   ")));
        assertThat(type.parse(question, new Typed(blank), ASKING)).isEqualTo(Parsed.NOTHING);
        for (String lang : List.of("fr", "en")) {
            assertThat(MESSAGES.forLanguage(lang).has("forms.error.missing." + type.code()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void hostileInputIsNeverMoreThanAWrongAnswer(QuestionType type) {
        Question question = Registered.question(type);
        for (Typed typed : Hostile.typed(type.parts(question), type.examples(question))) {
            switch (type.parse(question, typed, ASKING)) {
                case Parsed.Nothing n -> {}
                case Parsed.Value(Object answer) -> everyView(type, question, answer);
                case Parsed.Wrong wrong -> saysWhatToChange(type, question, wrong);
            }
        }
        for (String line : Hostile.lines()) {
            assertThat(type.imported(question, line, ASKING)).isNotNull();
        }
    }

    @Test
    void nobodyTypesAComputedValueOrABlockOfInformation() {
        for (QuestionType type : types()) {
            if (!answered().contains(type)) {
                Question question = Registered.question(type);
                for (String text : Hostile.texts()) {
                    assertThat(type.parse(question, Typed.of(text), ASKING))
                            .isEqualTo(Parsed.NOTHING);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeHasItsFolderOfAtMostFiveFiles(QuestionType type) throws Exception {
        String folder = type.getClass().getPackageName();
        assertThat(types().stream().filter(t -> t.getClass().getPackageName().equals(folder)))
                .hasSize(1);
        long files = 0;
        for (String root : List.of("src/main/java", "src/test/java")) {
            var path = Path.of(root, folder.replace('.', '/'));
            files += Files.isDirectory(path) ? path.toFile().list().length : 0;
        }
        assertThat(files + 2).as("with its messages in two languages").isLessThanOrEqualTo(5);
    }

    /** An example with some of its letters and digits changed, sometimes more. */
    private static Typed typed(QuestionType type, Question question, Random random) {
        List<Typed> examples = type.examples(question);
        Typed example = examples.get(random.nextInt(examples.size()));
        Map<String, List<String>> parts = new HashMap<>();
        example.parts()
                .forEach(
                        (part, values) ->
                                parts.put(
                                        part,
                                        values.stream().map(v -> changed(v, random)).toList()));
        return new Typed(parts);
    }

    private static String changed(String text, Random random) {
        int chance = random.nextInt(4);
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(chance > 0 ? c : changed(c, random)));
        if (random.nextInt(12) == 0) {
            out.append(Hostile.text(random));
        }
        return out.toString();
    }

    private static int changed(int c, Random random) {
        if (random.nextInt(3) > 0) {
            return c;
        }
        if (Character.isDigit(c)) {
            return '0' + random.nextInt(10);
        }
        return Character.isLetter(c) && c < 128 ? 'a' + random.nextInt(26) : c;
    }
}
