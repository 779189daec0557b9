package org.parvis.forms.spi;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.ds.Words;

/**
 * One type of question, whole: how it is put, read, checked, shown, compared, exported, filled in
 * beforehand and described. A new type is one class that implements this and its messages; nothing
 * else in the program names it.
 */
public interface QuestionType extends AnswerKind {
    /** How the question is put on a page. */
    Control control(Question question, Asking asking, Words w);

    /** Reads what was typed; never throws, whatever it was. */
    Parsed parse(Question question, Typed typed, Asking asking);

    /** The answer in words, one or several lines. */
    List<String> show(Question question, Object answer, Asking asking, Words w);

    /** What a rule sees. */
    Object feelValue(Object answer);

    /** What one would have typed to give that answer: prefilling, importing, correcting. */
    Typed typed(Question question, Object answer);

    /** JSON Schema of the answer, for the interface of programs. */
    Map<String, Object> schema(Question question);

    /** The answer as one cell of a table. */
    default String export(Question question, Object answer, Asking asking, Words w) {
        return String.join("; ", show(question, answer, asking, w));
    }

    /** Whether two answers say the same. */
    default boolean same(Object before, Object after) {
        return before.equals(after);
    }

    /** The parts of a typed answer, as they are named in a request: `date-day`. */
    default List<String> parts() {
        return List.of("");
    }
}
