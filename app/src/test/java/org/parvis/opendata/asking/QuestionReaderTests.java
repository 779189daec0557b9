package org.parvis.opendata.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.springframework.core.io.ClassPathResource;

/** What people ask of a table is understood as they mean it, or what is not understood is said. */
class QuestionReaderTests {
    private final QuestionReader reader = new QuestionReader(new AskedWords());

    /** A question of the list, with what its part of the list says. */
    record Asked(String says, String table, String lang, String typed, String is) {
        @Override
        public String toString() {
            return says + ": " + typed;
        }
    }

    static List<Asked> questions() throws IOException {
        String text =
                new ClassPathResource("opendata/questions.txt")
                        .getContentAsString(StandardCharsets.UTF_8);
        String[] says = {""};
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .flatMap(
                        line -> {
                            if (line.startsWith("## ")) {
                                says[0] = line.substring(3);
                                return Stream.of();
                            }
                            String[] parts = line.split(" \\| ", 4);
                            return Stream.of(
                                    new Asked(says[0], parts[0], parts[1], parts[2], parts[3]));
                        })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsUnderstoodOrSaysWhatIsNot(Asked asked) {
        Reading reading =
                reader.read(asked.typed(), asked.lang(), AskedTables.named(asked.table()));
        assertThat(written(reading)).isEqualTo(asked.is());
    }

    @Test
    void theListHasSixtyQuestionsAndMoreInEachLanguage() throws IOException {
        assertThat(questions()).hasSizeGreaterThan(60);
        assertThat(questions()).filteredOn(one -> one.lang().equals("en")).hasSizeGreaterThan(25);
    }

    private static String written(Reading reading) {
        return switch (reading) {
            case Reading.Understood(Question question) -> written(question);
            case Reading.Unknown unknown -> "unknown: " + String.join(", ", unknown.words());
            case Reading.Unclear unclear ->
                    "unclear: "
                            + unclear.words()
                            + " -> "
                            + unclear.ways().stream()
                                    .map(Reading.Way::label)
                                    .collect(Collectors.joining(" / "));
            case Reading.Which which -> "which: " + which.words();
            case Reading.Refused refused ->
                    "refused: " + refused.why().key().replaceFirst(".*\\.", "");
        };
    }

    static String written(Question question) {
        StringBuilder written = new StringBuilder(QuestionWords.code(question.measure().kind()));
        Column of = question.measure().of();
        written.append(of == null ? "" : " " + of.name());
        question.groups().forEach(key -> written.append(" by ").append(written(key)));
        question.conditions().forEach(one -> written.append(" if ").append(written(one)));
        if (question.order() != Question.usual(question.groups())) {
            written.append(" order ").append(QuestionWords.code(question.order()));
        }
        return written + (question.limit() == 0 ? "" : " first " + question.limit());
    }

    private static String written(Key key) {
        String part = key.part() == Part.WHOLE ? "" : "/" + QuestionWords.code(key.part());
        return key.column().name() + part;
    }

    private static String written(Condition one) {
        return (one.column().name()
                        + " "
                        + QuestionWords.code(one.how())
                        + " "
                        + String.join("/", one.values()))
                .strip();
    }
}
