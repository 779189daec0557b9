package org.parvis.forms.known;

import java.util.Objects;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.spi.AnswerKind.Part;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.QuestionType;

/** Whether the answer to one question, given by the same person, answers another one. */
final class Meaning {
    private Meaning() {}

    /**
     * Two questions of one type mean the same by the meaning that both definitions give, or by
     * their name when they give none. What is protected stays so, and goes on only where the
     * definition that asks allows it.
     */
    static boolean same(Question asked, Question before) {
        boolean named =
                asked.means() == null || before.means() == null
                        ? asked.id().equals(before.id())
                        : Objects.equals(asked.means(), before.means());
        boolean open = !asked.guarded() && !before.guarded();
        return named
                && asked.type().equals(before.type())
                && (open || (asked.guarded() && asked.reusable()));
    }

    /** Nobody declares once for two requests; what is computed or told is no answer. */
    static boolean mayServeAgain(Question question, QuestionType type) {
        boolean answer = type.part() == Part.ANSWER || type.part() == Part.GROUP;
        boolean free = type.nature() != Nature.DECLARATION && type.nature() != Nature.BODY;
        return answer && free && (!question.guarded() || question.reusable());
    }
}
