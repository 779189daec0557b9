package org.parvis.forms.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.Question;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.LocalizedText;

/** Every question type through every rule that all of them keep. */
class QuestionTypesTests {
    private static final MessageCatalogue MESSAGES = MessageCatalogue.fromClassPath();
    private static final Asking ASKING =
            new Asking(
                    "fr",
                    LocalDate.of(2026, 11, 25),
                    Map.of("mcn", LocalizedText.of("Le ministère", "The ministry")));
    private static final int ROUNDS = 3_000;

    static Stream<QuestionType> types() {
        return Stream.of(
                new ShortText(),
                new LongText(),
                new PostalAddress(),
                new Email(),
                new Phone(),
                new Numbers(),
                new Dates(),
                new YesNo(),
                new OneChoice(),
                new SeveralChoices(),
                new Files(),
                new Organisation(),
                new Declaration());
    }

    @ParameterizedTest
    @MethodSource("types")
    void whateverIsTypedIsReadShownAndTypedAgainAsTheSameAnswer(QuestionType type) {
        Random random = new Random(20_261_125L + type.code().hashCode());
        Question question = question(type);
        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Typed typed = typed(type, random);
            Parsed parsed = type.parse(question, typed, ASKING);
            if (parsed instanceof Parsed.Value(Object answer)) {
                answered++;
                roundTrip(type, question, answer);
            } else if (parsed instanceof Parsed.Wrong wrong) {
                for (String lang : List.of("fr", "en")) {
                    assertThat(MESSAGES.forLanguage(lang).has(wrong.reason().key()))
                            .as(wrong.reason().key())
                            .isTrue();
                }
                assertThat(type.parts()).containsAll(wrong.parts());
            }
        }
        assertThat(answered).as("answers that were accepted").isGreaterThan(20);
    }

    private static void roundTrip(QuestionType type, Question question, Object answer) {
        assertThat(type.parse(question, type.typed(question, answer), ASKING))
                .isEqualTo(Parsed.value(answer));
        assertThat(type.same(answer, answer)).isTrue();
        assertThat(CanonicalJson.bytes(answer)).isNotEmpty();
        assertThat(type.feelValue(answer)).isNotNull();
        for (String lang : List.of("fr", "en")) {
            Words w = MESSAGES.forLanguage(lang);
            assertThat(type.show(question, answer, ASKING, w)).isNotEmpty();
            assertThat(type.export(question, answer, ASKING, w)).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void silenceIsNoAnswerAndHasItsOwnMessage(QuestionType type) {
        assertThat(type.parse(question(type), Typed.NOTHING, ASKING)).isEqualTo(Parsed.NOTHING);
        assertThat(type.parse(question(type), Typed.of("   "), ASKING)).isEqualTo(Parsed.NOTHING);
        for (String lang : List.of("fr", "en")) {
            assertThat(MESSAGES.forLanguage(lang).has("forms.error.missing." + type.code()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeDescribesItselfAndItsControl(QuestionType type) {
        assertThat(type.schema(question(type))).isNotEmpty();
        assertThat(type.control(question(type), ASKING, MESSAGES.forLanguage("fr"))).isNotNull();
    }

    private static Question question(QuestionType type) {
        List<Question.Option> options =
                type.choosesAmongOptions()
                        ? List.of(option("a"), option("b"), option("c"))
                        : List.of();
        return new Question(
                "q",
                type.code(),
                LocalizedText.of("Question", "Question"),
                null,
                null,
                null,
                Expression.TRUE,
                null,
                null,
                List.of(),
                false,
                null,
                null,
                null,
                options,
                Map.of(),
                null,
                null,
                false);
    }

    private static Question.Option option(String code) {
        return new Question.Option(code, LocalizedText.of(code, code), null);
    }

    /** Mostly plausible, sometimes hostile. */
    private static Typed typed(QuestionType type, Random random) {
        Map<String, List<String>> parts = new HashMap<>();
        for (String part : type.parts()) {
            int values = type.feel() == QuestionType.FeelType.TEXT_LIST ? 1 + random.nextInt(3) : 1;
            parts.put(
                    part,
                    Stream.generate(() -> text(type.code(), part, random)).limit(values).toList());
        }
        return new Typed(parts);
    }

    private static String text(String type, String part, Random random) {
        if (random.nextInt(4) == 0) {
            return hostile(random);
        }
        return switch (type) {
            case "email" -> "a" + random.nextInt(99) + "@exemple.ca";
            case "phone" ->
                    "418 " + (200 + random.nextInt(700)) + "-" + (1000 + random.nextInt(8999));
            case "number" -> String.valueOf(random.nextInt(2_000_000) - 1_000);
            case "date" ->
                    switch (part) {
                        case "day" -> String.valueOf(random.nextInt(33));
                        case "month" -> String.valueOf(random.nextInt(14));
                        default -> String.valueOf(1900 + random.nextInt(200));
                    };
            case "yes-no", "declaration" -> random.nextBoolean() ? "true" : "false";
            case "choice", "choices" -> String.valueOf((char) ('a' + random.nextInt(4)));
            case "organisation" -> "mcn";
            case "file" -> random.nextInt() + "/" + random.nextInt(9_999) + "/avis.pdf";
            case "postal-address" -> random.nextInt(99) + ", rue des Érables\nQuébec g1r4s9";
            default -> "Le rapport " + random.nextInt();
        };
    }

    private static String hostile(Random random) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            out.appendCodePoint(
                    random.nextInt(3) == 0
                            ? random.nextInt(Character.MAX_CODE_POINT)
                            : random.nextInt(128));
        }
        return out.toString();
    }
}
