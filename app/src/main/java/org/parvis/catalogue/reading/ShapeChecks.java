package org.parvis.catalogue.reading;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Computed;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.rules.Rules;

/** Whether a question says what its type needs, and nothing that its type does not know. */
final class ShapeChecks {
    private static final int LONGEST_KEPT = 150;

    private final GroupChecks.Told told;

    ShapeChecks(GroupChecks.Told told) {
        this.told = told;
    }

    void check(Question question, AnswerKind kind) {
        AnswerKind.Part part = kind.part();
        if (question.repeats() != (part == AnswerKind.Part.GROUP)) {
            told.problem(question, question.repeats() ? "no-row" : "row", question.type());
        }
        if (kind.hasLines() == question.lines().isEmpty()) {
            told.problem(question, kind.hasLines() ? "lines" : "no-lines", question.type());
        }
        computed(question, part == AnswerKind.Part.COMPUTED);
        if (question.id().equals(Rules.TODAY)) {
            told.problem(question, "reserved", question.id());
        }
        if (question.id().equals(ServiceRules.LANG)) {
            told.problem(question, "reserved-lang", question.id());
        }
        if (question.proposed() != null && part != AnswerKind.Part.ANSWER) {
            told.problem(question, "no-default", question.type());
        }
        if (part == AnswerKind.Part.WORDS && question.help() == null) {
            told.problem(question, "words-missing");
        }
        retention(question.retention());
        Set<String> lines = new HashSet<>();
        for (Question.Option line : question.lines()) {
            if (!lines.add(line.code())) {
                told.problem(line, "duplicate", line.code());
            }
            if (!line.code().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
                told.problem(line, "name", line.code());
            }
        }
    }

    /** How long something is kept is a number of years that somebody will see the end of. */
    void retention(ServiceDefinition.@Nullable Retention kept) {
        if (kept != null && kept.years() > LONGEST_KEPT) {
            told.problem(kept, "kept", LONGEST_KEPT);
        }
    }

    /** Whoever finds their language closed is told why. */
    void language(ServiceDefinition.BesideFrench beside) {
        if ((beside.when() == null) != (beside.otherwise() == null)) {
            told.problem(beside, "language-otherwise");
        }
    }

    private void computed(Question question, boolean computes) {
        boolean one = (question.value() == null) != (question.decision() == null);
        if (computes && !one) {
            told.problem(question, "value");
        }
        if (!computes && question.isComputed()) {
            told.problem(question, "no-value", question.type());
        }
        if (!computes) {
            return;
        }
        if (Computed.as(question).isEmpty()) {
            told.problem(question.with(), "setting", "as", question.setting("as").orElse(""));
        }
        boolean rounds = question.setting("rounding").isPresent();
        if (rounds && Computed.rounding(question).isEmpty()) {
            told.problem(
                    question.with(),
                    "setting",
                    "rounding",
                    question.setting("rounding").orElse(""));
        }
        boolean money = question.setting("as").orElse("").equals("money");
        if (money && question.value() != null && !rounds) {
            told.problem(question, "rounding");
        }
        if (rounds && (question.value() == null || !Computed.of(question).isNumber())) {
            told.problem(question, "no-rounding");
        }
    }
}
