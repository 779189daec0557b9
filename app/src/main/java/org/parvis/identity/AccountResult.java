package org.parvis.identity;

import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Refusal;

/** What came of opening or changing an account: done, or what the form must say. */
public sealed interface AccountResult {
    record Done(UUID account) implements AccountResult {}

    record ToCorrect(List<Problem> problems) implements AccountResult {}

    /** What was refused, and which field it concerns. */
    record Problem(String field, Refusal refusal) {}

    static AccountResult correct(String field, Refusal refusal) {
        return new ToCorrect(List.of(new Problem(field, refusal)));
    }
}
