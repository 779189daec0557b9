package org.parvis.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.Computed;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.rules.RuleType;
import org.parvis.rules.Rules;

/**
 * The questions that a rule may name where it stands: those of the form, and those of the row in
 * which it is. Some of them were asked before it; the others come later.
 */
public final class Names {
    private final Map<String, RuleType> types;
    private final Set<String> before;

    private Names(Map<String, RuleType> types, Set<String> before) {
        this.types = types;
        this.before = before;
    }

    static Names of(Iterable<Question> questions, Map<String, AnswerKind> kinds) {
        Map<String, RuleType> all = types(questions, kinds);
        all.put(Rules.TODAY, RuleType.DATE);
        return new Names(all, new LinkedHashSet<>(Set.of(Rules.TODAY)));
    }

    /** The same where a rule is applied on no day in particular. */
    Names anyDay() {
        Map<String, RuleType> all = new LinkedHashMap<>(types);
        all.remove(Rules.TODAY);
        return new Names(all, new LinkedHashSet<>(before));
    }

    /** The names inside a row: those around it, and its own. */
    Names inside(Question.Row row, Map<String, AnswerKind> kinds) {
        Map<String, RuleType> all = new LinkedHashMap<>(types);
        all.putAll(types(row.questions(), kinds));
        return new Names(all, new LinkedHashSet<>(before));
    }

    /** These names and a few more of one type, which win. */
    Names with(Iterable<String> more, RuleType type) {
        Map<String, RuleType> all = new LinkedHashMap<>(types);
        more.forEach(name -> all.put(name, type));
        return new Names(all, new LinkedHashSet<>(before));
    }

    void asked(String question) {
        before.add(question);
    }

    boolean wasAsked(String question) {
        return before.contains(question);
    }

    Map<String, RuleType> types() {
        return types;
    }

    private static Map<String, RuleType> types(
            Iterable<Question> questions, Map<String, AnswerKind> kinds) {
        Map<String, RuleType> types = new LinkedHashMap<>();
        for (Question question : questions) {
            RuleType type = type(question, kinds);
            if (type != null) {
                types.putIfAbsent(question.id(), type);
            }
        }
        return types;
    }

    /** What a rule sees of a question; nothing when it has no answer. */
    static @org.jspecify.annotations.Nullable RuleType type(
            Question question, Map<String, AnswerKind> kinds) {
        AnswerKind kind = kinds.get(question.type());
        if (kind == null) {
            throw new IllegalStateException("Checked before: " + question.type());
        }
        return switch (kind.part()) {
            case ANSWER -> kind.ruleType(question);
            case WORDS -> null;
            case COMPUTED -> Computed.of(question).ruleType();
            case GROUP -> rows(question, kinds);
        };
    }

    private static RuleType rows(Question question, Map<String, AnswerKind> kinds) {
        Question.Row row = question.row();
        if (row == null) {
            throw new IllegalStateException("Checked before: " + question.id());
        }
        return RuleType.listOf(RuleType.fields(types(row.questions(), kinds)), row.most());
    }
}
