package org.parvis.catalogue.reading;

import java.util.List;
import java.util.function.Consumer;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.RightWay;
import org.parvis.platform.words.Closest;

/** Whether the check before a form can be answered, and leads where it says. */
final class RightWayChecks {
    private final GroupChecks.Told told;
    private final WordChecks words;
    private final Consumer<Question> question;

    RightWayChecks(GroupChecks.Told told, WordChecks words, Consumer<Question> question) {
        this.told = told;
        this.words = words;
        this.question = question;
    }

    void check(RightWay check, FormDefinition form) {
        words.distinct(check.questions(), Question::id, WordChecks.NAME);
        words.distinct(check.verdicts(), RightWay.Verdict::id, WordChecks.CODE);
        check.questions().forEach(question);
        carries(check, form);
        for (Question each : check.questions()) {
            check.carriedTo(form, each.id())
                    .filter(same -> !same.type().equals(each.type()))
                    .ifPresent(same -> told.problem(each, "other-type", same.type()));
        }
        for (RightWay.Verdict verdict : check.verdicts()) {
            if ((verdict.answer() == RightWay.Answer.MISSING) == verdict.missing().isEmpty()) {
                told.problem(
                        verdict, verdict.missing().isEmpty() ? "missing-list" : "no-missing-list");
            }
        }
    }

    private void carries(RightWay check, FormDefinition form) {
        List<String> asked = check.questions().stream().map(Question::id).toList();
        check.carriesTo()
                .forEach(
                        (from, to) -> {
                            if (!asked.contains(from)) {
                                told.problem(
                                        check, "no-such-question", from, Closest.to(from, asked));
                            }
                            if (form.question(to).isEmpty()) {
                                told.problem(
                                        check,
                                        "no-such-question",
                                        to,
                                        Closest.to(
                                                to,
                                                form.questions().stream()
                                                        .map(Question::id)
                                                        .toList()));
                            }
                        });
    }
}
