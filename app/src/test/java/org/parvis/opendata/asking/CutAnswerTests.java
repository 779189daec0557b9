package org.parvis.opendata.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.asking.Question.Order;

/** A file of an answer ends somewhere, and says so when the answer does not. */
class CutAnswerTests {
    private static Question first(int many) {
        return new Question(Measure.ROWS, List.of(), List.of(), Order.NATURAL, many);
    }

    @Test
    void onlyAnAnswerThatIsLongerThanItsFileIsCut() {
        assertThat(AnswerForms.isCut(first(0), AnswerForms.MOST)).isFalse();
        assertThat(AnswerForms.isCut(first(0), AnswerForms.MOST + 1L)).isTrue();
    }

    @Test
    void whoeverAsksForTheFirstOnesGetsAllThatTheyAskedFor() {
        assertThat(AnswerForms.isCut(first(Question.LIMIT), AnswerForms.MOST + 1L)).isFalse();
        assertThat(Question.LIMIT).isLessThanOrEqualTo(AnswerForms.MOST);
    }
}
