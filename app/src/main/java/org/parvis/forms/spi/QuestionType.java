package org.parvis.forms.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.ds.Words;
import org.parvis.kernel.CanonicalJson;

/**
 * One type of question, whole: how it is put, read, checked, shown, compared, exported, imported,
 * filled in beforehand, protected and described. A new type is one folder; nothing else in the
 * program names it.
 *
 * <p>An answer is a canonical JSON value: text, boolean, whole number, list or map.
 */
public interface QuestionType extends AnswerKind {
    /** How the question is put on a page. */
    Control control(Question question, Asking asking, Words w);

    /** Reads what was typed; never throws, whatever it was. */
    Parsed parse(Question question, Typed typed, Asking asking);

    /** The answer in words, one or several lines; masked when nobody needs to read it whole. */
    List<String> show(Question question, Object answer, Asking asking, Words w);

    /** What a rule sees, of the kind that {@link #ruleType} says. */
    Object ruleValue(Question question, Object answer);

    /** What one would have typed to give that answer: prefilling, correcting. */
    Typed typed(Question question, Object answer);

    /** JSON Schema of the answer, for the interface of programs. */
    Map<String, Object> schema(Question question);

    /**
     * Things that one may well type, each an answer: the guide shows them, tests start from them.
     */
    List<Typed> examples(Question question);

    /** What one should know before one types, beside the words of the definition. */
    default List<String> hints(Question question, Words w) {
        return List.of();
    }

    /** The parts of a typed answer, as they are named in a request: `date-day`. */
    default List<String> parts(Question question) {
        return List.of("");
    }

    /** Whether one may give several values at once, as boxes that one ticks. */
    default boolean takesSeveral() {
        return false;
    }

    /** What the program does with the answer, beside keeping it. */
    default Nature nature() {
        return Nature.ANSWER;
    }

    /** Whether two answers say the same. */
    default boolean same(Object before, Object after) {
        return CanonicalJson.text(before).equals(CanonicalJson.text(after));
    }

    /** The answer as one cell of a table that people read, masked as it is when shown. */
    default String cell(Question question, Object answer, Asking asking, Words w) {
        return String.join("; ", show(question, answer, asking, w));
    }

    /** The answer as one line that {@link #imported} reads again; it goes to its owner only. */
    default String exported(Question question, Object answer) {
        return Exports.line(answer);
    }

    /** Reads an exported line, with the same checks as what is typed; never throws. */
    default Parsed imported(Question question, String line, Asking asking) {
        return Exports.read(line)
                .map(answer -> Exports.checked(this, question, answer, asking))
                .orElse(Parsed.NOTHING);
    }

    /**
     * What a public register holds under such an answer, as {@code enterprise.name}; one under
     * which it holds nothing is told at once.
     */
    default Optional<String> keyOf() {
        return Optional.empty();
    }

    /** The answer that a rule computed, for a type whose answers nobody types. */
    default Parsed computed(Question question, Object result) {
        return Parsed.NOTHING;
    }

    /** What is kept of the answer once the form is sent: a declaration takes its evidence. */
    default Object kept(Question question, Object answer, Evidence evidence) {
        return answer;
    }
}
